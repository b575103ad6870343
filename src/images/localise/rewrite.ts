import { type Article, applyEdits, type Edit, parseArticle } from '../../core/index.ts';
import type { Target, Targets } from './target.ts';
import type { Wanted } from './wanted.ts';

/** The name under which a picture lies in a folder; undefined where it does not. */
export type Names = (folder: string, address: string) => string | undefined;

export interface Rewritten {
  readonly text: string;
  readonly edits: readonly Edit[];
  /** Pictures that are there and could not be named: the article, read again, would not have said the same. */
  readonly refused: readonly Wanted[];
}

export const targetOf = ({ body, field }: Targets, { syntax }: Pick<Wanted, 'syntax'>): Target =>
  syntax === 'front-matter' ? field : body;

/**
 * Puts the local addresses of pictures in the place of their remote ones. The result is read again: every picture must be
 * there, under its new address or its old one. Where fields spoil that, only the body is changed.
 */
export function rewritten(
  article: Article,
  wanted: readonly Wanted[],
  { targets, names }: { targets: Targets; names: Names },
): Rewritten {
  const chosen = wanted.flatMap((one) => {
    const target = targetOf(targets, one);
    const name = names(target.folder, one.address);
    return name === undefined ? [] : [{ one, text: target.addressOf(name, one.syntax) }];
  });
  for (const keeps of [() => true, ({ one }: (typeof chosen)[number]) => one.syntax !== 'front-matter']) {
    const kept = chosen.filter(keeps);
    const edits = kept.map(({ one, text }): Edit => ({ ...one.span, text }));
    const text = applyEdits(article.text, edits);
    const refused = chosen.filter((each) => !kept.includes(each)).map(({ one }) => one);
    if (saysTheSame(article, text, edits)) return { text, edits, refused };
  }
  return { text: article.text, edits: [], refused: chosen.map(({ one }) => one) };
}

function saysTheSame(article: Article, text: string, edits: readonly Edit[]): boolean {
  const changed = new Map(edits.map((edit) => [edit.start, edit.text]));
  const expected = article.images.map(({ source, sourceSpan }) => changed.get(sourceSpan.start) ?? source);
  const found = parseArticle(text, article.format).images.map(({ source }) => source);
  return expected.length === found.length && expected.every((source, index) => source === found[index]);
}
