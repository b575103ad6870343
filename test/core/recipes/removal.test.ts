import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../src/core/index.ts';
import { compileRecipes } from '../../../src/core/recipes/find.ts';
import { leftoverKinds, type RecipeEntry } from '../../../src/core/recipes/recipe.ts';

const base = { kind: 'promo', safety: 'safe', label: 'line', example: { bad: '', good: '' } } as const;
type Rest<E> = E extends RecipeEntry ? Omit<E, keyof typeof base> & { safety?: 'safe' | 'ask' } : never;

/** The text without what the entries take, and the labels of the leftovers. */
function taken(text: string, ...entries: readonly Rest<RecipeEntry>[]): { rest: string; labels: string[] } {
  const recipe = { id: 'test', name: 'Test', entries: entries.map((entry) => ({ ...base, ...entry }) as RecipeEntry) };
  const reader = compileRecipes([recipe]).find(parseArticle(text, 'markdown'));
  const leftovers = leftoverKinds.flatMap((kind) => reader.of(kind));
  const spans = leftovers.flatMap(({ removal }) => removal).sort((a, b) => b.start - a.start);
  const rest = spans.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return { rest, labels: leftovers.map(({ label, safety }) => `${label} ${safety}`) };
}

const related = { phrase: /^Related:?$/, takes: 'links' } as const;
const list = '<p>Related:</p>\n<p>&nbsp;</p>\n<ul>\n<li><a href="/a">A</a></li>\n<li><a href="/b">B</a></li>\n</ul>\n';

describe('what goes with a line', () => {
  it('a list goes whole, with the blank paragraph above it', () => {
    assert.equal(taken(`<p>Text.</p>\n${list}<p>End.</p>\n`, related).rest, '<p>Text.</p>\n<p>End.</p>\n');
  });

  it('a list with a line of prose in it loses only its links', () => {
    const text = '<p>Related:</p>\n<ul><li><a href="/a">A</a></li><li>Read on to the end.</li></ul>\n<p>End.</p>\n';
    assert.equal(taken(text, related).rest, '<ul><li>Read on to the end.</li></ul>\n<p>End.</p>\n');
  });

  it('a code block in a wrapper keeps the wrapper', () => {
    const text = '<div><p>Related:</p><p><a href="/a">A</a></p><pre>code</pre></div>\n<p>End.</p>\n';
    assert.equal(taken(text, related).rest, '<div><pre>code</pre></div>\n<p>End.</p>\n');
  });

  it('the blank between two pieces stays where something points to it', () => {
    const text = '<p>Related:</p><p id="x"> </p><p><a href="/a">A</a></p>\n<p>End.</p>\n';
    assert.equal(taken(text, related).rest, '<p id="x"> </p>\n<p>End.</p>\n');
  });

  it('all that an article holds does not go with its wrapper', () => {
    assert.equal(
      taken('<div class="a"><p>Follow us</p></div>\n', { phrase: /^Follow us$/ }).rest.includes('Follow'),
      false,
    );
  });

  it('pictures and lines of the same matter go on in a run, and the first other line ends it', () => {
    const text = '<p>Join</p>\n<p><img src="qr.png"></p>\n<p>scan it</p>\n<p>The story goes on.</p>\n<p>scan it</p>\n';
    const { rest } = taken(text, { phrase: /^Join$/, takes: 'run', run: /^scan/ });
    assert.equal(rest, '<p>The story goes on.</p>\n<p>scan it</p>\n');
  });

  it('a short paragraph goes whole, a long one loses the line', () => {
    const entry = { phrase: /^Follow us$/, takes: 'block' } as const;
    assert.equal(taken('<p>Hello!<br>Follow us<br>Bye.</p>\n<p>End.</p>\n', entry).rest, '<p>End.</p>\n');
    const long = 'word '.repeat(60).trim();
    assert.equal(taken(`<p>${long}<br>Follow us</p>\n`, entry).rest, `<p>${long}</p>\n`);
  });

  it('a bold line is a heading up to the next divider', () => {
    const text = 'Text.\n\n**Notice**\n\nAll rights.\n\n* * *\n\nThe article.\n';
    assert.equal(taken(text, { phrase: /^Notice$/, takes: 'section' }).rest, 'Text.\n\n\n* * *\n\nThe article.\n');
  });

  it('a line underlined with dashes is a heading', () => {
    const text = 'Related\n-------\n\n- [A](/a)\n\nEnd\n---\n\nText.\n';
    assert.ok(!taken(text, { ...related, takes: 'section' }).rest.includes('[A]'));
    assert.ok(taken(text, { ...related, takes: 'section' }).rest.includes('Text.'));
  });
});

