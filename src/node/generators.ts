import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { evidenceFiles, type Generator, generatorOfFolder, maxEvidenceSize } from '../core/index.ts';
import { isBelow } from './file-host.ts';

interface Folder {
  readonly generator: Generator | undefined;
  readonly isRepository: boolean;
}

/**
 * Finds the generator of an article's site by its traces in the nearest folder upwards that has any. Looks no further than
 * the article's repository; outside of one, not above `cwd`, and for an article elsewhere in its own folder alone. Each
 * folder is read once. Never rejects.
 */
export function generatorFinder({ cwd }: { cwd: string }): (file: string) => Promise<Generator | undefined> {
  const known = new Map<string, Promise<Folder>>();
  const look = (folder: string): Promise<Folder> => {
    const reading = known.get(folder) ?? readFolder(folder);
    known.set(folder, reading);
    return reading;
  };
  return async (file) => {
    const start = path.dirname(path.resolve(file));
    const seen: { folder: string; generator: Generator | undefined }[] = [];
    for (let folder = start; ; folder = path.dirname(folder)) {
      const { generator, isRepository } = await look(folder);
      seen.push({ folder, generator });
      if (isRepository) return seen.find((one) => one.generator)?.generator;
      if (path.dirname(folder) === folder) break;
    }
    const bound = isBelow(start, cwd) ? cwd : start;
    return seen.find((one) => one.generator && isBelow(one.folder, bound))?.generator;
  };
}

async function readFolder(folder: string): Promise<Folder> {
  const names = new Set(await readdir(folder).catch((): string[] => []));
  const contents = new Map<string, string>();
  for (const name of evidenceFiles) {
    if (names.has(name)) contents.set(name, await headOf(path.join(folder, name)));
  }
  return { generator: generatorOfFolder({ names, contents }), isRepository: names.has('.git') };
}

/** The beginning of a file; '' where it cannot be read. */
async function headOf(file: string): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return '';
  try {
    if (!(await handle.stat()).isFile()) return '';
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(maxEvidenceSize), 0, maxEvidenceSize, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await handle.close();
  }
}
