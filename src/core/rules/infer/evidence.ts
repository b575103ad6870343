import type { Facts } from '../../lint/facts.ts';
import type { Article } from '../../model/types.ts';
import type { LeftoverReader } from '../../recipes/leftover.ts';

/** What values are inferred from. */
export interface Evidence {
  readonly article: Article;
  readonly facts: Facts;
  readonly leftovers: LeftoverReader;
  readonly imageFields: readonly string[];
}

/** A value that somebody else wrote down elsewhere, and where. */
export interface Inferred<T = string> {
  readonly value: T;
  /** As the end of a title: "from the first headline". */
  readonly origin: string;
}

/** Name of the article's file or, where it is called `index`, of its folder, without its ending; '' where unknown. */
export function nameOf({ file }: Facts): string {
  const [folder = '', name = ''] = (file?.path ?? '').split('/').slice(-2);
  const only = name === '' ? folder : name;
  const bare = only.replace(/\.(?:md|markdown|html?)$/i, '');
  return /^_?index$/i.test(bare) ? (name === '' ? '' : folder) : bare;
}

/** What a rule is given, as evidence. */
export const evidenceFrom = (
  article: Article,
  { facts, leftovers, settings }: Pick<Evidence, 'facts' | 'leftovers'> & { settings: Pick<Evidence, 'imageFields'> },
): Evidence => ({ article, facts, leftovers, imageFields: settings.imageFields });
