import { Worker } from 'node:worker_threads';

export interface PoolOptions {
  /** The script that each thread runs; it answers every message with one message, in their order, after a first one that says that it is ready. */
  readonly file: string;
  readonly workerData: unknown;
  /** Threads at most; they are started as they are needed. */
  readonly size: number;
  /** What one job may take, in ms. A thread that takes longer is ended. */
  readonly timeLimit: number;
}

export interface WorkerPool<Job, Answer> {
  /** Rejects with `JobTooSlow`, or with the error that ended the thread; other jobs go on. */
  run(job: Job): Promise<Answer>;
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
export function workerPool<Job, Answer>({ file, workerData, size, timeLimit }: PoolOptions): WorkerPool<Job, Answer> {
  const threads = new Set<Thread<Job, Answer>>();
  const waiting: Pending<Job, Answer>[] = [];
  let watch: NodeJS.Timeout | undefined;
  let isClosed = false;

  const feed = (): void => {
    // An answer that was on its way must not begin another thread, which nobody would end.
    if (isClosed) return;
    for (let thread = idlest(); thread && waiting.length > 0; thread = idlest()) {
      const next = waiting.shift() as Pending<Job, Answer>;
      thread.sent.push(next);
      thread.worker.postMessage(next.job);
      if (thread.isReady) thread.since ??= now();
    }
  };
  const idlest = (): Thread<Job, Answer> | undefined => {
    const [best] = [...threads].sort((a, b) => a.sent.length - b.sent.length);
    if (waiting.length > 0 && threads.size < size && (best?.sent.length ?? 1) > 0) return start();
    return best && best.sent.length < jobsAhead ? best : undefined;
  };
  const start = (): Thread<Job, Answer> => {
    const thread: Thread<Job, Answer> = { worker: new Worker(file, { workerData }), sent: [], isReady: false };
    threads.add(thread);
    thread.worker.on('message', (answer: Answer) => {
      if (thread.isReady) thread.sent.shift()?.resolve(answer);
      thread.isReady = true;
      if (thread.sent.length > 0) thread.since = now();
      else delete thread.since;
      feed();
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
    waiting.unshift(...rest);
    current?.reject(error);
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
    run: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        feed();
      }),
    async close() {
      isClosed = true;
      clearInterval(watch);
      const all = [...threads];
      threads.clear();
      for (const { reject } of [...all.flatMap(({ sent }) => sent), ...waiting.splice(0)])
        reject(new Error('The pool was closed.'));
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}

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
