import { printable } from './report/escape.ts';

/** Says something beside the results: on standard error, one line. */
export function note(message: string): void {
  for (const line of message.split('\n')) process.stderr.write(`article-lint: ${printable(line)}\n`);
}

/** A run shorter than this is over before a bar helps. In milliseconds. */
const quietTime = 500;
const interval = 80;
const width = 24;

export interface Progress {
  step(): void;
  /** Takes the bar away, so that something else can be printed. */
  clear(): void;
}

/** A bar on standard error for runs that take a while, on terminals only. */
export function progressBar(total: number, { isWanted, of = 'files' }: { isWanted: boolean; of?: string }): Progress {
  if (!isWanted || process.stderr.isTTY !== true) return { step() {}, clear() {} };
  let done = 0;
  let isShown = false;
  let next = performance.now() + quietTime;
  return {
    step() {
      done++;
      if (performance.now() < next) return;
      next = performance.now() + interval;
      isShown = true;
      const filled = Math.round((width * done) / total);
      process.stderr.write(
        `\r\u001b[2K  ${'█'.repeat(filled)}${'░'.repeat(width - filled)}  ${done} of ${total} ${of}`,
      );
    },
    clear() {
      if (isShown) process.stderr.write('\r\u001b[2K');
      isShown = false;
    },
  };
}
