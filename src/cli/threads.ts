import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type WorkerPool, workerPool } from '../node/worker-pool.ts';
import type { Input } from './inputs.ts';
import { crashOf, type Outcome, type Task } from './outcome.ts';
import type { Run } from './run.ts';
import type { ServerData } from './serve.ts';
import type { Assignment } from './work.ts';
import { openRecall, openWork, reporterOf } from './work.ts';

/** Looks at files, here or on threads. */
export interface Engine {
  readonly lookAt: (task: Task) => Promise<Outcome>;
  /** Files that are looked at or wait for their turn to be printed; whatever there is to do, no more are in memory. */
  readonly lookAhead: number;
  close(): Promise<void>;
}

/** A thread takes as long to start as these take to lint. In files. */
const fewFiles = 100;

/** A file that may take long; where there is one, threads are used so that it can be stopped. In bytes. */
const slowFile = 256 * 1024;

/** A file that may need more memory than a thread has for ordinary ones. In bytes. */
const largeFile = 1024 * 1024;

/** Left alone, a thread lets hundreds of megabytes of garbage pile up before it looks after it; this costs it no time. */
const memory = { maxOldGenerationSizeMb: 112, maxYoungGenerationSizeMb: 24 };

/** `program` is the script that threads run: that of the command line. */
export function openEngine(run: Run, assignment: Assignment, { program }: { program: string }): Engine {
  const { invocation, inputs } = run;
  const size = threadsFor(run);
  const here = openWork(invocation, assignment, { configs: inputs.configs, readInput: run.readInput });
  if (size === 0) return { lookAt: here, lookAhead: 8, close: async () => undefined };
  const workerData: ServerData = { argv: invocation.argv, assignment };
  const pool: WorkerPool<Task, Outcome> = workerPool({
    file: program,
    workerData,
    size,
    timeLimit: invocation.timeLimit,
    memory,
  });
  const presentation = { invocation, cwd: run.cwd, reporter: reporterOf(invocation, run.output) };
  const there = (task: Task): Promise<Outcome> =>
    pool.run(task, { isLarge: sizeOf(task.input) > largeFile }).catch((error) => crashOf(task, error, presentation));
  const recall = openRecall(invocation, assignment, { configs: inputs.configs, readInput: run.readInput });
  const rememberedOr = async ({ remembered, ...task }: Task): Promise<Outcome> => {
    if (remembered === undefined) return there(task);
    const { outcome, isDamaged } = await recall({ ...task, remembered });
    return outcome ?? { ...(await there(task)), ...(isDamaged ? { isDamaged } : {}) };
  };
  return {
    // What is to be said of a config is known here already.
    lookAt: (task) => (task.input.kind === 'article' ? rememberedOr(task) : here(task)),
    lookAhead: size * 16,
    close: () => pool.close(),
  };
}

/** 0: none but the one that we are on. */
function threadsFor({ invocation, inputs }: Run): number {
  const asked = invocation.concurrency ?? availableParallelism();
  if (asked === 1 || invocation.stdinPath !== undefined) return 0;
  const isMuch = inputs.list.length >= fewFiles || inputs.list.some((input) => sizeOf(input) > slowFile);
  return isMuch ? Math.min(asked, inputs.list.length) : 0;
}

const sizeOf = ({ path }: Input): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
