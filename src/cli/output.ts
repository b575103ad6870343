import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { codeOf } from '../node/file-host.ts';
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

/** Standard output, or a file that replaces it. The file is opened with the first text, so that a failure before leaves it alone. */
export function openOutput(file?: string): Output {
  let stream: Writable | undefined;
  let failure: unknown;
  const open = (): Writable => {
    const opened = file === undefined ? process.stdout : createWriteStream(file);
    return opened.on('error', (error) => {
      failure = error;
    });
  };
  const isTerminal = file === undefined && process.stdout.isTTY === true;
  return {
    isTerminal,
    columns: (isTerminal && process.stdout.columns) || 100,
    isClosed: () => failure !== undefined,
    write(text) {
      stream ??= open();
      const target = stream;
      return new Promise((resolve) => {
        if (failure !== undefined || text === '') resolve();
        else target.write(text, () => resolve());
      });
    },
    async end() {
      stream ??= open();
      if (file !== undefined) {
        stream.end();
        await finished(stream).catch(() => undefined);
      }
      if (failure !== undefined && codeOf(failure) !== 'EPIPE') {
        throw new UsageError(`${file ?? 'Standard output'} cannot be written: ${codeOf(failure)}.`);
      }
    },
  };
}
