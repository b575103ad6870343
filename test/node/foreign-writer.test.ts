import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { WriteRefused, writeAtomically } from '../../src/node/write-atomically.ts';
import { temporaryFolder } from './temporary.ts';

/**
 * An editor that knows no lock of ours: it writes "old" and then a text of its own into the file as it stands, and looks
 * whether its text is still there a moment later. It prints what it lost.
 */
const editor = `
const fs = require('node:fs');
const [file, rounds] = [process.argv[1], Number(process.argv[2])];
const pause = new Int32Array(new SharedArrayBuffer(4));
for (let round = 0; round < rounds; round++) {
  fs.writeFileSync(file, 'old');
  Atomics.wait(pause, 0, 0, round % 4);
  fs.writeFileSync(file, 'mine ' + round);
  Atomics.wait(pause, 0, 0, 4);
  const text = fs.readFileSync(file, 'utf8');
  if (text !== 'mine ' + round) console.log(text);
}
`;

test('what an editor saves into an article while we write it is never lost', async () => {
  const folder = temporaryFolder({ 'a.md': 'old' });
  const file = path.join(folder, 'a.md');
  const child = spawn(process.execPath, ['-e', editor, file, '250'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lost: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lost.push(line));
  let isOver = false;
  const ended = once(child, 'exit').then(() => {
    isOver = true;
  });
  let written = 0;
  let refused = 0;
  while (!isOver) {
    try {
      await writeAtomically(file, 'new', { expected: 'old', roots: [folder] });
      written++;
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error;
      refused++;
    }
  }
  await ended;
  assert.deepEqual(lost, []);
  assert.ok(written > 0 && refused > 0, `written ${written}, refused ${refused}`);
  assert.equal(readFileSync(file, 'utf8'), 'mine 249');
  assert.deepEqual(readdirSync(folder), ['a.md']);
});
