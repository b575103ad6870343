import {
  type Article,
  type Facts,
  type Finding,
  type Format,
  formatOf,
  lint,
  noFacts,
  parseArticle,
  type RemoteImage,
} from '../core/index.ts';
import { generatorFinder } from '../node/generators.ts';
import { type LocalImages, localImages } from '../node/local-images.ts';
import { decodeArticle, type Foreign, type ReadResult, readAnyArticle } from '../node/read-article.ts';
import { schemaFinder } from '../node/schema-files.ts';
import { type Surroundings, surroundings } from '../node/siblings.ts';
import type { Configs, FileSettings } from './configs.ts';
import type { Input } from './inputs.ts';

/** What is needed to look at articles one by one. */
export interface Looking {
  readonly configs: Configs;
  readonly images: LocalImages;
  /** The generator of an article's site, by its traces. */
  readonly generatorOf: ReturnType<typeof generatorFinder>;
  /** Absent where nobody asks: no safe fix depends on them. */
  readonly schemaOf?: ReturnType<typeof schemaFinder>;
  readonly surroundings?: Surroundings;
  /** From the command line; where undefined, the config decides. */
  readonly checkImages?: boolean;
  /** What image servers answered, by address; absent where nobody asked. */
  readonly remote?: ReadonlyMap<string, RemoteImage>;
  /** Standard input can be read once only: whoever looks twice shares a reader. */
  readonly readInput?: InputReader;
}

/** An article with all that is known about it before fixing or reporting. */
export interface Looked extends FileSettings {
  readonly text: string;
  readonly format: Format;
  readonly article: Article;
  readonly facts: Facts;
  /** Where the file is in another encoding than UTF-8. */
  readonly foreign?: Foreign;
}

export const lookingAt = (
  configs: Configs,
  { cwd, checkImages, remote, readInput = inputReader() }: LookingOptions,
): Looking => ({
  configs,
  images: localImages({ cwd }),
  generatorOf: generatorFinder({ cwd }),
  schemaOf: schemaFinder(),
  surroundings: surroundings({ cwd }),
  readInput,
  ...(checkImages === undefined ? {} : { checkImages }),
  ...(remote ? { remote } : {}),
});

interface LookingOptions {
  readonly cwd: string;
  readonly checkImages?: boolean | undefined;
  readonly remote?: Looking['remote'];
  readonly readInput?: InputReader;
}

/** Reads and parses an article and gathers its facts; or the finding that says why it cannot be read. */
export async function look(
  input: Input,
  {
    configs,
    images,
    generatorOf,
    schemaOf,
    surroundings: around,
    checkImages,
    remote,
    readInput = inputReader(),
  }: Looking,
): Promise<Looked | { finding: Finding }> {
  const read = await readInput(input);
  if ('finding' in read) return read;
  const format = formatOf(input.path) ?? 'markdown';
  const article = parseArticle(read.text, format);
  const settings = await configs.settingsOf(input.path, article);
  const { siteGenerator } = settings.settings;
  const isLooking = checkImages ?? settings.checkLocalImages;
  const seen = isLooking ? await images.factsOf(article, input.path, siteGenerator) : noFacts;
  const generator = siteGenerator === 'auto' ? await generatorOf(input.path) : undefined;
  const schema = await schemaOf?.(article, input.path, settings.schema);
  const facts = {
    ...seen,
    ...(await around?.factsOf(input.path)),
    ...(generator ? { generator } : {}),
    ...schema,
    ...(remote ? { remote } : {}),
  };
  const { text, foreign } = read;
  return { ...settings, text, format, article, facts, ...(foreign ? { foreign } : {}) };
}

export const findingsOf = (looked: Looked): Finding[] =>
  withForeign(looked, lint(looked.article, looked.settings, looked.facts));

/** Says first that a file is in another encoding. */
export const withForeign = ({ foreign }: Looked, findings: readonly Finding[]): Finding[] => [
  ...(foreign ? [foreign.finding] : []),
  ...findings,
];

export type InputReader = (input: Input) => Promise<ReadResult>;

/** Reads articles; that on standard input once, for everybody. */
export function inputReader(): InputReader {
  let standardInput: Promise<ReadResult> | undefined;
  return (input) => {
    if (input.kind !== 'stdin') return readAnyArticle(input.path);
    standardInput ??= readStandardInput();
    return standardInput;
  };
}

async function readStandardInput(): Promise<ReadResult> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return decodeArticle(Buffer.concat(chunks));
}
