import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Article, type Facts, filePathProblem, namedSchema } from '../core/index.ts';
import type { SchemaReading } from '../core/schema/index.ts';
import { codeOf } from './file-host.ts';
import { decapitalised, readArticle } from './read-article.ts';

/** A schema that a config names, and the folder that its path counts from. */
export interface SchemaPlace {
  readonly path: string;
  readonly folder: string;
}

/** Finds the schema that is in force for an article: its own, or the one of the config. Each file is read once. Never rejects. */
export function schemaFinder(): (
  article: Article,
  file: string,
  place: SchemaPlace | undefined,
) => Promise<Pick<Facts, 'schema'>> {
  const known = new Map<string, Promise<SchemaReading>>();
  const reading = (file: string): Promise<SchemaReading> => {
    const before = known.get(file) ?? read(file);
    known.set(file, before);
    return before;
  };
  return async (article, file, place) => {
    const found = namedIn(article, file, place);
    if (!found) return {};
    const { written, folder, namedBy } = found;
    const problem = filePathProblem(written);
    const result = problem ? { reason: `its path ${problem}` } : await reading(path.resolve(folder, written));
    return { schema: { path: written, namedBy, ...result } };
  };
}

interface Named {
  readonly written: string;
  readonly folder: string;
  readonly namedBy: 'article' | 'settings';
}

function namedIn({ frontMatter }: Article, file: string, place: SchemaPlace | undefined): Named | undefined {
  const named = namedSchema(frontMatter);
  if (named && !named.isAddress) {
    return { written: named.name, folder: path.dirname(path.resolve(file)), namedBy: 'article' };
  }
  return place && { written: place.path, folder: place.folder, namedBy: 'settings' };
}

/** Absolute path of the schema that is in force for an article, whether it can be read or not. */
export function schemaFileOf(article: Article, file: string, place: SchemaPlace | undefined): string | undefined {
  const found = namedIn(article, file, place);
  return found && path.resolve(found.folder, found.written);
}

async function read(file: string): Promise<SchemaReading> {
  // Most runs need no schema, and the reader is as large as half of the rest.
  const { maxSchemaSize, readSchema } = await import('../core/schema/index.ts');
  try {
    const info = await stat(file);
    if (!info.isFile()) return { reason: 'it is not an ordinary file' };
    if (info.size > maxSchemaSize) return { reason: `it is larger than ${maxSchemaSize / 1_000_000} MB` };
  } catch (error) {
    const code = codeOf(error);
    return { reason: code === 'ENOENT' ? 'there is no such file' : code || String(error) };
  }
  const result = await readArticle(file);
  return 'finding' in result ? { reason: decapitalised(result.finding.message) } : readSchema(result.text);
}
