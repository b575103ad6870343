import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { formatOf, lint, noFacts, parseArticle, settingsFrom } from '../../src/core/index.ts';
import { work } from '../../src/core/model/work.ts';
import { readFlow } from '../../src/core/recipes/flow.ts';
import { articlesBelow, sharedPath, skipWithout } from '../shared.ts';

type Work = { -readonly [K in keyof typeof work]: number } & {
  articles: number;
  characters: number;
  elements: number;
  lines: number;
};

const settings = settingsFrom([]);

/** What a check of some articles does, counted. */
function workOf(files: readonly string[]): Work {
  const before = { ...work };
  const sum = { articles: files.length, characters: 0, elements: 0, lines: 0 };
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8');
    const article = parseArticle(text, formatOf(file) ?? 'markdown');
    lint(article, settings, noFacts);
    sum.characters += text.length;
    sum.elements += article.body.elements.length;
    sum.lines += readFlow(article).length;
  }
  const names = Object.keys(work) as (keyof typeof work)[];
  const done = Object.fromEntries(names.map((name) => [name, work[name] - before[name]])) as typeof work;
  return { ...done, ...sum };
}

/** Bounds a little above what it is: whoever makes it more has to say why. */
function assertBounded(done: Work): void {
  const all = JSON.stringify(done);
  assert.equal(done.fastTrees + done.fullTrees, done.articles, `an article is parsed once: ${all}`);
  assert.ok(done.fullTrees <= done.articles * 0.05, `left to the full parser: ${all}`);
  assert.ok(done.fullBlocks <= (done.plainBlocks + done.fullBlocks) * 0.15, `left to the readers of YAML: ${all}`);
  assert.ok(done.inlinePlaces <= done.characters * 0.06, `places of Markdown looked at: ${all}`);
  assert.ok(done.parserCharacters <= done.characters * 0.15, `Markdown left to its parser: ${all}`);
  assert.ok(done.patterns <= done.lines * 2.2, `patterns tried on lines: ${all}`);
  assert.ok(done.selectors <= done.elements * 4, `selectors tried on elements: ${all}`);
}

describe('the work of a check, counted instead of timed', () => {
  it('is bounded for the samples', () => {
    const files = articlesBelow('samples');
    assert.ok(files.length > 0);
    assertBounded(workOf(files));
  });

  const corpus = sharedPath('corpus');
  it('is bounded for the articles of the corpus', { skip: skipWithout(corpus) }, () => {
    assertBounded(workOf(articlesBelow(corpus ?? '').filter((_, index) => index % 24 === 0)));
  });

  it('grows with the length of an article, not faster', () => {
    const paragraph =
      '<p class="a">Some <b>text</b> on a line, 一些文字，<a href="https://example.com/">a link</a>.</p>\n';
    const counts = [200, 400].map((times) => {
      const before = { ...work };
      lint(parseArticle(`---\ntitle: x\n---\n\n${paragraph.repeat(times)}`, 'html'), settings, noFacts);
      return [work.patterns - before.patterns, work.selectors - before.selectors];
    });
    const [few = [], many = []] = counts;
    for (const [index, count] of few.entries())
      assert.ok((many[index] ?? 0) <= 2.1 * count + 10, JSON.stringify(counts));
  });
});
