import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { temporaryFolder } from '../node/temporary.ts';
import { articlesBelow } from '../shared.ts';
import { articleLint } from './program.ts';

/** How many shapes of objects V8 makes in a check of an archive in which each sample stands so many times. */
async function shapesFor(times: number): Promise<number> {
  const samples = articlesBelow('samples').map((file) => [path.parse(file), readFileSync(file, 'utf8')] as const);
  const copies = Array.from({ length: times }, (_, at) =>
    samples.map(([{ name, ext }, text]) => [`${at}/${name}${ext}`, text] as const),
  );
  const cwd = temporaryFolder(Object.fromEntries(copies.flat()));
  const log = path.join(cwd, 'maps.log');
  // Without a large collection: it takes shapes away that are made anew then.
  const flags = ['--initial-heap-size=2048', '--log-maps', '--no-logfile-per-isolate', `--logfile=${log}`];
  const command = { file: process.execPath, before: flags };
  const { stderr } = await articleLint(['check', '--concurrency', '1', '--format', 'json', '.'], { cwd, command });
  assert.equal(stderr, '');
  return readFileSync(log, 'latin1').match(/^map,Transition,/gm)?.length ?? 0;
}

// V8 gives objects of one kind one shape, unless a literal has getters, or Node 20 adds to what was spread first: then each has its
// own, every access to it is slow, and what such a shape leads to is kept for long.
test('objects have the shapes of those before them, however many articles are checked', async () => {
  const more = 8 * articlesBelow('samples').length;
  const [few, many] = [await shapesFor(4), await shapesFor(12)];
  assert.ok(few > 100, `${few} shapes`);
  assert.ok(many - few < more, `${more} more articles have ${many - few} more shapes`);
});
