import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Facts, type Finding, readFrontMatter } from '../../core/index.ts';
import { isLocal } from '../../images/local.ts';
import type { ImageAddress } from '../../images/sites/publishing.ts';
import { schemaFileOf } from '../../node/schema-files.ts';
import type { LoadedConfig } from '../configs.ts';
import { type Input, shownPath } from '../inputs.ts';
import type { Looked, Looking } from '../look.ts';
import { type Asked, hashOf, printEntry, readEntry } from './entry.ts';

/** What is remembered of one article. */
export interface Memory {
  /** The findings of the last time, if the article has this text and all answers are as they were. `encoding` where it is not UTF-8. */
  recall(text: string, encoding: string | undefined): Promise<readonly Finding[] | undefined>;
  /** What to remember; nothing where findings will not last. */
  keep(looked: Looked, findings: readonly Finding[]): Promise<{ readonly fresh?: string }>;
  readonly isDamaged: () => boolean;
}

/** `line` is what the last run kept. */
export function memoryOf(input: Input, line: string | undefined, { looking, cwd }: Context): Memory {
  let key = '';
  let isDamaged = false;
  return {
    isDamaged: () => isDamaged,
    async recall(text, encoding) {
      key = await keyOf(text, [encoding ?? null, input], { looking, cwd });
      const entry = line === undefined ? undefined : readEntry(key, line);
      if (entry === 'damaged') isDamaged = true;
      if (!entry || entry === 'damaged') return undefined;
      return (await stillHolds(entry.asked, text, { input, looking })) ? entry.findings : undefined;
    },
    async keep(looked, findings) {
      if (findings.some(isFleeting)) return {};
      return { fresh: printEntry(key, { asked: await askedFor(looked, input, looking), findings }) };
    },
  };
}

interface Context {
  readonly looking: Looking;
  readonly cwd: string;
}

/** A date that lies in the future will not do so for ever; a rule that failed may not fail again. */
const isFleeting = ({ ruleId, messageId }: Finding): boolean =>
  ruleId === 'internal' || (ruleId === 'no-doubtful-date' && messageId === 'future');

async function keyOf(
  text: string,
  [encoding, input]: readonly [string | null, Input],
  { looking, cwd }: Context,
): Promise<string> {
  const config = await looking.configs.configOf(input.path);
  const place = config && [shownPath(config.path, cwd), configHash(config)];
  const parts = [shownPath(input.path, cwd), place ?? null, looking.checkImages ?? null, encoding];
  return hashOf(`${JSON.stringify(parts)}\n${text}`);
}

const configHashes = new WeakMap<LoadedConfig, string>();

function configHash(config: LoadedConfig): string {
  const known = configHashes.get(config);
  if (known) return known;
  const recipes = config.recipeFiles.map((file) => [file.path, file.text]);
  const hash = hashOf(JSON.stringify([config.text, recipes]));
  configHashes.set(config, hash);
  return hash;
}

async function askedFor(looked: Looked, input: Input, looking: Looking): Promise<Asked> {
  const { article, facts, used, settings } = looked;
  const schema = schemaFileOf(article, input.path, looked.schema);
  return {
    ...(looked.asksImages ? imagesOf(looked) : {}),
    ...(settings.siteGenerator === 'auto' ? { generator: facts.generator ?? null } : {}),
    ...(schema === undefined ? {} : { schema: [schema, fileHash(schema)] }),
    ...(used.has('siblings') ? { siblings: looking.surroundings?.fingerprintOf(input.path) ?? '' } : {}),
    ...(used.has('modified') ? { modified: timeOf(input.path) } : {}),
    // Whether a directive still has something to suppress may change with the date.
    ...(used.has('now') && article.text.includes('article-lint') ? { day: today() } : {}),
  };
}

function imagesOf({ article: { images }, facts, settings: { siteGenerator } }: Looked): Pick<Asked, 'images'> {
  const local = images.filter(({ source }) => isLocal(source));
  if (local.length === 0) return {};
  const asked = local.map(({ source, syntax, name }): ImageAddress => ({ source, syntax, name }));
  return { images: [asked, siteGenerator, answersOf(facts)] };
}

const answersOf = ({ images, local = new Map() }: Facts): string => hashOf(JSON.stringify([[...images], [...local]]));

async function stillHolds(asked: Asked, text: string, { input, looking }: Place): Promise<boolean> {
  const { images, generator, schema, siblings, modified, day } = asked;
  if (day !== undefined && day !== today()) return false;
  if (modified !== undefined && modified !== timeOf(input.path)) return false;
  if (generator !== undefined && generator !== ((await looking.generatorOf(input.path)) ?? null)) return false;
  if (schema && schema[1] !== fileHash(schema[0])) return false;
  if (siblings !== undefined && siblings !== looking.surroundings?.fingerprintOf(input.path)) return false;
  if (!images) return true;
  const [wanted, siteGenerator, answers] = images;
  const article = { images: wanted, frontMatter: readFrontMatter(text) };
  return answers === answersOf(await looking.images.factsOf(article, input.path, siteGenerator));
}

interface Place {
  readonly input: Input;
  readonly looking: Looking;
}

const today = (): number => Math.floor(Date.now() / 86_400_000);

const timeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;

/** Each file is read once in the life of a thread: a run sees one state of the disk. */
const fileHashes = new Map<string, string>();

function fileHash(file: string): string {
  const known = fileHashes.get(path.resolve(file));
  if (known !== undefined) return known;
  let hash = '';
  try {
    hash = hashOf(readFileSync(file, 'latin1'));
  } catch {
    // One that cannot be read is one of the answers, too.
  }
  fileHashes.set(path.resolve(file), hash);
  return hash;
}
