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
  /** Fills as rules run. */
  readonly used: ReadonlySet<Usable>;
  /** Whether the disk was asked about pictures. */
  readonly asksImages: boolean;
}

/** Facts that may change although article and config stay as they are. */
export type Usable = 'siblings' | 'now' | 'modified';

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
  readonly readInput?: InputReader | undefined;
}

/** Reads an article and looks at it; or the finding that says why it cannot be read. */
export async function look(input: Input, looking: Looking): Promise<Looked | { finding: Finding }> {
  const read = await readInputOf(looking)(input);
  return 'finding' in read ? read : lookAtText(read, input, looking);
}

export const readInputOf = ({ readInput }: Looking): InputReader => readInput ?? inputReader();

type ReadText = Extract<ReadResult, { readonly text: string }>;

/** Parses an article and gathers its facts. */
export async function lookAtText(read: ReadText, input: Input, looking: Looking): Promise<Looked> {
  const { text, foreign } = read;
  const { configs, images, generatorOf, schemaOf, surroundings: around, checkImages, remote } = looking;
  const format = formatOf(input.path) ?? 'markdown';
  const article = parseArticle(text, format);
  const settings = await configs.settingsOf(input.path, article);
  const { siteGenerator } = settings.settings;
  const asksImages = checkImages ?? settings.checkLocalImages;
  const seen = asksImages ? await images.factsOf(article, input.path, siteGenerator) : noFacts;
  const generator = siteGenerator === 'auto' ? await generatorOf(input.path) : undefined;
  const schema = await schemaOf?.(article, input.path, settings.schema);
  const used = new Set<Usable>();
  const facts = noting(used, around?.factsOf(input.path), {
    ...seen,
    ...(generator ? { generator } : {}),
    ...schema,
    ...(remote ? { remote } : {}),
  });
  return { text, format, article, facts, used, asksImages, ...(foreign ? { foreign } : {}), ...settings };
}

type Around = ReturnType<Surroundings['factsOf']>;

/** Facts that note in `used` what was asked for; without surroundings, those that there are. */
function noting(used: Set<Usable>, around: Around | undefined, others: Facts): Facts {
  if (!around) return others;
  return Object.assign(new NotedFacts(used, around), others) as Facts;
}

/** Notes which of the facts that may change without the article rules have asked for. A class: see core/model/article.ts. */
class NotedFacts {
  readonly file: NotedFile;
  readonly #used: Set<Usable>;
  readonly #around: Around;

  constructor(used: Set<Usable>, around: Around) {
    this.file = new NotedFile(used, around.file);
    this.#used = used;
    this.#around = around;
  }

  get siblings(): Facts['siblings'] {
    this.#used.add('siblings');
    return this.#around.siblings;
  }

  get now(): Facts['now'] {
    this.#used.add('now');
    return this.#around.now;
  }
}

class NotedFile {
  readonly path: string;
  readonly #used: Set<Usable>;
  readonly #file: Around['file'];

  constructor(used: Set<Usable>, file: Around['file']) {
    this.path = file?.path ?? '';
    this.#used = used;
    this.#file = file;
  }

  get modified(): number | undefined {
    this.#used.add('modified');
    return this.#file?.modified;
  }
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
