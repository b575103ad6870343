import * as vscode from 'vscode';
import { type Article, type Facts, filePathProblem, namedSchema } from '../../core/index.ts';
import type { Host, SchemaReader } from '../host.ts';
import { parentOf } from '../uris.ts';
import { rememberSchema } from '../work/origins.ts';
import { resolve, textOfFile, watchFile } from './namedFile.ts';

/** A schema that the settings name, and where its path counts from. */
export interface SchemaPlace {
  readonly path: string;
  readonly folder: vscode.Uri;
}

export interface SchemaFiles extends vscode.Disposable {
  /** The schema that an article names itself, or the one of the settings. Nothing is loaded before one is named. Never rejects. */
  gather(
    article: Pick<Article, 'frontMatter'>,
    uri: vscode.Uri,
    place: SchemaPlace | undefined,
  ): Promise<Pick<Facts, 'schema'>>;
  /** Forgets what was read, because other files may be named or allowed now. */
  forget(): void;
  /** Fires when a schema appeared, changed or went. */
  readonly onDidChange: vscode.Event<void>;
}

/** Schemas that are remembered. Articles may name any number of files. */
const maxFiles = 40;

type Reading = ReturnType<SchemaReader['readSchema']>;

interface Known {
  readonly reading: Promise<Reading>;
  readonly watcher: vscode.Disposable;
}

export function createSchemaFiles(host: Pick<Host, 'loadSchemaReader'>): SchemaFiles {
  const known = new Map<string, Known>();
  const changed = new vscode.EventEmitter<void>();
  const forget = (key: string) => {
    known.get(key)?.watcher.dispose();
    known.delete(key);
  };
  const forgetAll = () => {
    for (const key of [...known.keys()]) forget(key);
  };
  const read = (uri: vscode.Uri): Promise<Reading> => {
    const key = uri.toString();
    const before = known.get(key);
    if (before) return before.reading;
    const [oldest] = known.keys();
    if (known.size >= maxFiles && oldest !== undefined) forget(oldest);
    const watcher = watchFile(uri, () => {
      forget(key);
      changed.fire();
    });
    const reading = load(uri, host).catch((error) => {
      // The reader itself failed; the next one who asks tries anew.
      if (known.get(key)?.watcher === watcher) forget(key);
      return { reason: String(error) };
    });
    known.set(key, { reading, watcher });
    return reading;
  };
  return {
    async gather({ frontMatter }, uri, place) {
      const named = uri.scheme === 'untitled' ? undefined : namedSchema(frontMatter);
      const isOwn = named !== undefined && !named.isAddress;
      const path = isOwn ? named.name : place?.path;
      const folder = isOwn ? parentOf(uri) : place?.folder;
      if (path === undefined || !folder) return {};
      const problem = filePathProblem(path);
      const reading = problem ? { reason: `its path ${problem}` } : await read(resolve(folder, path));
      return { schema: { path, namedBy: isOwn ? 'article' : 'settings', ...reading } };
    },
    forget: forgetAll,
    onDidChange: changed.event,
    dispose() {
      forgetAll();
      changed.dispose();
    },
  };
}

/** Rejects where the reader cannot be loaded. */
async function load(uri: vscode.Uri, host: Pick<Host, 'loadSchemaReader'>): Promise<Reading> {
  const { readSchema, maxSchemaSize } = await host.loadSchemaReader();
  const text = await textOfFile(uri, { maxSize: maxSchemaSize, noun: 'schemas' });
  if (typeof text !== 'string') return text;
  const reading = readSchema(text);
  if ('schema' in reading) rememberSchema(reading.schema, text);
  return reading;
}
