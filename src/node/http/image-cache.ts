import { mkdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import {
  type Entry,
  isLasting,
  type Memory,
  mergeMemories,
  parseMemory,
  printMemory,
} from '../../images/remote/memory.ts';
import { sweepTemporaryFiles, temporaryPath } from '../temporary-files.ts';

/** What is known of remote pictures, on disk between runs. */
export interface ImageCache extends Memory {
  /** Writes what was found since, beside what other processes wrote meanwhile. Never rejects: a cache may fail. */
  save(): Promise<void>;
}

/** A larger file is none of ours. In bytes. */
const maxFileSize = 32 * 1024 * 1024;

/** Loads a cache file; one that is missing, damaged or not ours counts as empty. Never rejects. */
export async function openImageCache(file: string): Promise<ImageCache> {
  const entries = await readEntries(file);
  const fresh = new Map<string, Entry>();
  return {
    get: (key) => fresh.get(key) ?? entries.get(key),
    set: (key, entry) => void fresh.set(key, entry),
    async save() {
      if (![...fresh.values()].some(isLasting)) return;
      const merged = mergeMemories(await readEntries(file), fresh);
      await replace(file, printMemory(merged)).catch(() => undefined);
    },
  };
}

async function readEntries(file: string): Promise<Map<string, Entry>> {
  try {
    const { size } = await stat(file);
    return size > maxFileSize ? new Map() : parseMemory(await readFile(file, 'utf8'));
  } catch {
    return new Map();
  }
}

/** Whoever reads meanwhile sees all of the old file or all of the new one. Addresses of articles are nobody else's business. */
async function replace(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await sweepTemporaryFiles(path.dirname(file));
  const temporary = temporaryPath(file, 'new');
  try {
    await writeFile(temporary, text, { mode: 0o600, flag: 'wx' });
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Where answers of image servers are kept; undefined where there is no home. */
export const cacheFile = (env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | undefined =>
  userCacheFile('images.json', env, platform);

/**
 * Where the user's programs keep what can be found out again: a folder of the user, not of the repository, which could
 * bring verdicts of its own. undefined where there is no home.
 */
export function userCacheFile(
  name: string,
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string | undefined {
  const folder = cacheFolder(env, platform);
  return folder && path.isAbsolute(folder) ? path.join(folder, 'article-lint', name) : undefined;
}

function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  if (platform === 'win32') return env.LOCALAPPDATA;
  const home = env.HOME || homedir();
  if (!home) return undefined;
  return platform === 'darwin' ? path.join(home, 'Library', 'Caches') : path.join(home, '.cache');
}
