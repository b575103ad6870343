import type { Baselines } from './baseline/baselines.ts';
import { inOrder } from './in-order.ts';
import type { Input, Inputs } from './inputs.ts';
import type { Outcome, Task } from './outcome.ts';
import type { Output } from './output.ts';
import type { Invocation } from './parse.ts';
import { type Reporter, Tally } from './report/report.ts';
import { note, progressBar } from './terminal.ts';

export interface Run {
  readonly invocation: Invocation;
  readonly inputs: Inputs;
  readonly output: Output;
  readonly reporter: Reporter;
  readonly baselines: Baselines;
  readonly cwd: string;
}

/** Files that are looked at or wait for their turn to be printed; whatever there is to do, no more are in memory. */
const lookAhead = 8;

/** Looks at all inputs, prints results in path order as they come, and returns the exit status. */
export async function runAll(run: Run, lookAt: (task: Task) => Promise<Outcome>): Promise<number> {
  const { invocation, inputs, output, reporter, baselines } = run;
  const tally = new Tally();
  const progress = progressBar(inputs.list.length, { isWanted: !invocation.on('no-progress') });
  let crashes = 0;
  let hasBegun = false;
  const work = async (input: Input): Promise<Outcome> => {
    const known = await baselines.knownOf(input.path);
    const outcome = await lookAt({ input, ...(known ? { known } : {}) });
    baselines.saw(input.path, outcome.seen ?? {});
    return outcome;
  };
  for await (const { part, counts, crash } of inOrder(inputs.list, lookAhead, work)) {
    progress.step();
    tally.add(counts);
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
  return crashes > 0 || inputs.broken.length > 0 ? 2 : statusOf(tally, invocation.maxWarnings);
}

function statusOf({ byLevel }: Tally, maxWarnings: number): number {
  if (byLevel.warning > maxWarnings)
    note(`${byLevel.warning} warnings are more than --max-warnings ${maxWarnings} allows.`);
  return byLevel.error > 0 || byLevel.warning > maxWarnings ? 1 : 0;
}