describe('evidence', () => {
  const with_ = (evidence: object) => ({ ...related, evidence });
  it('links of one site are a list of its own articles, links of several are sources', () => {
    const far = list.replace('/a', 'https://a.example/').replace('/b', 'https://b.example/');
    assert.deepEqual(taken(list, with_({ hosts: 1 })).labels, ['line safe']);
    assert.deepEqual(taken(far, with_({ hosts: 1 })).labels, []);
  });

  it('counts links, pictures and characters, and looks at addresses and lines', () => {
    for (const evidence of [{ links: 2 }, { linkShare: 0.9 }, { characters: 20 }, { address: /\/b/ }, { line: /^A$/ }])
      assert.deepEqual(taken(list, with_(evidence)).labels, ['line safe'], JSON.stringify(evidence));
    for (const evidence of [{ links: 3 }, { pictures: 1 }, { characters: 5 }, { address: /\/c/ }, { line: /^C$/ }])
      assert.deepEqual(taken(list, with_(evidence)).labels, [], JSON.stringify(evidence));
  });

  it('without it the next entry that fits is asked', () => {
    const ask = { ...related, safety: 'ask' } as const;
    assert.deepEqual(taken(list, with_({ links: 5 }), ask).labels, ['line ask']);
  });
});

describe('the company that leftovers keep', () => {
  const promo = { phrase: /^Follow us$/ };

  it('a divider goes with the tail it divides off', () => {
    assert.equal(taken('Text.\n\n---\n\nFollow us\n', promo).rest.trim(), 'Text.');
    assert.equal(taken('<p>Text.</p>\n<hr>\n<p>Follow us</p>\n', promo).rest, '<p>Text.</p>\n');
    assert.equal(taken('<p>Text.</p>\n<p>————</p>\n<p>Follow us</p>\n', promo).rest, '<p>Text.</p>\n');
  });

  it('a divider stays where text follows', () => {
    const text = '<p>Text.</p>\n<hr>\n<p>Follow us</p>\n<p>More.</p>\n';
    assert.equal(taken(text, promo).rest, '<p>Text.</p>\n<hr>\n<p>More.</p>\n');
  });

  it('links between leftovers at the end are asked about, links before them are not', () => {
    const text = '<p>Text.</p>\n<p><a href="/0">Source</a></p>\n<p>Follow us</p>\n<p><a href="/1">More</a></p>\n';
    const { rest, labels } = taken(text, promo);
    assert.equal(rest, '<p>Text.</p>\n<p><a href="/0">Source</a></p>\n');
    assert.deepEqual(labels, ['line safe', 'links among leftovers ask']);
  });

  it('a heading over nothing else is asked about', () => {
    const text = '## One\n\nText.\n\n## Two\n\nFollow us\n\n## Three\n\nText.\n';
    const { rest, labels } = taken(text, promo);
    assert.deepEqual(labels, ['line safe', 'heading over nothing ask']);
    assert.ok(!rest.includes('Two') && rest.includes('## Three'));
  });

  it('a heading over code or a picture stays', () => {
    for (const content of ['```\ncode\n```', '![](a.png)', '<iframe src="https://video.example/1"></iframe>']) {
      const text = `## One\n\nText.\n\n## Two\n\nFollow us\n\n${content}\n\n## Three\n\nText.\n`;
      assert.deepEqual(taken(text, promo).labels, ['line safe'], content);
    }
  });
});
