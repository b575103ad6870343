// Runs in a thread of its own, beside the desktop's extension host: large articles are linted, cleaned and rendered here.
import { parentPort } from 'node:worker_threads';
import { type Article, type Facts, type Format, parseArticle, type Recipe, type Schema } from '../../core/index.ts';
import type { RecipeReader, Renderer, SchemaReader } from '../host.ts';
import { type Job, lintJob, outlineOf, pageJob, stripJob } from './job.ts';
import type { Answer, PackedJob, Piece, Request, Tasks } from './messages.ts';
import type { RecipeOrigin } from './origins.ts';

/** What was asked for last is asked for again: an outline, its findings, its page. */
let last: Article | undefined;

function parsed(text: string, format: Format): Article {
  if (last?.text !== text || last.format !== format) last = parseArticle(text, format);
  return last;
}

/** Of a few values, those used last. Sets of recipes must stay the same arrays, because compiling them takes long. */
function remembering<T>(limit: number, make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as T) : make(key);
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
    return value;
  };
}

const readFile = remembering(20, (key) => {
  const { path, text } = JSON.parse(key) as Omit<RecipeOrigin, 'index'>;
  return (require('./recipes.js') as RecipeReader).readRecipes(path, text).recipes;
});

const recipeSet = remembering(20, (key): readonly Recipe[] =>
  (JSON.parse(key) as readonly RecipeOrigin[])
    .map(({ path, text, index }) => readFile(JSON.stringify({ path, text }))[index])
    .filter((recipe) => recipe !== undefined),
);

const schemaOf = remembering(10, (text): { readonly schema: Schema } | { readonly reason: string } =>
  (require('./schema.js') as SchemaReader).readSchema(text),
);

const noRecipes: readonly Recipe[] = [];

function unpacked({ text, format, settings, recipes, facts, schema, findings }: PackedJob): Job {
  const own = recipes.length > 0 ? recipeSet(JSON.stringify(recipes)) : noRecipes;
  const named = schema && { path: schema.path, namedBy: schema.namedBy };
  const reading = schema && ('text' in schema ? schemaOf(schema.text) : { reason: schema.reason });
  const all: Facts = named && reading ? { ...facts, schema: { ...named, ...reading } } : facts;
  const job = { article: parsed(text, format), text, format, settings: { ...settings, recipes: own }, facts: all };
  return findings ? { ...job, findings } : job;
}

const tasks: { readonly [K in keyof Tasks]: (input: Tasks[K]['input']) => Tasks[K]['output'] } = {
  outline({ text, format }) {
    const { text: _, ...outline } = outlineOf(parsed(text, format));
    return outline;
  },
  lint: (job) => lintJob(unpacked(job)),
  strip: (job) => stripJob(unpacked(job)),
  page: (job) => pageJob({ ...job, ...unpacked(job) }, require('./render.js') as Renderer),
};

let text = '';
let pieces: string[] = [];

parentPort?.on('message', (message: Piece | Request) => {
  if ('piece' in message) {
    pieces.push(message.piece);
    return;
  }
  const { name, input, isNew } = message;
  if (isNew) [text, pieces] = [pieces.join(''), []];
  let answer: Answer;
  try {
    answer = { output: (tasks[name] as (given: unknown) => unknown)({ ...input, text }) };
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
