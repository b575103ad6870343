import type { RemoteImage } from '../core/index.ts';
import { memoryOf } from './cache/memory.ts';
import { type Configs, openConfigs } from './configs.ts';
import { checkFile } from './files/check-file.ts';
import { fixFile } from './files/fix-file.ts';
import { recallFile } from './files/recall-file.ts';
import { type InputReader, type Looking, lookingAt } from './look.ts';
import { type Outcome, outcomeOf, type Result, type Task } from './outcome.ts';
import type { Invocation } from './parse.ts';
import { diffReporter } from './report/diff.ts';
import { reporterFor, type Screen } from './report/formats.ts';
import type { Reporter } from './report/report.ts';

/** What a thread must know beside the command line. Plain data. */
export interface Assignment {
  readonly cwd: string;
  /** Folders in which files may be written. Absolute. */
  readonly roots: readonly string[];
  readonly screen: Screen;
  /** What image servers answered, where they were asked. */
  readonly remote?: ReadonlyMap<string, RemoteImage>;
}

/** What threads of the same process need not do twice. */
interface Shared {
  readonly configs?: Configs;
  readonly readInput?: InputReader;
}

/** How the command of a command line looks at one file. */
export function openWork(
  invocation: Invocation,
  assignment: Assignment,
  shared: Shared = {},
): (task: Task) => Promise<Outcome> {
  const { cwd, screen } = assignment;
  const looking = openLooking(invocation, assignment, shared);
  const presentation = { invocation, cwd, reporter: reporterOf(invocation, screen) };
  return (task) => outcomeOf(task, presentation, () => workOn(task, { invocation, assignment, looking }));
}

/** What the cache says of a file, where that is enough. Of what it can no longer say, whether it was damaged. */
export interface Recalled {
  readonly outcome?: Outcome;
  readonly isDamaged: boolean;
}

/** How files are remembered without a thread: reading them costs less than handing them over. Never rejects. */
export function openRecall(
  invocation: Invocation,
  assignment: Assignment,
  shared: Shared,
): (task: Task) => Promise<Recalled> {
  const { cwd, screen } = assignment;
  const looking = openLooking(invocation, assignment, shared);
  const presentation = { invocation, cwd, reporter: reporterOf(invocation, screen) };
  return async (task) => {
    const memory = memoryOf(task.input, task.remembered, { looking, cwd });
    const result = await recallFile(task.input, { invocation, looking, memory }).catch(() => undefined);
    if (!result) return { isDamaged: memory.isDamaged() };
    return { outcome: await outcomeOf(task, presentation, async () => result), isDamaged: false };
  };
}

export function openLooking(invocation: Invocation, { cwd, remote }: Assignment, shared: Shared): Looking {
  const { images, config: explicit } = invocation;
  return lookingAt(shared.configs ?? openConfigs({ cwd, explicit }), {
    ...{ cwd, remote, readInput: shared.readInput },
    checkImages: images && images !== 'off',
  });
}

/** The reporter of a run; each thread has one of its own. */
export const reporterOf = (invocation: Invocation, screen: Screen): Reporter =>
  invocation.on('dry-run') ? diffReporter(screen) : reporterFor(invocation, screen);

interface Working {
  readonly invocation: Invocation;
  readonly assignment: Assignment;
  readonly looking: Looking;
}

async function workOn({ input, remembered }: Task, { invocation, assignment, looking }: Working): Promise<Result> {
  const { cwd, roots } = assignment;
  const memory = isRemembering(invocation) ? memoryOf(input, remembered, { looking, cwd }) : undefined;
  const result =
    invocation.command === 'fix'
      ? await fixFile(input, { invocation, looking, roots, memory })
      : await checkFile(input, { invocation, looking, memory });
  return memory?.isDamaged() ? { ...result, isDamaged: true } : result;
}

/** Answers of image servers have a memory of their own, and would make this one forget too much. */
export const isRemembering = ({ on, images, stdinPath }: Invocation): boolean =>
  on('cache') && !on('no-cache') && images !== 'remote' && stdinPath === undefined;
