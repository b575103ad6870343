import type { SiblingField } from '../../model/siblings/tally.ts';
import type { Article, Field } from '../../model/types.ts';
import { afterLineEnd, lineEnd, lineStart } from '../../text/lines.ts';
import type { Edit } from '../../text/span.ts';
import type { Item } from '../infer/items.ts';
import type { FixDraft } from '../rule.ts';
import { isKept } from './kept.ts';
import { lineEndOf } from './place.ts';
import { rewrite } from './rewrite.ts';
import { styleOf, writeField } from './write.ts';

const kept = (article: Article, { key }: Field, fix: FixDraft, names: readonly unknown[]): FixDraft | undefined =>
  isKept(article, fix.edits, new Map([[key, names.map(String)]])) ? fix : undefined;

/** Takes an item out: with its line, or with the comma before it. */
export function withoutItem(article: Article, field: Field, item: Item, items: readonly Item[]): FixDraft | undefined {
  const { text } = article;
  const index = items.indexOf(item);
  const before = items[index - 1];
  if (!Array.isArray(field.value) || item.isNested || items.length !== field.value.length) return undefined;
  const line = { start: lineStart(text, item.span.start), end: afterLineEnd(text, lineEnd(text, item.span.end)) };
  const isOnLine = /^[ \t]*-[ \t]*$/.test(text.slice(line.start, item.span.start));
  const isFlow = text[field.valueSpan.start] === '[' && before !== undefined;
  const span = isOnLine ? line : isFlow ? { start: before.span.end, end: item.span.end } : undefined;
  if (!span) return undefined;
  const edits: Edit[] = [{ text: '', ...span }];
  return kept(article, field, { title: 'Remove it', edits }, field.value.toSpliced(index, 1));
}

/** Gives an item another name, in the quotes that it has. */
export function renamedItem(
  article: Article,
  field: Field,
  { span, index }: Pick<Item, 'span' | 'index'>,
  { value, title }: { value: string; title: string },
): FixDraft | undefined {
  const edit = rewrite(article, span, value);
  if (!edit || !Array.isArray(field.value) || index === undefined) return undefined;
  return kept(article, field, { title, edits: [edit] }, field.value.with(index, value));
}

/** Writes names that stand in one text as a list, as the siblings write theirs. */
export function asList(
  article: Article,
  field: Field,
  { names, siblings }: { names: readonly string[]; siblings: SiblingField | undefined },
): FixDraft | undefined {
  const { text, frontMatter } = article;
  const { key, keySpan, valueSpan } = field;
  if (frontMatter.language !== 'yaml' || names.length === 0) return undefined;
  const colon = text.indexOf(':', keySpan.end);
  const written = writeField({ key, value: names }, 'yaml', styleOf(siblings));
  const list = written.slice(key.length + 1).replace(/\n/g, lineEndOf(text));
  const edits = [{ start: colon + 1, end: valueSpan.end, text: list }];
  return kept(article, field, { title: 'Write it as a list', edits }, names);
}
