import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  applyEdits,
  clean,
  type Field,
  type Finding,
  formatOf,
  lint,
  noFacts,
  parseArticle,
  type Span,
  settingsFrom,
} from '../../src/core/index.ts';
import { readersRefusing } from '../../src/tools/eval/front-matter-readers.ts';
import { articlesBelow, sharedPath, skipWithout } from '../shared.ts';

const corpus = sharedPath('corpus');
const settings = settingsFrom([]);
/** The rules whose fixes change how the block is written, not what it says. */
const rules = new Set([
  'valid-front-matter',
  'no-truncated-value',
  'no-byte-order-mark',
  'no-text-before-front-matter',
]);

const read = (text: string, file: string) => parseArticle(text, formatOf(file) ?? 'markdown');
/** The front matter of an article and the first lines of its body. */
function headOf(file: string): string {
  const text = fs.readFileSync(file, 'utf8');
  return text.slice(0, read(text.slice(0, 100_000), file).frontMatter.bodyStart + 500);
}
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const known = (fields: readonly Field[], but: unknown): unknown[] =>
  fields.filter(({ key, value }) => value !== undefined && key !== but).map(({ key, value }) => [key, value]);

/** One fix alone: the body stays, and of the fields only the one that it names may change. */
function keepsTheRest(file: string, text: string, { ruleId, messageId, args, fix }: Finding): void {
  const before = read(text, file);
  const fixed = applyEdits(text, fix?.edits ?? []);
  const after = read(fixed, file);
  const isRepetition = messageId === 'duplicate-key';
  if (messageId !== 'second-block')
    assert.equal(fixed.slice(after.body.span.start), text.slice(before.body.span.start));
  if (!isRepetition) assert.equal(lettersOf(fixed), lettersOf(text), 'letters are lost');
  const named = ruleId === 'no-truncated-value' || ruleId === 'valid-front-matter' ? args[0] : undefined;
  const kept = known(after.frontMatter.fields, named);
  for (const field of known(before.frontMatter.fields, named)) {
    assert.ok(
      kept.some((one) => JSON.stringify(one) === JSON.stringify(field)),
      `${JSON.stringify(field)} is changed`,
    );
  }
  if (isRepetition) {
    const values = (fields: readonly Field[]): unknown => fields.find(({ key }) => key === named)?.value;
    assert.deepEqual(values(after.frontMatter.fields), values(before.frontMatter.fields));
  }
}

/** All safe fixes together: nothing is left for them to do, and where nothing else is wrong the readers take the block. */
function healsTheBlock(file: string, text: string): void {
  const format = formatOf(file) ?? 'markdown';
  const once = clean(text, format, settings, noFacts, { rules });
  assert.equal(
    clean(once.text, format, settings, noFacts, { rules }).text,
    once.text,
    'fixing twice is not fixing once',
  );
  const { form, problems } = once.article.frontMatter;
  if (form === 'fenced' && problems.length === 0 && !text.includes('\r'))
    assert.deepEqual(readersRefusing(once.text), []);
}

type Slip = (text: string, title: Field) => string | undefined;

const titleOf = ({ value }: Field): string => String(value).trim();
const put = (text: string, { start, end }: Span, written: string): string =>
  text.slice(0, start) + written + text.slice(end);
const unquoted = /^[^"'\\]*$/;

/** Slips of people and programs; undefined where the title does not lend itself to one. */
const slips: Readonly<Record<string, Slip>> = {
  'without its quotes': (text, title) =>
    /^[^"'].*[:[\]{}@*&!%].*[^#]$/.test(titleOf(title)) ? put(text, title.valueSpan, titleOf(title)) : undefined,
  'quoted again and again': (text, title) => put(text, title.valueSpan, `"""""""'${titleOf(title)}'"""""""`),
  'with an apostrophe in single quotes': (text, title) =>
    titleOf(title).includes("'") ? put(text, title.valueSpan, `'${titleOf(title)}'`) : undefined,
  'with a quote that is never closed': (text, title) =>
    unquoted.test(titleOf(title)) ? put(text, title.valueSpan, `"${titleOf(title)}`) : undefined,
  'behind a full-width colon': (text, title) =>
    put(text, { start: title.keySpan.end, end: title.valueSpan.start }, '：'),
  'without a space before it': (text, title) =>
    put(text, { start: title.keySpan.end, end: title.valueSpan.start }, ':'),
  'above a fence of four dashes': (text) => text.replace(/^(?<=[^\r\n]\r?\n)---$/m, '----'),
  'above a fence that is indented': (text) => text.replace(/^(?<=[^\r\n]\r?\n)---$/m, '  ---'),
  'below a fence of other dashes': (text) => text.replace(/^---$/m, '——-'),
};

const dataOf = (fields: readonly Field[]): unknown =>
  fields.map(({ key, value }) => [key, typeof value === 'string' ? value.trim() : value]);

describe('fixes of the front matter', { skip: skipWithout(corpus) }, () => {
  for (const folder of ['rsshub', 'curated', 'frontmatter-variety', 'bulk/clean', 'bulk/dirty-en', 'bulk/dirty-zh']) {
    it(`${folder}: change what they promise and nothing else`, () => {
      const files = articlesBelow(path.join(corpus ?? '', folder));
      assert.notEqual(files.length, 0);
      for (const file of files) {
        const text = headOf(file);
        const found = lint(read(text, file), settings, noFacts).filter(({ ruleId }) => rules.has(ruleId));
        try {
          for (const finding of found) if (finding.fix) keepsTheRest(file, text, finding);
          if (found.length > 0) healsTheBlock(file, text);
        } catch (error) {
          throw new Error(`${path.relative(corpus ?? '', file)}: ${(error as Error).message}`, { cause: error });
        }
      }
    });
  }

  it('bring back what the fields said before a slip', () => {
    const tried = new Set<string>();
    for (const folder of ['rsshub', 'curated', 'frontmatter-variety']) {
      for (const file of articlesBelow(path.join(corpus ?? '', folder))) {
        const text = headOf(file);
        const { frontMatter } = read(text, file);
        const title = frontMatter.fields.find(
          ({ key, value }) => key === 'title' && typeof value === 'string' && value.trim() !== '',
        );
        const isUsual =
          frontMatter.form === 'fenced' && frontMatter.language === 'yaml' && frontMatter.problems.length === 0;
        if (!title || !isUsual || /[\r\n]/.test(text.slice(title.valueSpan.start, title.valueSpan.end))) continue;
        for (const [name, slip] of Object.entries(slips)) {
          const slipped = slip(text, title);
          if (slipped === undefined || slipped === text) continue;
          tried.add(name);
          const { article } = clean(slipped, formatOf(file) ?? 'markdown', settings, noFacts, { rules });
          assert.deepEqual(dataOf(article.frontMatter.fields), dataOf(frontMatter.fields), `${file}, title ${name}`);
        }
      }
    }
    assert.deepEqual([...tried].sort(), Object.keys(slips).sort());
  });

  it('are there for the titles of the archive that were quoted again and again', () => {
    const folder = path.join(corpus ?? '', 'rsshub');
    const wrapped = articlesBelow(folder).filter((file) => fs.readFileSync(file, 'utf8').includes('title: """""'));
    assert.notEqual(wrapped.length, 0);
    for (const file of wrapped) {
      const { article } = clean(fs.readFileSync(file, 'utf8'), 'markdown', settings, noFacts, { rules });
      const title = article.frontMatter.fields.find(({ key }) => key === 'title')?.value;
      assert.match(String(title), /^[^"'].*[^"']$/);
    }
  });
});
