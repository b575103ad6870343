import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { openResultsStore, type StoreOptions } from '../../src/node/results-store.ts';
import { temporaryFolder } from './temporary.ts';

const place = (): string => path.join(temporaryFolder(), 'folder', 'results.tsv');

/** Keeps a line for each name, `ahead` names being asked for before the first is put. Returns what was known. */
function run(
  options: Pick<StoreOptions, 'file'> & Partial<StoreOptions>,
  lines: Readonly<Record<string, string | undefined>>,
  ahead = 3,
) {
  const store = openResultsStore({ stamp: 'stamp', ...options });
  const names = Object.keys(lines).sort();
  const known: Record<string, string | undefined> = {};
  for (let at = 0; at < names.length + ahead; at++) {
    const [next, done] = [names[at], names[at - ahead]];
    if (next !== undefined) known[next] = store.take(next);
    if (done !== undefined) store.put(done, lines[done]);
  }
  store.close();
  return { known, isDamaged: store.isDamaged() };
}

const many = (count: number, text: (index: number) => string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`posts/${index} "树\t\n.md`, text(index)]));

test('what was kept is known the next time, by names of any kind', () => {
  const file = place();
  const lines = many(300, (index) => `{"a":"${'林'.repeat(index * 10)}"}`);
  assert.ok(Object.values(run({ file }, lines).known).every((line) => line === undefined));
  assert.deepEqual(run({ file }, lines, 40), { known: lines, isDamaged: false });
  assert.equal(statSync(file).mode & 0o777, process.platform === 'win32' ? 0o666 : 0o600);
});

test('a run that changes nothing leaves the file alone, and no other beside it', () => {
  const file = place();
  const lines = many(20, String);
  run({ file }, lines);
  const { ino } = statSync(file);
  run({ file }, lines);
  run({ file }, { 'posts/3 "树\t\n.md': '3' });
  assert.equal(statSync(file).ino, ino);
  run({ file }, { ...lines, z: 'new' });
  assert.notEqual(statSync(file).ino, ino);
  assert.deepEqual(readdirSync(path.dirname(file)), ['results.tsv']);
});

test('names that were not asked for stay, but for those that mean nothing any more', () => {
  const file = place();
  run({ file }, { a: '1', b: '2', c: '3', d: '4', e: '5' });
  run({ file, keeps: (name) => name !== 'b' && name !== 'e' }, { c: 'new' });
  assert.deepEqual(run({ file }, { a: '', b: '', c: '', d: '', e: '' }).known, {
    ...{ a: '1', b: undefined, c: 'new', d: '4', e: undefined },
  });
});

test('a line that is taken back is forgotten', () => {
  const file = place();
  run({ file }, { a: '1', b: '2' });
  run({ file }, { a: undefined, b: '2' });
  assert.deepEqual(run({ file }, { a: 'x', b: '2' }).known, { a: undefined, b: '2' });
});

test('another stamp knows nothing', () => {
  const file = place();
  run({ file }, { a: '1' });
  assert.deepEqual(run({ file, stamp: 'other' }, { a: '2' }), { known: { a: undefined }, isDamaged: false });
  assert.deepEqual(run({ file, stamp: 'other' }, { a: '2' }).known, { a: '2' });
});

test('the file stays within its size', () => {
  const file = place();
  const lines = many(100, () => 'x'.repeat(1000));
  run({ file, maxSize: 20_000 }, lines);
  assert.ok(statSync(file).size <= 20_000);
  const known = Object.values(run({ file, maxSize: 20_000 }, lines).known);
  assert.ok(known.filter(Boolean).length > 10 && known.includes(undefined));
});

for (const [what, damage] of [
  ['cut off', (text: string) => text.slice(0, -7)],
  ['in another order', (text: string) => text.replace('"b"', '"d"').replace('"c"', '"b"')],
  ['full of something else', (text: string) => text.replace('"b"', 'b').replace('\t2', '')],
] as const) {
  test(`a store that is ${what} says so, gives what stands before the damage, and is sound again after the run`, () => {
    const file = place();
    const lines = { a: '1'.repeat(10), b: '2'.repeat(10), c: '3'.repeat(10), e: '5'.repeat(10) };
    run({ file }, lines);
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const { known, isDamaged } = run({ file }, lines);
    assert.equal(isDamaged, true);
    for (const [name, line] of Object.entries(known)) assert.ok(line === undefined || line === lines[name as 'a']);
    assert.ok(Object.values(known).includes(undefined));
    assert.deepEqual(run({ file }, lines), { known: lines, isDamaged: false });
  });
}

test('where nothing can be written, nothing is kept and nothing is said', () => {
  const folder = temporaryFolder({ file: 'text' });
  const file = path.join(folder, 'file', 'results.tsv');
  assert.deepEqual(run({ file }, { a: '1' }), { known: { a: undefined }, isDamaged: false });
  assert.equal(existsSync(file), false);
});
