import { symlinkSync, unlinkSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './file-host.ts';
import { isStaleLock, lockPath, ourselves } from './temporary-files.ts';
import { WriteRefused } from './write-refused.ts';

/** How long another run may hold a file before ours gives up, and how often it looks. In ms. */
const patience = 10_000;
const interval = 5;

/**
 * Does something with a file while no other run of ours does. The work must be synchronous: then a lock is held for less
 * than a millisecond, and whoever finds one twice waits for a process that sleeps or is gone. Where links cannot be made,
 * the work is done without a lock. Rejects with `WriteRefused` when another run does not let go.
 */
export async function whileLocked<T>(file: string, work: () => T): Promise<T> {
  const lock = lockPath(file);
  const end = Date.now() + patience;
  for (;;) {
    const state = take(lock);
    if (state !== 'taken') return workAndRelease(work, state === 'ours' ? lock : undefined);
    if (await isStaleLock(lock)) await unlink(lock).catch(() => undefined);
    else if (Date.now() > end) throw new WriteRefused('another run of Article Lint holds it', 'busy');
    else await sleep(interval);
  }
}

function take(lock: string): 'ours' | 'taken' | 'none' {
  try {
    symlinkSync(ourselves, lock);
    return 'ours';
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'taken' : 'none';
  }
}

function workAndRelease<T>(work: () => T, lock: string | undefined): T {
  try {
    return work();
  } finally {
    if (lock !== undefined) unlinkQuietly(lock);
  }
}

/** Removes a file; one that is gone or cannot be removed is no matter. */
export function unlinkQuietly(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // The next run removes it.
  }
}
