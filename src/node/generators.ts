import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { evidenceFiles, type Generator, generatorOfFolder, maxEvidenceSize } from '../core/index.ts';
import { configFiles } from '../images/localise/site.ts';
import { isBelow } from './file-host.ts';

interface Folder {
  readonly generator: Generator | undefined;
  readonly names: ReadonlySet<string>;
}

/** The nearest folder upwards that is the top of a site, and its generator. Absolute. */
export interface FoundSite {
  readonly folder: string;
  readonly generator: Generator;
  readonly names: ReadonlySet<string>;
}

/**
 * Finds the site of an article by its generator's traces in the nearest folder upwards that has any; where the generator
 * is named, by its own traces or its config alone. Looks no further than the article's repository; outside of one, not above `cwd`, and for
 * an article elsewhere in its own folder alone. Each folder is read once. Never rejects.
 */
export function siteFinder({
  cwd,
}: {
  cwd: string;
}): (file: string, named?: Generator) => Promise<FoundSite | undefined> {
  const known = new Map<string, Promise<Folder>>();
  const look = (folder: string): Promise<Folder> => {
    const reading = known.get(folder) ?? readFolder(folder);
    known.set(folder, reading);
    return reading;
  };
  return async (file, named) => {
    const start = path.dirname(path.resolve(file));
    const seen: FoundSite[] = [];
    let isRepository = false;
    for (let folder = start; !isRepository; folder = path.dirname(folder)) {
      const { generator, names } = await look(folder);
      const isNamed = named && (generator === named || configFiles[named].some((name) => names.has(name)));
      const own = named ? isNamed && named : generator;
      if (own) seen.push({ folder, generator: own, names });
      isRepository = names.has('.git');
      if (path.dirname(folder) === folder) break;
    }
    const bound = isBelow(start, cwd) ? cwd : start;
    return isRepository ? seen[0] : seen.find(({ folder }) => isBelow(folder, bound));
  };
}

/** As `siteFinder`, the generator alone. */
export function generatorFinder(where: { cwd: string }): (file: string) => Promise<Generator | undefined> {
  const find = siteFinder(where);
  return async (file) => (await find(file))?.generator;
}

async function readFolder(folder: string): Promise<Folder> {
  const names = new Set(await readdir(folder).catch((): string[] => []));
  const contents = new Map<string, string>();
  for (const name of evidenceFiles) {
    if (names.has(name)) contents.set(name, await headOf(path.join(folder, name)));
  }
  return { generator: generatorOfFolder({ names, contents }), names };
}

/** The beginning of a file; '' where it cannot be read. */
export async function headOf(file: string): Promise<string> {
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
