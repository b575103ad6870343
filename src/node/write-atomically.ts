import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { isBelow } from './file-host.ts';

export interface WriteOptions {
  /** The text that the new one was made from; the file is left alone where it holds anything else by now. */
  readonly expected: string;
  /** A link is followed only to a file below one of these folders. */
  readonly roots: readonly string[];
}

const permissionBits = 0o7777;

/** Why a file was not written; its `message` ends a sentence that names the file. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
}

/**
 * Replaces a file's text so that at any moment, power cuts included, the file holds all of the old text or all of the
 * new one. Keeps mode and owner. Rejects with `WriteRefused`, or the system's own error, and then the file is as before.
 */
export async function writeAtomically(file: string, text: string, { expected, roots }: WriteOptions): Promise<void> {
  const target = await allowedTarget(file, roots);
  await access(target, constants.W_OK);
  const before = await stat(target);
  const old = Buffer.from(expected);
  await refuseUnlessUnchanged(target, old);
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  const handle = await open(temporary, 'wx', before.mode & permissionBits);
  try {
    await fill(handle, text, before);
    await refuseUnlessUnchanged(target, old);
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await flushFolder(path.dirname(target));
}

async function allowedTarget(file: string, roots: readonly string[]): Promise<string> {
  const target = await realpath(file);
  for (const root of roots) if (isBelow(target, await realpath(root))) return target;
  throw new WriteRefused('it is a link that leads out of the given folders');
}

async function refuseUnlessUnchanged(target: string, expected: Buffer): Promise<void> {
  if (!expected.equals(await readFile(target))) throw new WriteRefused('it was changed by another program meanwhile');
}

async function fill(
  handle: FileHandle,
  text: string,
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
