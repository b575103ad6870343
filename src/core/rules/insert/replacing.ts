import type { Article, Field } from '../../model/types.ts';
import type { FixDraft } from '../rule.ts';
import { isKept } from './kept.ts';
import { rewrite } from './rewrite.ts';

/** A fix that gives a field of one text another one; undefined where that would change more. */
export function replacing(
  article: Article,
  field: Field,
  fix: { title: string; value: string; isBare?: boolean },
): FixDraft | undefined {
  const edit = rewrite(article, field.valueSpan, fix.value, fix.isBare);
  if (!edit || !isKept(article, [edit], new Map([[field.key, fix.value]]))) return undefined;
  return { title: fix.title, edits: [edit] };
}

/** A fix that takes a whole field away; undefined where it stands on no line of its own. */
export function removing(article: Article, field: Field, title: string): FixDraft | undefined {
  const { start, end } = field.span;
  if (article.frontMatter.language === 'json') return undefined;
  const edits = [{ start, end, text: '' }];
  return isKept(article, edits, new Map([[field.key, undefined]])) ? { title, edits } : undefined;
}
