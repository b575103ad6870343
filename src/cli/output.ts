import { createWriteStream, rmSync } from 'node:fs';
import { realpath, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { codeOf } from '../node/file-host.ts';
import { reasonNotWritten } from '../node/reasons.ts';
import { temporaryPath } from '../node/temporary-files.ts';
import { UsageError } from './usage-error.ts';

/** Where results go. */
export interface Output {
  /** Whether someone looks at it on a terminal, and how wide that is in columns. */
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Whether nobody reads on: the pipe was closed, as `head` does. */
  readonly isClosed: () => boolean;
  /** Waits until there is room for more. */
  write(text: string): Promise<void>;
  /** Resolves when everything is written. Rejects with `UsageError` where a file could not be. */
  end(): Promise<void>;
}

/** Standard output, or a file that replaces it. */
export const openOutput = (file?: string): Output => (file === undefined ? standardOutput() : fileOutput(file));

function standardOutput(): Output {
  const { stdout } = process;
  const isTerminal = stdout.isTTY === true;
  const sink = sinkOf(stdout);
  return {
    isTerminal,
    columns: (isTerminal && stdout.columns) || 100,
    isClosed: () => sink.failure() !== undefined,
    write: sink.write,
    async end() {
      const failure = sink.failure();
      if (failure !== undefined && codeOf(failure) !== 'EPIPE') throw unwritable('Standard output', failure);
    },
  };
}

/**
 * A file that is written beside its place and takes its name when it is whole, so that a run that fails or is ended leaves the
 * old one alone. What is no ordinary file, such as a pipe, is written as it goes.
 */
function fileOutput(file: string): Output {
  let opening: Promise<Place> | undefined;
  let failure: unknown;
  const open = (): Promise<Place> => {
    opening ??= placeOf(file);
    return opening;
  };
  return {
    isTerminal: false,
    columns: 100,
    isClosed: () => failure !== undefined,
    async write(text) {
      const { sink } = await open();
      await sink.write(text);
      failure ??= sink.failure();
    },
    async end() {
      const { stream, sink, temporary, target } = await open();
      await sink.flush();
      stream.end();
      await finished(stream).catch(() => undefined);
      failure = sink.failure();
      if (failure === undefined && temporary !== undefined) failure = await takePlace(temporary, target);
      if (failure !== undefined) throw unwritable(file, failure);
    },
  };
}

interface Sink {
  write(text: string): Promise<void>;
  /** Writes what is held back. */
  flush(): Promise<void>;
  /** Why the stream cannot be written any more; undefined as long as it can. */
  failure(): unknown;
}

/** Text that is held back where nobody reads as it is written: a write for each article takes longer than what is written. In characters. */
const batchSize = 64 * 1024;

function sinkOf(stream: Writable, { isBatched = false } = {}): Sink {
  let failure: unknown;
  let held = '';
  const send = (text: string): Promise<void> =>
    new Promise((resolve) => {
      if (failure !== undefined || text === '') resolve();
      else stream.write(text, () => resolve());
    });
  const flush = (): Promise<void> => {
    const text = held;
    held = '';
    return send(text);
  };
  stream.on('error', (error) => {
    failure ??= error;
  });
  return {
    failure: () => failure,
    flush,
    async write(text) {
      held += text;
      if (!isBatched || held.length > batchSize) await flush();
    },
  };
}

interface Place {
  readonly stream: Writable;
  readonly sink: Sink;
  readonly target: string;
  /** Absent where the target itself is written. */
  readonly temporary?: string;
}

async function placeOf(file: string): Promise<Place> {
  const target = await realpath(file).catch(() => path.resolve(file));
  const before = await stat(target).catch(() => undefined);
  if (before && !before.isFile()) {
    const stream = createWriteStream(target);
    return { stream, sink: sinkOf(stream), target };
  }
  const temporary = temporaryPath(target, 'new');
  const stream = createWriteStream(temporary, before ? { mode: before.mode } : {});
  process.on('exit', () => rmSync(temporary, { force: true }));
  return { stream, sink: sinkOf(stream, { isBatched: true }), target, temporary };
}

/** Resolves to what stood in the way, if anything. */
const takePlace = (temporary: string, target: string): Promise<unknown> =>
  rename(temporary, target).catch((error: unknown) => error);

const unwritable = (name: string, failure: unknown): UsageError =>
  new UsageError(`${name} cannot be written: ${reasonNotWritten(failure)}.`);
