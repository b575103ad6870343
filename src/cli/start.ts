import { openBaselines } from './baseline/baselines.ts';
import { check } from './commands/check.ts';
import { fix } from './commands/fix.ts';
import { gatherInputs } from './inputs.ts';
import { inputReader } from './look.ts';
import { openOutput } from './output.ts';
import { type Invocation, parseCommandLine } from './parse.ts';
import type { Run } from './run.ts';
import { reporterOf } from './work.ts';

export interface Place {
  readonly cwd: string;
  /** The script that is running, for threads to run it too. */
  readonly program: string;
}

/** Does what a command line says; returns the exit status. Throws `UsageError`. */
export async function start(argv: readonly string[], place: Place): Promise<number> {
  const invocation = parseCommandLine(argv);
  return (await startOther(invocation, place.cwd)) ?? startRun(invocation, place);
}

async function startRun(invocation: Invocation, { cwd, program }: Place): Promise<number> {
  const inputs = await gatherInputs(invocation, cwd);
  const output = openOutput(invocation.output);
  const baselines = openBaselines({ invocation, configs: inputs.configs, cwd });
  const reporter = reporterOf(invocation, output);
  const run: Run = { invocation, inputs, output, cwd, program, baselines, reporter, readInput: inputReader() };
  return invocation.command === 'fix' ? fix(run) : check(run);
}

/** Commands that are used now and then are loaded when they are. */
async function startOther(invocation: Invocation, cwd: string): Promise<number | undefined> {
  const output = () => openOutput(invocation.output);
  switch (invocation.command) {
    case 'init':
      return (await import('./commands/init.ts')).init(invocation, cwd);
    case 'rules':
      return (await import('./commands/rules.ts')).rules(invocation, output());
    case 'preview':
      return (await import('./commands/preview.ts')).preview(invocation, { output: output(), cwd });
    case 'merge':
      return (await import('./commands/merge.ts')).merge(invocation, { output: output(), cwd });
    case 'learn': {
      const { learn } = await import('./commands/learn.ts');
      return learn({ invocation, inputs: await gatherInputs(invocation, cwd), output: output(), cwd });
    }
    case 'localise': {
      const { localise } = await import('./commands/localise.ts');
      return localise({ invocation, inputs: await gatherInputs(invocation, cwd), output: output(), cwd });
    }
    default:
      return undefined;
  }
}
