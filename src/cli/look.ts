import {
  type Article,
  type Facts,
  type Finding,
  type Format,
  formatOf,
  lint,
  noFacts,
  parseArticle,
} from '../core/index.ts';
import { type LocalImages, localImages } from '../node/local-images.ts';
import { decodeArticle, type ReadResult, readArticle } from '../node/read-article.ts';
import type { Configs, FileSettings } from './configs.ts';
import type { Input } from './inputs.ts';

/** What is needed to look at articles one by one. */
export interface Looking {
  readonly configs: Configs;
  readonly images: LocalImages;
  /** From the command line; where undefined, the config decides. */
  readonly checkImages?: boolean;
}

/** An article with all that is known about it before fixing or reporting. */
export interface Looked extends FileSettings {
  readonly text: string;
  readonly format: Format;
  readonly article: Article;
  readonly facts: Facts;
}

export const lookingAt = (
  configs: Configs,
  { cwd, checkImages }: { cwd: string; checkImages?: boolean | undefined },
): Looking => ({
  configs,
  images: localImages({ cwd }),
  ...(checkImages === undefined ? {} : { checkImages }),
});

/** Reads and parses an article and gathers its facts; or the finding that says why it cannot be read. */
export async function look(
  input: Input,
  { configs, images, checkImages }: Looking,
): Promise<Looked | { finding: Finding }> {
  const read = await readInput(input);
  if ('finding' in read) return read;
  const format = formatOf(input.path) ?? 'markdown';
  const article = parseArticle(read.text, format);
  const settings = await configs.settingsOf(input.path, article);
  const facts = (checkImages ?? settings.checkLocalImages) ? await images.factsOf(article, input.path) : noFacts;
  return { ...settings, text: read.text, format, article, facts };
}

export const findingsOf = ({ article, settings, facts }: Looked): Finding[] => lint(article, settings, facts);

async function readInput(input: Input): Promise<ReadResult> {
  if (input.kind !== 'stdin') return readArticle(input.path);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return decodeArticle(Buffer.concat(chunks));
}
