import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { computePhrase } from '../../../src/core/recipes/computed.ts';
import { builtInRecipes } from '../../../src/core/recipes/index.ts';
import { firstPair, LiteralIndex } from '../../../src/core/recipes/literal-index.ts';
import { phraseIndex } from '../../../src/core/recipes/phrase-index.ts';
import { literalsOf } from '../../../src/core/recipes/phrase-literals.ts';
import type { PhraseEntry } from '../../../src/core/recipes/recipe.ts';

describe('the pieces without which a pattern cannot match', () => {
  const cases: readonly [RegExp, readonly string[] | undefined][] = [
    [/^Follow us$/i, ['follow us']],
    [/^(?:关注|訂閱)我们/u, ['关注我们', '訂閱我们']],
    [/^(?:please )?subscribe(?: now)?$/, ['subscribe']],
    [/colou?rful/, ['colo']],
    [/(?:ab+cde|fgh.{1,3}ijklm)/, ['cde', 'ijklm']],
    [/^[Rr]elated posts$/, ['related posts']],
    [/[a-z]{3}posted by/, ['posted by']],
    [/(?=.*hidden)shown/, ['hidden']],
    [/shown(?!hidden)/, ['shown']],
    [/\bread more\b/, ['read more']],
    [/a\.b\/c/, ['a.b/c']],
    [/©|copyright/i, undefined],
    [/^\d{4}$/, undefined],
    [/(?:known)?/, undefined],
    [/(?:known|.*)/, undefined],
    [/known{0,3}x/, ['know']],
    [/(?<name>known)/, undefined],
    [/(known)\1/, undefined],
    [/known|\p{L}+/u, undefined],
  ];
  for (const [pattern, pieces] of cases) it(String(pattern), () => assert.deepEqual(literalsOf(pattern), pieces));

  it('are found for nearly all patterns that ship, so that few are tried on every line', () => {
    const phrases = builtInRecipes
      .flatMap(({ entries }) => entries)
      .filter((entry): entry is PhraseEntry => 'phrase' in entry);
    const without = phrases.filter(({ phrase }) => phrase instanceof RegExp && !literalsOf(phrase));
    assert.ok(without.length < phrases.length / 20, `${without.length} of ${phrases.length}`);
  });
});

describe('literal index', () => {
  it('finds pieces of one and more characters anywhere in a line, ideographs and letters alike', () => {
    const index = new LiteralIndex();
    ['赏', 'a', 'ab', 'abc', '二维码', '码中'].forEach((literal, number) => void index.add(literal, number));
    const found = (line: string) => [...new Set(index.find(line))].sort();
    assert.deepEqual(found('扫二维码中的赏'), [0, 4, 5]);
    assert.deepEqual(found('xabc'), [1, 2, 3]);
    assert.deepEqual(found('二维'), []);
    index.find('扫二维码中的赏');
    const seen = ['赏', '二维码', '码中的', '二码'].map((piece) => index.mayHave(firstPair(piece)) && index.has(piece));
    assert.deepEqual(seen, [true, true, true, false]);
    assert.ok(!index.mayHave(firstPair('ab')));
    assert.deepEqual(found(''), []);
  });
});

describe('phrase index', () => {
  const entry = (phrase: PhraseEntry['phrase'], more: Partial<PhraseEntry> = {}) => ({
    recipe: 'test',
    entry: {
      kind: 'promo',
      safety: 'ask',
      label: String(phrase),
      example: { bad: '', good: '' },
      phrase,
      ...(phrase instanceof RegExp ? { computed: computePhrase(phrase) } : {}),
      ...more,
    } as const,
  });

  it('gives the first entry in order that fits and is accepted, whatever it was found by', () => {
    const index = phraseIndex([entry(/^\d+ follow us$/), entry(/follow us/i), entry(/^.{0,40}$/)]);
    const label = (text: string, accepts = (_: PhraseEntry) => true) => index.line(text, accepts)?.entry.label;
    assert.equal(label('12 follow us'), '/^\\d+ follow us$/');
    assert.equal(label('FOLLOW US'), '/follow us/i');
    assert.equal(
      label('12 follow us', ({ label: name }) => name.startsWith('/^.')),
      '/^.{0,40}$/',
    );
    assert.equal(label('x'.repeat(50)), undefined);
  });

  it('minds the longest text of each entry', () => {
    const index = phraseIndex([entry(/follow/, { maxLength: 10 }), entry(/follow/, { maxLength: 100, label: 'long' })]);
    assert.equal(index.line(`follow ${'x'.repeat(20)}`, () => true)?.entry.label, 'long');
  });

  it('tries everything where nothing was computed, and finds the same', () => {
    const bare = { ...entry(/^follow us on \w+$/).entry, computed: undefined as never };
    const index = phraseIndex([{ recipe: 'test', entry: bare }]);
    assert.ok(index.line('follow us on Mars', () => true));
    assert.equal(
      index.line('follow them on Mars', () => true),
      undefined,
    );
  });

  it('sentences are an index of their own', () => {
    const index = phraseIndex([entry(/^follow us/, { scope: 'sentence' })]);
    assert.equal(
      index.line('follow us', () => true),
      undefined,
    );
    assert.ok(index.mayHoldSentence('Well, follow us.'));
    assert.ok(!index.mayHoldSentence('Well, go on.'));
  });
});
