import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mergeRecipes, recipeOf, type SourceReport } from '../../core/learn/index.ts';
import { codeOf } from '../../node/file-host.ts';
import { reasonOf } from '../../node/reasons.ts';
import { sweepTemporaryFiles, temporaryPath } from '../../node/temporary-files.ts';
import { WriteRefused, writeAtomically } from '../../node/write-atomically.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Puts what is proposed into a recipe file, and makes the file where there is none; returns how many entries are new. `file` and `base`, the
 * folder that sources count from, are absolute. Throws `UsageError` and leaves the file alone where that cannot be done.
 */
export async function writeRecipes(file: string, reports: readonly SourceReport[], base: string): Promise<number> {
  if (!/\.jsonc?$/i.test(file))
    throw new UsageError('--write needs the name of a recipe file, such as site.recipe.json.');
  const before = await readOld(file);
  const folder = path.relative(path.dirname(file), base).split(path.sep).join('/');
  const recipes = reports.filter(({ proposed }) => proposed.length > 0).map((report) => recipeOf(report, folder));
  const merged = mergeRecipes(before ?? '', recipes);
  if (!merged) throw new UsageError(`${path.basename(file)} is no recipe file that can be read; it was left as it is.`);
  if (merged.added === 0) return 0;
  try {
    if (before === undefined) await create(file, merged.text);
    else await writeAtomically(file, merged.text, { expected: before, roots: [path.dirname(file)] });
  } catch (error) {
    const reason = error instanceof WriteRefused ? error.message : reasonOf(error);
    throw new UsageError(`${path.basename(file)} was not written: ${reason}.`);
  }
  return merged.added;
}

async function readOld(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new UsageError(`${path.basename(file)} cannot be read: ${reasonOf(error)}.`);
  }
}

/** The new file is there as a whole or not at all, and replaces nothing that came up meanwhile. */
async function create(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  await sweepTemporaryFiles(folder);
  const temporary = temporaryPath(file, 'new');
  try {
    await writeFile(temporary, text, { flag: 'wx', flush: true });
    await link(temporary, file);
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}
