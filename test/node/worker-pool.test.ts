import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import type { ResourceLimits } from 'node:worker_threads';
import { JobTooSlow, workerPool } from '../../src/node/worker-pool.ts';
import { temporaryFolder } from './temporary.ts';

/** A thread that doubles numbers, and does what words say. */
const script = `
const { parentPort, threadId, workerData } = require('node:worker_threads');
parentPort.on('message', (job) => {
  if (job === 'hang') for (;;);
  if (job === 'wait for ever') return;
  if (job === 'throw') throw new Error('thrown');
  if (job === 'exit') process.exit(3);
  if (job === 'hoard') {
    const hoard = [];
    while (hoard.length < 3_000_000) hoard.push({ number: hoard.length });
    parentPort.postMessage({ double: hoard.length, threadId });
    return;
  }
  parentPort.postMessage({ double: job * workerData.factor, threadId });
});
parentPort.postMessage('ready');
`;

interface Answer {
  readonly double: number;
  readonly threadId: number;
}

function open(size: number, more: { timeLimit?: number; memory?: ResourceLimits } = {}) {
  const file = path.join(temporaryFolder({ 'thread.cjs': script }), 'thread.cjs');
  return workerPool<number | string, Answer>({ file, workerData: { factor: 2 }, size, timeLimit: 60_000, ...more });
}

test('every job gets its own answer, on no more threads than asked for', async () => {
  const pool = open(2);
  const jobs = Array.from({ length: 200 }, (_, index) => index);
  const answers = await Promise.all(jobs.map((job) => pool.run(job)));
  await pool.close();
  assert.deepEqual(
    answers.map(({ double }) => double),
    jobs.map((job) => job * 2),
  );
  assert.equal(new Set(answers.map(({ threadId }) => threadId)).size, 2);
});

test('one job starts one thread', async () => {
  const pool = open(4);
  const ids = [await pool.run(1), await pool.run(2), await pool.run(3)].map(({ threadId }) => threadId);
  await pool.close();
  assert.equal(new Set(ids).size, 1);
});

for (const [job, error] of [
  ['throw', /thrown/],
  ['exit', /status 3/],
] as const) {
  test(`a thread that ends by "${job}" costs the job it was at, and no other`, async () => {
    const pool = open(1);
    const before = pool.run(1);
    const broken = assert.rejects(pool.run(job), error);
    const after = [2, 3, 4, 5, 6].map((number) => pool.run(number));
    await broken;
    const answers = await Promise.all([before, ...after]);
    await pool.close();
    assert.deepEqual(
      answers.map(({ double }) => double),
      [2, 4, 6, 8, 10, 12],
    );
  });
}

for (const job of ['hang', 'wait for ever']) {
  test(`a job that does nothing but "${job}" is ended, and the others are done`, async () => {
    const pool = open(2, { timeLimit: 100 });
    const results = await Promise.allSettled([1, job, 2, 3, 4, 5, 6, 7, 8].map((each) => pool.run(each)));
    await pool.close();
    const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    assert.deepEqual(
      failed.map((error) => [error instanceof JobTooSlow, String(error.message)]),
      [[true, 'it took longer than 0.1 seconds']],
    );
  });
}

test('what is closed in the middle is at its end: the rest rejects, and no other thread begins', async () => {
  const pool = open(2);
  // Node hands on up to a thousand answers before anybody who awaits one goes on.
  const runs = Array.from({ length: 20_000 }, (_, index) => pool.run(index));
  const settled = Promise.allSettled(runs);
  await runs[0];
  await pool.close();
  const states = (await settled).map(({ status }) => status);
  assert.equal(states[0], 'fulfilled');
  assert.equal(states.at(-1), 'rejected');
});

const memory = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 };

test('a job that needs more memory than threads may have is done on a thread without bounds, and costs no other', async () => {
  const pool = open(2, { memory });
  const jobs = [1, 2, 'hoard', 3, 4, 5, 6, 7, 8];
  const answers = await Promise.all(jobs.map((job) => pool.run(job)));
  await pool.close();
  assert.deepEqual(
    answers.map(({ double }) => double),
    [2, 4, 3_000_000, 6, 8, 10, 12, 14, 16],
  );
});

test('jobs known to be large never meet the bounds, and share one thread', async () => {
  const pool = open(2, { memory });
  const jobs = [1, 'hoard', 2, 'hoard', 3];
  const answers = await Promise.all(jobs.map((job) => pool.run(job, { isLarge: job === 'hoard' })));
  await pool.close();
  assert.deepEqual(
    answers.map(({ double }) => double),
    [2, 3_000_000, 4, 3_000_000, 6],
  );
  assert.equal(answers[1]?.threadId, answers[3]?.threadId);
  assert.ok(![0, 2, 4].some((index) => answers[index]?.threadId === answers[1]?.threadId));
});
