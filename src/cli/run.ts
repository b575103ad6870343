import type { RemoteImage } from '../core/index.ts';
import type { ResultsStore } from '../node/results-store.ts';
import type { Baselines } from './baseline/baselines.ts';
import { openResults } from './cache/open.ts';
import { inOrder } from './in-order.ts';
import { type Input, type Inputs, shownPath } from './inputs.ts';
import type { InputReader } from './look.ts';
import type { Outcome } from './outcome.ts';
import type { Output } from './output.ts';
import type { Invocation } from './parse.ts';
import { remoteFacts } from './remote.ts';
import { type Reporter, Tally } from './report/report.ts';
import { note, progressBar } from './terminal.ts';
import { type Engine, openEngine } from './threads.ts';
import { type Assignment, isRemembering } from './work.ts';

export interface Run {
  readonly invocation: Invocation;
  readonly inputs: Inputs;
  readonly output: Output;
  readonly reporter: Reporter;
  readonly baselines: Baselines;
  readonly cwd: string;
  readonly readInput: InputReader;
  /** The script of the command line, for threads to run. */
  readonly program: string;
}

/** Looks at all inputs, prints results in path order as they come, and returns the exit status. */
export async function runAll(run: Run): Promise<number> {
  const { invocation, inputs, cwd, program } = run;
  const engine = openEngine(run, assignmentOf(run, await remoteFacts(run, run.readInput)), { program });
  const results = isRemembering(invocation) ? await openResults({ cwd, program }) : undefined;
  try {
    const { tally, crashes, isDamaged } = await printAll(run, { engine, results });
    if (isDamaged || results?.isDamaged()) note('The cache was damaged; what could not be trusted was linted again.');
    return crashes > 0 || inputs.broken.length > 0 ? 2 : statusOf(tally, invocation.maxWarnings);
  } finally {
    results?.close();
    await engine.close();
  }
}

/** The part of a run that threads must know. */
export function assignmentOf(
  { cwd, inputs, output }: Run,
  remote: ReadonlyMap<string, RemoteImage> | undefined,
): Assignment {
  const { isTerminal, columns } = output;
  return { cwd, roots: inputs.roots, screen: { isTerminal, columns }, ...(remote ? { remote } : {}) };
}

interface Means {
  readonly engine: Engine;
  readonly results: ResultsStore | undefined;
}

interface Printed {
  readonly tally: Tally;
  readonly crashes: number;
  /** Whether something that was remembered was not as it had been written. */
  readonly isDamaged: boolean;
}

async function printAll(run: Run, { engine, results }: Means): Promise<Printed> {
  const { invocation, inputs, output, reporter, baselines } = run;
  const tally = new Tally();
  const progress = progressBar(inputs.list.length, { isWanted: !invocation.on('no-progress') });
  let crashes = 0;
  let hasBegun = false;
  let isDamaged = false;
  const work = workFor(run, { engine, results });
  for await (const { input, outcome, remembered } of inOrder(inputs.list, engine.lookAhead, work)) {
    const { part, counts, crash, seen = {}, fresh } = outcome;
    progress.step();
    tally.add(counts);
    baselines.saw(input.path, seen);
    isDamaged ||= outcome.isDamaged === true;
    if (input.kind === 'article') results?.put(shownPath(input.path, run.cwd), fresh ?? remembered);
    if (crash !== undefined) {
      crashes++;
      progress.clear();
      note(crash);
    }
    if (part === '') continue;
    if (output.isTerminal) progress.clear();
    await output.write((hasBegun ? reporter.separator : reporter.opening) + part);
    hasBegun = true;
    if (output.isClosed()) break;
  }
  progress.clear();
  await output.write((hasBegun ? '' : reporter.opening) + reporter.end(tally));
  await output.end();
  // What was fixed is no longer found; it is for the next check to say so.
  if (!output.isClosed() && invocation.command === 'check') await baselines.finish();
  return { tally, crashes, isDamaged };
}

interface Done {
  readonly input: Input;
  readonly outcome: Outcome;
  readonly remembered?: string;
}

/** Called in the order of the inputs, as far as it asks the cache. */
function workFor({ baselines, cwd }: Run, { engine, results }: Means): (input: Input) => Promise<Done> {
  return async (input) => {
    const line = input.kind === 'article' ? results?.take(shownPath(input.path, cwd)) : undefined;
    const remembered = line === undefined ? {} : { remembered: line };
    const known = await baselines.knownOf(input.path);
    const outcome = await engine.lookAt({ input, ...(known ? { known } : {}), ...remembered });
    return { input, outcome, ...remembered };
  };
}

function statusOf({ byLevel }: Tally, maxWarnings: number): number {
  if (byLevel.warning > maxWarnings)
    note(`${byLevel.warning} warnings are more than --max-warnings ${maxWarnings} allows.`);
  return byLevel.error > 0 || byLevel.warning > maxWarnings ? 1 : 0;
}
