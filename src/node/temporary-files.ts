import { createHash, randomBytes } from 'node:crypto';
import { lstat, readdir, readlink, unlink } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import path from 'node:path';
import { codeOf } from './file-host.ts';

/** A new text that is being written, an old one that is being replaced, and the sign that somebody does so. */
type Kind = 'new' | 'old' | 'lock';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
const host = hash(hostname());

/** Who makes temporary files: a process of a machine. */
export const ourselves = `${host}-${process.pid}`;

/** Characters of a file's own name in those beside it: the longest names leave room for the rest. */
const stemLength = 40;
const stemOf = (file: string): string => `.${path.basename(file).slice(0, stemLength)}`;

/** A path beside a file that nobody else uses, and that tells whose it is. */
export const temporaryPath = (file: string, kind: 'new' | 'old'): string =>
  path.join(path.dirname(file), `${stemOf(file)}.${ourselves}-${randomBytes(6).toString('hex')}.article-lint-${kind}`);

/** The one path beside a file by which its writers keep apart. */
export const lockPath = (file: string): string =>
  path.join(path.dirname(file), `${stemOf(file)}.${hash(path.basename(file))}.article-lint-lock`);

const temporaryName = /^\..*\.([\da-f]{8}-\d+)-[\da-f]{12}\.article-lint-(?:new|old)$/s;
const lockName = /^\..*\.[\da-f]{8}\.article-lint-lock$/s;

/** Longer than anybody writes a file or waits for a lock. In ms. */
const longestLife: Readonly<Record<Kind, number>> = { new: 24 * 3600_000, old: 24 * 3600_000, lock: 60_000 };

/**
 * Whether nobody will come back for a temporary file: its process is gone, or it is far too old. `since`: when it was
 * made, in ms since 1970.
 */
export function isLeftBehind(owner: string, { kind, since }: { kind: Kind; since: number }): boolean {
  if (Date.now() - since > longestLife[kind]) return true;
  const [machine, id] = owner.split('-');
  if (machine !== host) return false;
  // Where each run has the same number, as in containers, only the time tells the last one from ours.
  if (owner === ourselves) return since < Date.now() - process.uptime() * 1000 - 1000;
  return !isRunning(Number(id));
}

/** Whether a process of this machine that wrote something at a time (in ms since 1970) still runs. */
export function isAtWork(owner: string, since: number): boolean {
  // After a start of the machine, its numbers are given anew.
  const hasStartedSince = since < Date.now() - uptime() * 1000;
  return owner.startsWith(`${host}-`) && !hasStartedSince && !isLeftBehind(owner, { kind: 'new', since });
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/**
 * Removes from a folder what runs of ours left there that were ended in the middle of writing: names that only we give,
 * of processes that are gone. Returns how many files went. Never rejects.
 */
export async function sweepTemporaryFiles(folder: string): Promise<number> {
  const names = await readdir(folder).catch((): string[] => []);
  let count = 0;
  for (const name of names) {
    const file = path.join(folder, name);
    if (lockName.test(name) ? await isStaleLock(file) : await isStaleCopy(file, name)) {
      count += await unlink(file).then(
        () => 1,
        () => 0,
      );
    }
  }
  return count;
}

async function isStaleCopy(file: string, name: string): Promise<boolean> {
  const owner = temporaryName.exec(name)?.[1];
  const info = owner === undefined ? undefined : await lstat(file).catch(() => undefined);
  // An old text has its old time; that of the inode is when it got this name.
  return info?.isFile() === true && isLeftBehind(owner ?? '', { kind: 'new', since: info.ctimeMs });
}

/** A lock is a link that leads nowhere: its target is the name of its owner, there from the first moment. */
export async function isStaleLock(file: string): Promise<boolean> {
  const owner = await readlink(file).catch(() => undefined);
  const info = owner === undefined ? undefined : await lstat(file).catch(() => undefined);
  return info !== undefined && isLeftBehind(owner ?? '', { kind: 'lock', since: info.ctimeMs });
}
