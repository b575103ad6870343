import { commonest } from '../../model/siblings/tally.ts';
import type { FrontMatterLanguage } from '../../model/types.ts';
import type { Evidence } from '../infer/evidence.ts';
import { type FieldValue, inferField, publicationFields } from '../infer/field.ts';
import { fewest, habit } from '../infer/usual.ts';
import { styleOf, writeField } from './write.ts';

export type DraftField = FieldValue & { readonly key: string };

export interface BlockSettings {
  readonly siteGenerator: string;
  readonly requiredFields: readonly string[];
}

/**
 * Fields that a new article gets where no other ones tell: those of Jekyll's `jekyll new` (lib/site_template/_posts), of the
 * schema of Astro's blog template (src/content.config.ts), and of the scaffolds of Hexo and Hugo as far as they have a value.
 */
const scaffolds: Readonly<Record<string, readonly string[]>> = {
  jekyll: ['layout', 'title', 'date', 'categories'],
  astro: ['title', 'pubDate'],
};
const plainScaffold: readonly string[] = ['title', 'date', 'categories'];

/** The fields of a new block: what nearly all siblings have, and what is required, as far as their values can be inferred. */
export function draftFields(evidence: Evidence, { requiredFields, siteGenerator }: BlockSettings): DraftField[] {
  const { siblings, file } = evidence.facts;
  const isKnown = siblings !== undefined && siblings.read >= fewest;
  const usual = isKnown
    ? [...siblings.fields].filter(([, { count }]) => count >= habit * siblings.read).map(([key]) => key)
    : (scaffolds[siteGenerator] ?? plainScaffold);
  const lacking = requiredFields.filter((key) => !usual.includes(key) && !isDatedBy(key, usual));
  const order = [...(siblings?.fields.keys() ?? []), ...usual];
  const keys = [...new Set([...lacking, ...usual])].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return keys.flatMap((key) => {
    const isPost = key === 'layout' && !isKnown && /(?:^|\/)_posts\//.test(file?.path ?? '');
    const value = isPost ? post : inferField(key, evidence);
    return value ? [{ ...value, key }] : [];
  });
}

const post: FieldValue = { value: 'post', origin: 'for a post', isBare: false };

/** Whether a date is asked for that the other articles have under another name. */
const isDatedBy = (key: string, usual: readonly string[]): boolean =>
  key === 'date' && usual.some((one) => publicationFields.includes(one));

/** Lines of a block, without fences; undefined where none could be written. */
export function writeFields(
  fields: readonly DraftField[],
  { facts }: Evidence,
  { language, eol }: { language: FrontMatterLanguage; eol: string },
): string {
  const lines = fields.map((field) => writeField(field, language, styleOf(facts.siblings?.fields.get(field.key))));
  const text = language === 'json' ? `{\n  ${lines.join(',\n  ')}\n}` : lines.join('\n');
  return `${text.replace(/\n/g, eol)}${eol}`;
}

/** The language that a new block is written in: that of the siblings; TOML as Hugo's own archetype; else YAML. */
export function blockLanguage({ facts }: Evidence, siteGenerator: string): FrontMatterLanguage {
  const usual = facts.siblings && commonest(facts.siblings.languages);
  if (usual) return usual.key;
  return siteGenerator === 'hugo' ? 'toml' : 'yaml';
}

/** "title from the file name and date from the body" */
export function describe(fields: readonly DraftField[]): string {
  const parts = fields.map(({ key, origin }) => `${key} ${origin}`);
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}
