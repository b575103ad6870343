import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { clean, lint, noFacts, parseArticle, recipesForArticle, settingsFrom } from '../../../src/core/index.ts';
import { parseRecipeFile, readRecipes, recipeSchema, unreadableRecipe } from '../../../src/core/recipes/user/read.ts';
import type { UserRecipe } from '../../../src/core/recipes/user/user-recipe.ts';

/** Takes the «guillemets» out of a text and gives the spans they held. */
function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '«') spans.push({ start: text.length, end: -1 });
    else if (character === '»') Object.assign(spans.findLast((span) => span.end < 0) ?? {}, { end: text.length });
    else text += character;
  }
  return { text, spans };
}

const entry = '{ "kind": "ad", "label": "slot", "select": ".slot" }';
const ofEntries = (...entries: readonly string[]): string =>
  `{ "recipes": [{ "id": "a", "entries": [${[...entries, entry].join(', ')}] }] }`;

interface Case {
  readonly name: string;
  readonly file: string;
  readonly says: readonly RegExp[];
  /** Ids of the recipes that are left, with the number of their entries. */
  readonly keeps: Readonly<Record<string, number>>;
}

const cases: readonly Case[] = [
  { name: 'one entry', file: ofEntries(), says: [], keeps: { a: 1 } },
  {
    name: 'comments, trailing commas, a byte order mark and $schema',
    file: `\ufeff// top\n{ "$schema": "x", "recipes": [{ "id": "a", "name": "A", "entries": [${entry},], },], }`,
    says: [],
    keeps: { a: 1 },
  },
  {
    name: 'an unknown key in an entry takes the entry along',
    file: ofEntries('{ "kind": "ad", "label": "x", "select": ".x", «"wher"»: "tail" }'),
    says: [/Unknown key "wher"\. Did you mean "where"\?/],
    keeps: { a: 1 },
  },
  {
    name: 'an unknown key in a recipe takes the recipe along',
    file: `{ "recipes": [{ "id": "a", «"file"»: ["a"], "entries": [${entry}] }, { "id": "b", "entries": [${entry}] }] }`,
    says: [/Unknown key "file"\. Did you mean "files"\?/],
    keeps: { b: 1 },
  },
  {
    name: 'bad conditions take the recipe along',
    file: `{ "recipes": [{ "id": "a", "files": [«"!x"»], "entries": [${entry}] }, { "id": "b", "hosts": [«"no host"», «"10.0.0.1"»], "entries": [${entry}] }, { "id": "c", "hosts": «[]», "entries": [${entry}] }] }`,
    says: [/begin with "!"/, /host name such as/, /host name such as/, /must not be empty/],
    keeps: {},
  },
  {
    name: 'wrong kinds, safeties and places',
    file: ofEntries(
      '{ "kind": «"advert"», "label": "x", "select": ".x" }',
      '{ "kind": "ad", "label": "x", "safety": «"sure"», "select": ".x" }',
      '{ "kind": "ad", "label": "x", "where": «"end"», "select": ".x" }',
      '{ "kind": "ad", "label": "x", "select": ".x", "action": «"drop"» }',
      '«{ "kind": "ad", "select": ".x" }»',
    ),
    says: [/must be one of ad, promo/, /must be one of ask, safe/, /head, tail/, /remove, unwrap/, /the key "label"/],
    keeps: { a: 1 },
  },
  {
    name: 'none or two of the ways to say what is meant',
    file: ofEntries(
      '«{}»',
      '«{ "kind": "ad", "label": "x", "select": ".x", "text": "abc" }»',
      '{ "kind": "ad", "label": "x", "text": "abc", «"action"»: "unwrap" }',
      '«3»',
    ),
    says: [/must have one of the keys select, /, /only one of the keys select, text/, /Unknown key "action"/, /object/],
    keeps: { a: 1 },
  },
  {
    name: 'bad selectors',
    file: ofEntries(
      ...[
        '".a >"',
        '".a["',
        '"p:has(.x)"',
        '"p:contains(x)"',
        '".a ~ .b"',
        '"*"',
        '"body"',
        '".x::before"',
        '"p:nth-child(2)"',
        '"p:not(.a .b)"',
        '"svg|a"',
        '"> .a"',
        '"[a!=b]"',
      ].map((select) => `{ "kind": "ad", "label": "x", "select": «${select}» }`),
    ),
    says: [
      ...[/both sides|is no CSS selector/, /is no CSS selector/, /":has"/, /":contains"/, /"~"/, /must end in/],
      ...[/whole page/, /"::before"/, /":nth-child"/, /more than one element/, /namespaces/, /both sides/, /:not\(/],
    ],
    keeps: { a: 1 },
  },
  {
    name: 'bad texts, comments and addresses',
    file: ofEntries(
      '{ "kind": "ad", "label": "x", "text": «"*"» }',
      '{ "kind": "ad", "label": "x", "text": «"a*b*c*d*e*f"» }',
      '{ "kind": "ad", "label": "x", "text": «"  "» }',
      '{ "kind": "comment", "label": "x", "comment": «{ "is": ["a"], "startsWith": ["b"] }» }',
      '{ "kind": "comment", "label": "x", "comment": { «"matches"»: ["a"] } }',
      '{ "kind": "comment", "label": "x", "between": «{ "begin": "a" }» }',
      '{ "kind": "ad", "label": "x", "image": «{ "path": "/" }» }',
      '{ "kind": "ad", "label": "x", "link": «{}» }',
    ),
    says: [
      ...[/two letters/, /4 times "\*"/, /must not be empty/, /must have one of the keys is, /],
      ...[/Unknown key "matches"/, /the key "end"/, /three characters/, /must have a host/],
    ],
    keeps: { a: 1 },
  },
  { name: 'a list', file: '«[]»', says: [/The recipe file must be an object/], keeps: {} },
  { name: 'no recipes', file: '«{}»', says: [/The recipe file must have the key "recipes"/], keeps: {} },
  {
    name: 'keys that every object inherits',
    file: ofEntries('{ "kind": "ad", "label": "x", "select": ".x", «"constructor"»: 1 }'),
    says: [/Unknown key "constructor"/],
    keeps: { a: 1 },
  },
];

for (const { name, file, says, keeps } of cases) {
  test(`recipe file: ${name}`, () => {
    const { text, spans } = unmark(file);
    const { recipes, problems } = parseRecipeFile(text);
    const said = problems.map(({ message, span }) => ({ span, message }));
    assert.deepEqual(
      said.map(({ span }) => text.slice(span.start, span.end)),
      spans.map(({ start, end }) => text.slice(start, end)),
      JSON.stringify(said, null, 1),
    );
    assert.deepEqual(
      said.map(({ span }) => span),
      spans,
    );
    says.forEach((pattern, index) => {
      assert.match(said[index]?.message ?? '', pattern);
    });
    assert.equal(problems.length, says.length);
    assert.deepEqual(Object.fromEntries(recipes.map(({ id, entries }) => [id, entries.length])), keeps);
    for (const { ruleId, category, level } of problems)
      assert.deepEqual([ruleId, category, level], ['valid-recipe', 'internal', 'warning']);
  });
}

test('recipes before a syntax error stay in force, those behind it do not', () => {
  const one = (id: string) => `{ "id": "${id}", "entries": [${entry}] }`;
  const text = `{ "recipes": [${one('a')}, { "id": "b", "files": ["x" "entries": [${entry}] }, ${one('c')}] }`;
  const { recipes, problems } = parseRecipeFile(text);
  assert.deepEqual(
    recipes.map(({ id }) => id),
    ['a'],
  );
  assert.ok(problems.some(({ level }) => level === 'error'));
});

test('whatever the text, parsing never throws and spans stay inside', () => {
  const good = ofEntries('{ "kind": "ad", "label": "x", "text": "Read * more" }');
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const odd = ['"', '{', '}', '[', ']', ',', ':', '\\', '\u0000', '\ud800', '*', 'null', '1e9', '/*', '//', '\n'];
  const texts = ['', '[', 'null', '['.repeat(200_000), `${'['.repeat(3000)}${']'.repeat(3000)}`];
  for (let count = 0; count < 2000; count++) {
    const at = random(good.length);
    texts.push(good.slice(0, at) + odd[random(odd.length)] + good.slice(at + random(20)));
  }
  for (const text of [...texts, ' '.repeat(1_000_001)]) {
    for (const name of ['a.recipe.json', 'example.com.txt', 'a.abp', 'notes.txt'])
      for (const { span, message } of readRecipes(`/w/${name}`, text).problems)
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, message);
  }
});

