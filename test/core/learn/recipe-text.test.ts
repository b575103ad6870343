import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeRecipes, nameRecipeFiles, recipeOf } from '../../../src/core/learn/index.ts';
import { addTo } from '../../../src/core/learn/json-text.ts';
import { parseRecipeFile } from '../../../src/core/recipes/user/read.ts';
import { learnFrom, prose, twelve } from './archive.ts';

const plug = (n: number): string => `请关注我们的账号，已有 ${n * 100} 位读者在这里，每天都有新茶`;

describe('recipe files', () => {
  const reports = learnFrom(twelve((n) => `${prose(n)}\n\n${plug(n)}\n`));
  const recipe = recipeOf(reports[0] as (typeof reports)[0], '');

  it('take what is proposed, and can be read', () => {
    const merged = mergeRecipes('', [recipe]);
    const { recipes, problems } = parseRecipeFile(merged?.text ?? '');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      recipes.map(({ id, entries }) => [id, entries.length]),
      [['learned-here', 1]],
    );
    const [entry] = recipes[0]?.entries ?? [];
    assert.ok(entry && 'phrase' in entry && entry.phrase.test(plug(77).replaceAll('，', ',')));
    assert.equal(entry?.safety, 'ask');
  });

  it('keep what stands there, and take nothing twice', () => {
    const mine =
      '{\n  // mine\n  "recipes": [\n    { "id": "x", "entries": [{ "kind": "ad", "label": "a", "select": ".a" }] },\n  ],\n}\n';
    const once = mergeRecipes(mine, [recipe]);
    assert.equal(once?.added, 1);
    assert.match(once?.text ?? '', /\/\/ mine/);
    assert.deepEqual(parseRecipeFile(once?.text ?? '').problems, []);
    const safe = (once?.text ?? '').replace('"safety": "ask"', '"safety": "safe"');
    assert.deepEqual(mergeRecipes(safe, [recipe]), { text: safe, added: 0 });
    const more = {
      ...recipe,
      entries: [...recipe.entries, { kind: 'ad', safety: 'ask', label: 'b', select: '.b' } as const],
    };
    assert.equal(mergeRecipes(safe, [more])?.added, 1);
    assert.match(mergeRecipes(safe, [more])?.text ?? '', /"safety": "safe"/);
  });

  it('are left alone where they cannot be read', () => {
    for (const broken of ['{ "recipes": [', '[]', '{ "recipes": 3 }', '{ "recipes": [{ "id": "x", "entries": 1 }] }'])
      assert.equal(mergeRecipes(broken, [recipe]), undefined, broken);
  });

  it('hold for the articles of the source only', () => {
    const report = { ...(reports[0] as (typeof reports)[0]), name: 'a+(b)/[c]' };
    assert.deepEqual(recipeOf(report, '../posts').files, ['../posts/a+?b)/?c?/**']);
    assert.deepEqual(recipeOf({ ...report, name: 'a.example', by: 'host' }, '').hosts, ['a.example']);
    assert.deepEqual(recipeOf({ ...report, name: '.' }, '').files, ['**']);
  });
});

const additions: readonly [before: string, addition: Parameters<typeof addTo>[1], after: string][] = [
  ['{}', { path: [], key: 'a', value: ['b'] }, '{\n  "a": [\n    "b"\n  ]\n}'],
  ['{\n  "x": 1 // why\n}\n', { path: [], key: 'a', value: 2 }, '{\n  "x": 1, // why\n  "a": 2\n}\n'],
  ['{ "a": ["x"] }', { path: ['a'], value: 'y' }, '{ "a": ["x", "y"] }'],
  ['[\n  1 /* one */,\n]', { path: [], value: 2 }, '[\n  1 /* one */,\n  2\n]'],
  ['{ "a": [] }', { path: ['a'], value: 'y' }, '{ "a": [\n  "y"\n] }'],
  [
    '{\r\n\t"a": [\r\n\t\t{ "x":1 },\r\n\t],\r\n}',
    { path: ['a'], value: 'y' },
    '{\r\n\t"a": [\r\n\t\t{ "x":1 },\r\n\t\t"y"\r\n\t],\r\n}',
  ],
  ['\ufeff[\n  1, /* one */\n  2\n]', { path: [], value: 3 }, '\ufeff[\n  1, /* one */\n  2,\n  3\n]'],
];

describe('additions to JSON', () => {
  for (const [before, addition, after] of additions)
    it(JSON.stringify(before), () => assert.equal(addTo(before, addition), after));
});

describe('configs', () => {
  it('name a recipe file once, and keep what stands there', () => {
    assert.equal(nameRecipeFiles('', ['a.json']), '{\n  "recipes": [\n    "a.json"\n  ]\n}\n');
    assert.equal(nameRecipeFiles('{ "recipes": ["a.json"] }', ['a.json']), '{ "recipes": ["a.json"] }');
    const mine = '{\n  // mine\n  "rules": {},\n}\n';
    assert.equal(
      nameRecipeFiles(mine, ['a.json']),
      '{\n  // mine\n  "rules": {},\n  "recipes": [\n    "a.json"\n  ]\n}\n',
    );
  });

  it('are left alone where they cannot be read', () => {
    for (const broken of ['{', '[]', '{ "recipes": "a.json" }'])
      assert.equal(nameRecipeFiles(broken, ['b.json']), undefined);
  });
});
