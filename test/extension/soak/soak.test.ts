import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from '../support.ts';
import { act, dice, rest, writeArticles } from './actions.ts';
import { countSubscriptions, type Sample, sample } from './watch.ts';

countSubscriptions();

const minutes = Number(process.env.ARTICLE_LINT_SOAK_MINUTES ?? 5);
const seed = Number(process.env.ARTICLE_LINT_SOAK_SEED ?? Date.now() % 2 ** 31);
/** Things done between two looks at the process. */
const actionsOfRound = 120;
/** Caches fill before anything can be compared. */
const warmUp = 3;
const mark = '│ ';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Those kinds of which there are more at the end than there ever were in the first third. */
function grown(samples: readonly Sample[], of: (one: Sample) => Readonly<Record<string, number>>): string[] {
  const first = samples.slice(0, Math.ceil(samples.length / 3)).map(of);
  const last = samples.slice(-Math.ceil(samples.length / 3)).map(of);
  const kinds = new Set([...first, ...last].flatMap(Object.keys));
  const most = (counts: typeof first, kind: string): number => Math.max(...counts.map((one) => one[kind] ?? 0));
  const least = (counts: typeof first, kind: string): number => Math.min(...counts.map((one) => one[kind] ?? 0));
  return [...kinds].filter((kind) => least(last, kind) > most(first, kind));
}

/** VS Code says so when listeners pile up. */
function leakWarnings(): string[] {
  const found: string[] = [];
  for (const level of ['error', 'warn'] as const) {
    const real = console[level];
    console[level] = (...args: unknown[]) => {
      if (/\bleak/i.test(String(args[0]))) found.push(String(args[0]));
      real(...args);
    };
  }
  return found;
}

describe('Working for hours', () => {
  it('leaves memory flat, and no listener, panel, handle or process behind', async function () {
    this.timeout(0);
    await writeArticles();
    await activated();
    const warnings = leakWarnings();
    const next = dice(seed);
    const samples: Sample[] = [];
    let actions = 0;
    console.log(`${mark}${minutes} minutes, seed ${seed}`);
    for (const until = Date.now() + minutes * 60_000; Date.now() < until || samples.length < 9; ) {
      for (let at = 0; at < actionsOfRound; at++, actions++) await act(next);
      await rest();
      // What was put off until later belongs to what was done.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const one = sample();
      samples.push(one);
      const { heap, resident, resources, subscriptions, webviews, documents } = one;
      console.log(
        `${mark}${actions} actions: heap ${megabytes(heap)}, resident ${megabytes(resident)}, ${sumOf(resources)} resources, ` +
          `${sumOf(subscriptions)} subscriptions, ${webviews} previews, ${documents} documents`,
      );
    }
    const counted = samples.slice(warmUp);
    const third = Math.ceil(counted.length / 3);
    const heapOf = (some: readonly Sample[]): number => middle(some.map(({ heap }) => heap));
    const [first, last] = [heapOf(counted.slice(0, third)), heapOf(counted.slice(-third))];
    console.log(`${mark}heap: ${megabytes(first)} in the first third, ${megabytes(last)} in the last`);
    console.log(`${mark}${JSON.stringify(counted.at(-1))}`);
    assert.ok(last <= first * 1.1, `the heap grew from ${megabytes(first)} to ${megabytes(last)}`);
    assert.deepEqual(
      grown(counted, ({ resources }) => resources),
      [],
    );
    assert.deepEqual(
      grown(counted, ({ subscriptions }) => subscriptions),
      [],
    );
    assert.equal(counted.at(-1)?.webviews, 0);
    assert.deepEqual(warnings, []);
    assert.ok(sumOf(counted.at(-1)?.subscriptions ?? {}) > 10, 'subscriptions are counted');
    assert.ok(vscode.extensions.getExtension('article-lint.article-lint')?.isActive);
  });
});