const docs = fs.readFileSync('docs/recipes.md', 'utf8');
const example = (name: string): string =>
  new RegExp(`<!-- example: ${name} -->\n\`\`\`\\w+\n([^]*?)\`\`\``).exec(docs)?.[1] ?? '';

test('the example of the documentation does what it says', () => {
  const { recipes, problems } = readRecipes('/site/leftovers.recipe.json', example('recipe'));
  assert.deepEqual(problems, []);
  const before = example('before');
  const settingsOf = (path: string) =>
    settingsFrom(
      [{ rules: { 'no-empty-image-source': 'off' } }],
      recipesForArticle(recipes, parseArticle(before, 'html'), path),
    );
  const settings = settingsOf('/site/posts/2021/rain.html');
  assert.equal(clean(before, 'html', settings, noFacts, { tier: 'all' }).text, example('after'));
  const safe = clean(before, 'html', settings, noFacts).text;
  assert.ok(!safe.includes('ad-slot') && safe.includes('Snow') && safe.includes('Get our letter'));
  assert.equal(settingsOf('/site/pages/rain.html').recipes.length, 0);
});

/** What recipes find, as texts. */
function found(recipes: readonly UserRecipe[], text: string): string[] {
  const article = parseArticle(text, 'html');
  return lint(article, settingsFrom([], recipesForArticle(recipes, article, '/w/a.html')), noFacts)
    .filter(({ message }) => message.includes('own'))
    .map(({ span }) => text.slice(span.start, span.end));
}

