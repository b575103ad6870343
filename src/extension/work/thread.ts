import { Worker } from 'node:worker_threads';
import type { Answer, Piece, Request, TaskName, Tasks } from './messages.ts';
import { TaskEnded } from './task-ended.ts';

export interface ThreadOptions {
  /** For how long one task may run, in ms. */
  readonly limitMs: number;
  /** After how long without a task the thread ends, in ms. */
  readonly idleMs: number;
}

/** Characters. Copying so many takes about a millisecond. */
const pieceLength = 1_000_000;

interface Waiting {
  readonly key: string;
  readonly name: TaskName;
  readonly input: Tasks[TaskName]['input'];
  resolve(output: unknown): void;
  reject(error: TaskEnded): void;
}

/** A thread that does one task at a time. It begins with the first task, and anew after one that failed. */
export class Thread {
  readonly #file: string;
  readonly #options: ThreadOptions;
  readonly #queue: Waiting[] = [];
  #worker: Worker | undefined;
  /** The text that the worker has. */
  #sent: string | undefined;
  #running: Waiting | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(file: string, options: ThreadOptions) {
    this.#file = file;
    this.#options = options;
  }

  /**
   * The answer to a task. One that still waits under the same key gives way to it. Rejects with `TaskEnded`: when it gave way, took
   * longer than it may, or failed.
   */
  run<K extends TaskName>(key: string, name: K, input: Tasks[K]['input']): Promise<Tasks[K]['output']> {
    const before = this.#queue.findIndex((one) => one.key === key && one.name === name);
    if (before >= 0)
      this.#queue.splice(before, 1)[0]?.reject(new TaskEnded('superseded', 'another one took its place'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ key, name, input, resolve: resolve as (output: unknown) => void, reject });
      this.#next();
    });
  }

  dispose(): void {
    this.#end('the extension ended');
    for (const one of this.#queue.splice(0)) one.reject(new TaskEnded('superseded', 'the extension ended'));
  }

  #next(): void {
    if (this.#running) return;
    clearTimeout(this.#timer);
    this.#running = this.#queue.shift();
    if (!this.#running) {
      this.#timer = setTimeout(() => this.#end('it was idle'), this.#options.idleMs);
      return;
    }
    this.#timer = setTimeout(
      () => this.#end(`it took longer than ${this.#options.limitMs / 1000} s`, 'slow'),
      this.#options.limitMs,
    );
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#hand(worker, this.#running).catch((error: Error) => worker === this.#worker && this.#end(error.message));
  }

  /** Others have a turn between two pieces of a text. */
  async #hand(worker: Worker, { name, input }: Waiting): Promise<void> {
    const { text, ...rest } = input;
    const isNew = text !== this.#sent;
    this.#sent = text;
    for (let at = 0; isNew && at < text.length; at += pieceLength) {
      if (at > 0) await new Promise((resolve) => setImmediate(resolve));
      if (worker !== this.#worker) return;
      worker.postMessage({ piece: text.slice(at, at + pieceLength) } satisfies Piece);
    }
    worker.postMessage({ name, input: rest, isNew } satisfies Request);
  }

  #start(): Worker {
    const worker = new Worker(this.#file);
    worker.on('message', (answer: Answer) => {
      if (worker !== this.#worker) return;
      const done = this.#running;
      this.#running = undefined;
      if ('error' in answer) done?.reject(new TaskEnded('failed', answer.error));
      else done?.resolve(answer.output);
      this.#next();
    });
    worker.on('error', (error) => worker === this.#worker && this.#end(error.message));
    worker.on('exit', () => worker === this.#worker && this.#end('its thread ended'));
    // A thread that waits for work keeps nobody from ending.
    worker.unref();
    return worker;
  }

  #end(why: string, reason: TaskEnded['reason'] = 'failed'): void {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    const task = this.#running;
    this.#worker = undefined;
    this.#sent = undefined;
    this.#running = undefined;
    void worker?.terminate();
    task?.reject(new TaskEnded(reason, why));
    if (this.#queue.length > 0) this.#next();
  }
}
