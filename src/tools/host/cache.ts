// A folder under .vscode-test/ that is filled once: by one process, completely or not at all.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { atExit } from './cleanup.ts';

const root = path.resolve('.vscode-test');
const marker = '.complete';
const lockWaitMs = 15 * 60_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes the lock file, or removes it when its owner is gone. Returns false when somebody else holds it. */
function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    // An empty file belongs to a process that is between creating and writing it.
    if (owner && !isAlive(owner)) rmSync(file, { force: true });
    return false;
  }
}

async function lock(file: string): Promise<() => void> {
  const deadline = Date.now() + lockWaitMs;
  while (!tryLock(file)) {
    if (Date.now() > deadline) throw new Error(`Another process has held ${file} too long. Delete it and try again.`);
    await delay(500);
  }
  return atExit(() => rmSync(file, { force: true }));
}

/** Removes what a killed process left half-made. Call only with the lock held. */
function removeLeftovers(prefix: string): void {
  for (const name of readdirSync(root)) {
    if (name.startsWith(prefix)) rmSync(path.join(root, name), { recursive: true, force: true });
  }
}

/**
 * Returns the path of the folder `key` under `.vscode-test/`. When it is not there yet, `fill` makes it in a temporary folder
 * which then takes its place; processes that ask at the same time wait for the first. Throws what `fill` throws, leaving nothing behind.
 */
export async function cachedFolder(key: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(root, key);
  const done = () => existsSync(path.join(folder, marker));
  if (done()) return folder;
  mkdirSync(root, { recursive: true });
  const unlock = await lock(path.join(root, `${key}.lock`));
  const half = path.join(root, `.half-${key}-${process.pid}`);
  try {
    if (done()) return folder;
    removeLeftovers(`.half-${key}-`);
    await fill(half);
    writeFileSync(path.join(half, marker), '');
    await rm(folder, { recursive: true, force: true });
    await rename(half, folder);
    return folder;
  } finally {
    await rm(half, { recursive: true, force: true });
    unlock();
  }
}
