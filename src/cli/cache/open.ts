import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { userCacheFile } from '../../node/http/image-cache.ts';
import { openResultsStore, type ResultsStore } from '../../node/results-store.ts';
import { sweepTemporaryFiles } from '../../node/temporary-files.ts';
import { note } from '../terminal.ts';
import { hashOf } from './entry.ts';

/** What is remembered of the articles of a working folder; undefined where the user has no place for such things. */
export async function openResults({
  cwd,
  program,
}: {
  cwd: string;
  program: string;
}): Promise<ResultsStore | undefined> {
  const file = userCacheFile(`results-${hashOf(cwd).slice(0, 16)}.tsv`);
  if (file === undefined) {
    note('There is no folder for a cache; nothing is remembered.');
    return undefined;
  }
  await sweepTemporaryFiles(path.dirname(file));
  // Another program, even of the same version, may find other things.
  const stamp = `article-lint results 1 ${hashOf(partsOf(program).join('\n'))}`;
  return openResultsStore({ file, stamp, keeps: (name) => existsSync(path.resolve(cwd, name)) });
}

/** What of the program decides what is found: its script, and those beside it that it loads to lint. */
export const besideProgram = ['core.js', 'leftovers.js', 'parser.js', 'yaml.js'];

const partsOf = (program: string): string[] =>
  [program, ...besideProgram.map((name) => path.join(path.dirname(program), name))]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'latin1'));
