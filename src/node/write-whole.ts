import { mkdir, open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { temporaryPath } from './temporary-files.ts';

/**
 * Makes or replaces a file so that at any moment all of the old one is there or all of the new one, whoever else writes it.
 * Its folder is made. Rejects with the system's error. What a killed process leaves, `sweepTemporaryFiles` removes.
 */
export async function writeWhole(target: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const temporary = temporaryPath(target, 'new');
  const handle = await open(temporary, 'wx');
  try {
    try {
      await handle.writeFile(content);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}
