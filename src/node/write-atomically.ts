import { constants, linkSync, readFileSync, renameSync, statSync } from 'node:fs';
import { access, type FileHandle, open, readFile, realpath, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { isBelow } from './file-host.ts';
import { unlinkQuietly, whileLocked } from './file-lock.ts';
import { temporaryPath } from './temporary-files.ts';
import { WriteRefused } from './write-refused.ts';

export { WriteRefused } from './write-refused.ts';

/** A string is written as UTF-8. */
type Content = string | Uint8Array;

export interface WriteOptions {
  /** What the new text was made from; the file is left alone where it holds anything else by now. */
  readonly expected: Content;
  /** A link is followed only to a file below one of these folders. */
  readonly roots: readonly string[];
}

const permissionBits = 0o7777;

/**
 * Replaces a file's text so that at any moment, power cuts included, the file holds all of the old text or all of the
 * new one. Keeps mode and owner. Rejects with `WriteRefused`, or the system's own error, and then the file is as before.
 * What a process leaves that is killed meanwhile, `sweepTemporaryFiles` removes.
 */
export async function writeAtomically(file: string, text: Content, { expected, roots }: WriteOptions): Promise<void> {
  const target = await allowedTarget(file, roots);
  await access(target, constants.W_OK);
  const before = await stat(target);
  const old = bufferOf(expected);
  if (!old.equals(await readFile(target))) throw changed();
  const temporary = temporaryPath(target, 'new');
  const handle = await open(temporary, 'wx', before.mode & permissionBits);
  try {
    await fill(handle, text, before);
    await whileLocked(target, () => swap({ target, temporary, old }));
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await flushFolder(path.dirname(target));
}

const bufferOf = (content: Content): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);

const changed = (): WriteRefused => new WriteRefused('it was changed by another program meanwhile', 'changed');

async function allowedTarget(file: string, roots: readonly string[]): Promise<string> {
  const target = await realpath(file);
  for (const root of roots) if (isBelow(target, await realpath(root))) return target;
  throw new WriteRefused('it is a link that leads out of the given folders', 'outside');
}

interface Swap {
  readonly target: string;
  readonly temporary: string;
  readonly old: Buffer;
}

/**
 * Puts the new file in the place of the old one, unless that holds another text by now. Synchronous, so that nothing of
 * ours comes between looking and renaming. Other programs know no lock of ours: the old file keeps a second name until
 * the new one is in place; if its text changed even then, it gets its own name back, with whatever is still being
 * written into it.
 */
function swap({ target, temporary, old }: Swap): void {
  const kept = temporaryPath(target, 'old');
  const isKept = tryLink(target, kept);
  try {
    if (!old.equals(readFileSync(isKept ? kept : target))) throw changed();
    // Another program may have put a file of its own there since.
    if (isKept && statSync(target).ino !== statSync(kept).ino) throw changed();
    renameSync(temporary, target);
    if (!isKept || old.equals(readFileSync(kept))) return;
    renameSync(kept, target);
    throw changed();
  } finally {
    if (isKept) unlinkQuietly(kept);
  }
}

/** Some file systems have no second names. */
function tryLink(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch {
    return false;
  }
}

async function fill(
  handle: FileHandle,
  text: Content,
  { mode, uid, gid }: { mode: number; uid: number; gid: number },
): Promise<void> {
  try {
    await handle.writeFile(text);
    // `open` took the umask off the mode.
    await handle.chmod(mode & permissionBits);
    const own = await handle.stat();
    // Only the superuser may give files away; for others the new file is theirs, as with any editor that saves this way.
    if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => undefined);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The new name reaches the disk only with its folder. Windows cannot open folders, and needs no such thing. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
