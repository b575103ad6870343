import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Finding,
  generators,
  lint,
  noFacts,
  parseArticle,
  readerNames,
  readers,
  type SiteGenerator,
  settingsFrom,
  sightOf,
} from '../../../../src/core/index.ts';
import { outcomeOf } from '../../../../src/tools/front-matter/outcome.ts';
import { type Shape, shapes } from '../../../../src/tools/front-matter/shapes.ts';

const said = ({ text }: Shape, siteGenerator: SiteGenerator): Finding[] =>
  lint(parseArticle(text, 'markdown'), settingsFrom([{ siteGenerator }]), noFacts).filter(
    ({ category }) => category === 'front-matter',
  );

describe('a block of front matter', () => {
  it('has at least 20 shapes, and each reader misses some', () => {
    assert.ok(new Set(shapes.map(({ text }) => text)).size >= 20);
    for (const reader of readers) {
      const sights = new Set(shapes.map((shape) => outcomeOf(reader, shape).sight));
      assert.ok(sights.has('seen') && sights.has('text'), reader);
    }
  });

  for (const shape of shapes) {
    it(`${shape.name}: is seen by those that see it`, () => {
      const { frontMatter } = parseArticle(shape.text, 'markdown');
      // What nobody can read in full is reported on its own.
      const isWhole = frontMatter.isRead && frontMatter.problems.length === 0;
      for (const reader of isWhole ? readers : []) {
        assert.equal(sightOf(reader, shape.text, frontMatter), outcomeOf(reader, shape).sight, reader);
      }
    });

    it(`${shape.name}: is an error for a generator that does not see all of it, and for no other`, () => {
      for (const generator of generators) {
        const { sight, date } = outcomeOf(generator, shape);
        const errors = said(shape, generator).filter(({ level }) => level === 'error');
        const sentences = errors.map(({ message }) => message).join(' ');
        assert.equal(errors.length === 0, sight === 'seen', `${generator}: ${sight}; ${sentences}`);
        if (sight === 'seen') assert.equal(date, '2021-03-20', generator);
      }
    });
  }

  it('without a known generator is a word on those that will not see it', () => {
    const named = shapes.flatMap((shape) => said(shape, 'auto').map(({ message }) => ({ shape, message })));
    const sentences = named.filter(({ message }) => message.includes(' will not see '));
    assert.ok(sentences.length > 8);
    for (const { shape, message } of sentences) {
      const blind = message.slice(message.indexOf(': ') + 2, message.indexOf(' will not see ')).split(/, | and /);
      const expected = readers.filter((reader) => outcomeOf(reader, shape).sight === 'text');
      assert.deepEqual(
        blind,
        expected.map((reader) => readerNames[reader]),
        `${shape.name}: ${message}`,
      );
    }
  });

  it('without a known generator is never an error for its shape where some reader sees all of it', () => {
    for (const shape of shapes) {
      const isSeen = readers.some((reader) => outcomeOf(reader, shape).sight === 'seen');
      const errors = said(shape, 'auto').filter(({ ruleId, level }) => ruleId.startsWith('no-') && level === 'error');
      if (isSeen) assert.deepEqual(errors, [], shape.name);
    }
  });
});
