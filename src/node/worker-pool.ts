import { type ResourceLimits, Worker } from 'node:worker_threads';

export interface PoolOptions {
  /** The script that each thread runs; it answers every message with one message, in their order, after a first one that says that it is ready. */
  readonly file: string;
  readonly workerData: unknown;
  /** Threads at most; they are started as they are needed. */
  readonly size: number;
  /** What one job may take, in ms. A thread that takes longer is ended. */
  readonly timeLimit: number;
  /** What a thread may have in memory, so that garbage does not pile up; a job that needs more gets a thread of its own without bounds. */
  readonly memory?: ResourceLimits;
}

export interface WorkerPool<Job, Answer> {
  /** Rejects with `JobTooSlow`, or with the error that ended the thread; other jobs go on. One that `isLarge` needs much memory. */
  run(job: Job, options?: { isLarge?: boolean }): Promise<Answer>;
  /** Ends all threads. What was not answered rejects. */
  close(): Promise<void>;
}

export class JobTooSlow extends Error {
  override readonly name = 'JobTooSlow';
}

interface Pending<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread, and the jobs that it has been sent; it works on the first of them. */
interface Thread<Job, Answer> {
  readonly worker: Worker;
  /** Whether its memory has no bounds; it ends when it has nothing to do. */
  readonly isRoomy: boolean;
  readonly sent: Pending<Job, Answer>[];
  isReady: boolean;
  /** Since when it works on its first job; undefined as long as it does nothing. */
  since?: Moment;
}

interface Moment {
  readonly wall: number;
  /** Of the whole process. */
  readonly cpu: number;
}

/** Jobs that a thread has at hand, so that it never waits for the next one. */
const jobsAhead = 3;

/** How often threads are looked after, in ms. */
const watchInterval = 250;

/** On a busy machine time passes without work: so many time limits of waiting count as one of working. */
const patience = 10;

/** Runs jobs on threads, each job on the thread that has least to do. A thread that dies or hangs is replaced. */
export function workerPool<Job, Answer>(options: PoolOptions): WorkerPool<Job, Answer> {
  const { file, workerData, size, timeLimit, memory } = options;
  const threads = new Set<Thread<Job, Answer>>();
  /** Ordinary jobs and large ones, each in their order. */
  const queues: Readonly<Record<'ordinary' | 'large', Pending<Job, Answer>[]>> = { ordinary: [], large: [] };
  let watch: NodeJS.Timeout | undefined;
  let isClosed = false;

  const queueFor = (isRoomy: boolean): Pending<Job, Answer>[] => queues[isRoomy ? 'large' : 'ordinary'];
  const feed = (): void => {
    for (const isRoomy of [true, false]) {
      const waiting = queueFor(isRoomy);
      // An answer that was on its way must not begin another thread, which nobody would end.
      for (let thread = isClosed ? undefined : threadFor(isRoomy); thread; thread = threadFor(isRoomy)) {
        const next = waiting.shift() as Pending<Job, Answer>;
        thread.sent.push(next);
        thread.worker.postMessage(next.job);
        if (thread.isReady) thread.since ??= now();
      }
    }
  };
  /** The one that has least to do, or a new one; undefined where nothing waits, or all have enough to do. */
  const threadFor = (isRoomy: boolean): Thread<Job, Answer> | undefined => {
    if (queueFor(isRoomy).length === 0) return undefined;
    const fitting = [...threads].filter((thread) => thread.isRoomy === isRoomy);
    const best = fitting.reduce<(typeof fitting)[0] | undefined>(
      (least, one) => (least && least.sent.length <= one.sent.length ? least : one),
      undefined,
    );
    // One roomy thread is enough, and may be one too many: those that are there do not end for it.
    const mayStart = isRoomy ? !best : threads.size < size || fitting.length === 0;
    if (mayStart && (best?.sent.length ?? 1) > 0) return start(isRoomy);
    return best && best.sent.length < jobsAhead ? best : undefined;
  };
  const start = (isRoomy: boolean): Thread<Job, Answer> => {
    const worker = new Worker(file, { workerData, ...(memory && !isRoomy ? { resourceLimits: memory } : {}) });
    const thread: Thread<Job, Answer> = { worker, isRoomy, sent: [], isReady: false };
    threads.add(thread);
    thread.worker.on('message', (answer: Answer) => {
      if (thread.isReady) thread.sent.shift()?.resolve(answer);
      thread.isReady = true;
      if (thread.sent.length > 0) thread.since = now();
      else delete thread.since;
      feed();
      if (isRoomy && thread.sent.length === 0 && threads.delete(thread)) void worker.terminate();
    });
    thread.worker.on('error', (error) => drop(thread, error));
    thread.worker.on('exit', (code) => drop(thread, new Error(`The thread ended with status ${code}.`)));
    watch ??= setInterval(() => lookAfter(), watchInterval).unref();
    return thread;
  };
  /** The job that a thread was at fails; what it had not begun is for others. */
  const drop = (thread: Thread<Job, Answer>, error: unknown): void => {
    if (!threads.delete(thread)) return;
    const [current, ...rest] = thread.sent;
    queueFor(thread.isRoomy).unshift(...rest);
    if (current && !thread.isRoomy && isOutOfMemory(error)) queues.large.push(current);
    else current?.reject(error);
    void thread.worker.terminate();
    feed();
  };
  const lookAfter = (): void => {
    const busy = [...threads].filter((thread) => thread.since);
    for (const thread of busy) {
      if (isTooSlow(thread.since as Moment, busy.length, timeLimit))
        drop(thread, new JobTooSlow(`it took longer than ${timeLimit / 1000} seconds`));
    }
  };
  return {
    run: (job, { isLarge = false } = {}) =>
      new Promise((resolve, reject) => {
        queueFor(isLarge && memory !== undefined).push({ job, resolve, reject });
        feed();
      }),
    async close() {
      isClosed = true;
      clearInterval(watch);
      const all = [...threads];
      threads.clear();
      for (const { reject } of [
        ...all.flatMap(({ sent }) => sent),
        ...queues.ordinary.splice(0),
        ...queues.large.splice(0),
      ])
        reject(new Error('The pool was closed.'));
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

function now(): Moment {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), cpu: (user + system) / 1000 };
}

/** Threads share the processor time of the process; who hangs without using any has waited long. */
function isTooSlow(since: Moment, busyThreads: number, limit: number): boolean {
  const { wall, cpu } = now();
  const waited = wall - since.wall;
  return waited > limit && ((cpu - since.cpu) / busyThreads > limit || waited > limit * patience);
}
