import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import test from 'node:test';
import { recipeReader } from '../../src/node/recipe-files.ts';
import { temporaryFolder } from './temporary.ts';

const recipe = '{ "recipes": [{ "id": "a", "entries": [{ "kind": "ad", "label": "x", "select": ".x" }] }] }';

test('a recipe file is read once; its recipes know their folder', async () => {
  const folder = temporaryFolder({ 'sub/a.recipe.json': `\ufeff${recipe}` });
  const read = recipeReader();
  const file = path.join(folder, 'sub/a.recipe.json');
  const result = await read(file);
  assert.ok('recipes' in result);
  assert.deepEqual(result.problems, []);
  assert.equal(result.recipes[0]?.folder, path.join(folder, 'sub').split(path.sep).join('/'));
  assert.equal(await read(file), result);
});

test('what cannot be read says why', async () => {
  const folder = temporaryFolder({
    'folder.json/': '',
    'utf16.json': Buffer.from('\ufeff{}', 'utf16le'),
    'latin.json': Buffer.from([0x7b, 0xe9, 0x7d]),
    'large.abp': Buffer.alloc(10_000_001, '!'),
  });
  execFileSync('mkfifo', [path.join(folder, 'pipe.json')]);
  const reason = async (name: string): Promise<string> => {
    const result = await recipeReader()(path.join(folder, name));
    return 'reason' in result ? result.reason : 'it was read';
  };
  assert.equal(await reason('gone.json'), 'there is no such file');
  assert.equal(await reason('folder.json'), 'it is not an ordinary file');
  assert.equal(await reason('pipe.json'), 'it is not an ordinary file');
  assert.match(await reason('utf16.json'), /^it is UTF-16 LE, not UTF-8/);
  assert.match(await reason('latin.json'), /^it is not UTF-8: the byte at offset/);
  assert.equal(await reason('large.abp'), 'it is larger than 10 MB');
  assert.notEqual(await reason('a\0b.json'), 'it was read');
});