const ofText = (line: string): readonly UserRecipe[] =>
  parseRecipeFile(ofEntries(`{ "kind": "promo", "label": "own", "text": ${JSON.stringify(line)} }`)).recipes;

test('a text is a whole line: literal but for stars, of sixty characters at most', () => {
  const page = (line: string): string =>
    `<p>Rain fell on the town all day.</p>\n<p>${line}</p>\n<p>Then it stopped.</p>\n`;
  const hits = (pattern: string, line: string): number => found(ofText(pattern), page(line)).length;
  assert.equal(hits('Read * at $1.99 (now)', 'Read <b>all</b> of it at $1.99 (now)'), 1);
  assert.equal(hits('Read * at $1.99 (now)', 'Read all of it at $1x99 (now)'), 0);
  assert.equal(hits('Read *', 'Do Read this'), 0);
  assert.equal(hits('扫码下载*ＡＰＰ', '扫码下载 本报 APP'), 1);
  assert.equal(hits('扫码下载＊', '扫码下载*'), 1, 'a full-width star is no wildcard');
  assert.equal(hits('from * to', `from ${'x'.repeat(59)} to`), 1);
  assert.equal(hits('from * to', `from ${'x'.repeat(61)} to`), 0);
  assert.equal(hits('*ab*', 'xxabyy'), 1);
  assert.equal(hits('ab*ab*cd', 'ab ab ab cd'), 1);
  assert.equal(hits('.*+ok', '.*+ok'), 1);
});

test('a hostile line costs time in proportion to its length', () => {
  const recipes = ofText('a*a*a*a*b1');
  const page = `<p>${Array.from({ length: 2000 }, () => 'a'.repeat(200)).join('<br>')}</p>`;
  const before = process.cpuUsage();
  assert.deepEqual(found(recipes, page), []);
  const { user } = process.cpuUsage(before);
  assert.ok(user < 5_000_000, `${user} µs`);
});

test('tags in upper case and case-insensitive values are found', () => {
  const select = (selector: string) =>
    parseRecipeFile(ofEntries(`{ "kind": "ad", "label": "own", "select": ${JSON.stringify(selector)} }`)).recipes;
  const page = '<p>Text of the article.</p><CENTER class="Promo" id="Top">x</CENTER>';
  for (const selector of [
    'CENTER',
    '[class="promo" i]',
    '[id="top" i]',
    '[CLASS*=rom]',
    'center:not(.a):is(.Promo)',
    'p + center',
  ])
    assert.equal(found(select(selector), page).length, 1, selector);
});

test('the schema says what the check says', () => {
  const schema = JSON.parse(JSON.stringify(recipeSchema()));
  assert.deepEqual(JSON.parse(fs.readFileSync('media/recipe.schema.json', 'utf8')), schema);
  const { properties, oneOf, required } = schema.properties.recipes.items.properties.entries.items;
  assert.deepEqual(Object.keys(properties), [
    ...['kind', 'label', 'safety', 'where', 'select', 'action', 'comment', 'between', 'text', 'takes', 'image', 'link'],
  ]);
  assert.deepEqual(required, ['kind', 'label']);
  assert.equal(oneOf.length, 6);
  for (const key of Object.values<{ description?: string }>(properties)) assert.ok(key.description);
});

test('an unreadable file is a warning on the value of the config that names it', () => {
  const config = '\ufeff{ // files\n "recipes": ["a.json", "b.json"] }';
  const { span, level, message } = unreadableRecipe(config, 'b.json', 'there is no such file');
  assert.equal(config.slice(span.start, span.end), '"b.json"');
  assert.deepEqual([level, message], ['warning', 'The recipe file "b.json" cannot be read: there is no such file.']);
});
