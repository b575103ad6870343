import type { FrontMatterProblemCode } from '../../model/types.ts';

/** What every sentence may name: the key of the field, '' for none; the detail of the problem; the language of the block. */
type Sentence = (field: string, detail: string, language: string) => string;

/** Fields that everybody calls by one word. */
const plainNames = new Set(['title', 'date', 'author', 'description', 'subtitle']);

/** The field as the subject of a sentence. */
const the = (field: string): string =>
  field === '' ? 'The value' : plainNames.has(field) ? `The ${field}` : `The field "${field}"`;

/** One sentence for each problem: what is wrong, and what to write. */
export const problemMessages: Readonly<Record<FrontMatterProblemCode, Sentence>> = {
  fence: (_, detail) =>
    detail === 'indented'
      ? 'Spaces stand before the fence; generators want it at the start of its line.'
      : 'This line is meant as a fence but written otherwise; a fence is three signs and nothing else.',
  'doubled-fence': () => 'The opening fence stands here twice: for Jekyll the block ends at once, without a field.',
  'second-block': () => 'A second block of fields follows the front matter; it is published as text.',
  documents: () => 'A second YAML document begins here; its fields are not read.',
  unfenced: () => 'These fields stand without fences: they are published as text.',
  unclosed: () => 'The front matter is never closed: no line with the closing fence follows its fields.',
  executable: (_, tag) => `The front matter is ${tag} code. Article Lint never runs it; write the fields as YAML.`,
  'unknown-language': (_, tag) => `"${tag}" is no front matter language; use yaml, toml or json.`,
  'too-large': () => 'The front matter is too large or too deeply nested to be checked.',
  'not-a-map': () => 'Generators read this block as front matter, but it holds no fields: write "name: value" lines.',
  'duplicate-key': (field) => `The field "${field}" stands in the front matter twice.`,
  'proto-key': (field) =>
    `"${field}" is no ordinary name in JavaScript, which Hexo, Astro and Eleventy are written in: rename the field.`,
  'alias-limit': (field) => `${the(field)} unfolds to too many values: its aliases refer to lists of aliases.`,
  colon: (field) => `${the(field)} holds a colon that begins another field in YAML: quote the value.`,
  quote: (field, quote) => `${the(field)} holds an unescaped quote (${quote}) that ends the value too early.`,
  'wrapped-quotes': (field, count) => `${the(field)} is wrapped in ${count} quotes on each side.`,
  'open-quote': (field, quote) => `${the(field)} opens a quote (${quote}) that is never closed.`,
  backslash: (field) => `${the(field)} holds a backslash that means something else in double quotes: use single ones.`,
  'wide-colon': (field, colon) => `A full-width colon (${colon}) stands behind "${field}": write ": ".`,
  'no-space': (field, sign) =>
    sign === '-'
      ? `The items of "${field}" need a space behind the "-".`
      : `"${field}:" needs a space behind the colon.`,
  tab: (field) => `The lines of "${field}" are indented with tabs; YAML takes spaces alone.`,
  reserved: (field, sign) => `${the(field)} begins with "${sign}", which is no text in YAML: quote the value.`,
  alias: (field) => `${the(field)} begins with "*", which refers to another value in YAML: quote the value.`,
  tag: (field, tag) => `${the(field)} begins with the tag "${tag}", which Hexo, Astro and Eleventy do not know.`,
  indentation: (field, detail) =>
    detail === 'less'
      ? `"${field}" is indented further than the fields around it.`
      : `${the(field)} goes on here without indentation.`,
  bracket: (field) => `The list of "${field}" opens a bracket that is never closed.`,
  equals: (field, sign, language) =>
    `A "${sign}" stands behind "${field}"; in ${language} it is a "${language === 'YAML' ? ':' : '='}".`,
  unquoted: (field, detail) =>
    detail === 'capital'
      ? `${the(field)} is true or false, which TOML writes in small letters.`
      : detail === 'curly'
        ? `${the(field)} stands in curly quotes; TOML takes straight ones alone.`
        : `${the(field)} is text without quotes: TOML takes text in quotes alone.`,
  'trailing-comma': (field, sign) =>
    field === ''
      ? 'A comma stands before the closing bracket; JSON takes none there.'
      : `${the(field)} ends with "${sign}" behind its quotes.`,
  'missing-comma': () => 'The comma behind this value is missing.',
  'json-comment': () => 'JSON has no comments.',
  syntax: (_, detail, language) => `The front matter is not valid ${language}: ${detail}.`,
};
