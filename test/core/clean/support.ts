import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RenderOptions } from '../../../src/core/clean/render.ts';
import { defaultImageFields, formatOf, parseArticle } from '../../../src/core/model/article.ts';
import type { Article, Format } from '../../../src/core/model/types.ts';

/** Test data that is kept beside the project and never in it. Tests that need it are skipped where it is missing. */
const shared = path.resolve('../shared');

export interface Vector {
  readonly id: string;
  readonly html: string;
  readonly format?: 'markdown' | 'article';
  /** Whether it was seen to do something in a browser when it is not sanitised. */
  readonly live: boolean;
  readonly trigger: 'load' | 'interaction';
  readonly modes: readonly string[];
  /** Whether all it does is follow a plain web link. */
  readonly residualLinkOk?: boolean;
  /** Must hold in a page that shows the vector. */
  readonly expr?: string;
}

export const sharedFile = (name: string): string => path.join(shared, name);

/** For the `skip` of a test: false where the file or folder is there. */
export const missing = (name: string): string | false =>
  existsSync(sharedFile(name)) ? false : `no ${name} beside the project`;

export const vectors = (): Vector[] => JSON.parse(readFileSync(sharedFile('xss/vectors.json'), 'utf8'));

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
  readonly format: Format;
}

export function corpus(folder = 'corpus'): CorpusFile[] {
  if (missing(folder)) return [];
  const names = readdirSync(sharedFile(folder), { recursive: true, encoding: 'utf8' }).sort();
  return names.flatMap((name) => {
    const format = formatOf(name);
    return format && !name.endsWith('NOTES.md') && !name.endsWith('LABELS.md')
      ? [{ name, format, text: readFileSync(path.join(sharedFile(folder), name), 'utf8') }]
      : [];
  });
}

export const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** The most that a user can allow: images of public hosts are shown, every path leads to an image. */
export const permissive: RenderOptions = {
  resolveImage: () => ({ url: pixel }),
  remoteImages: true,
  imageFields: defaultImageFields,
};

/** A body without front matter. */
export const bodyOnly = (
  text: string,
  format: Format,
): Pick<Article, 'text' | 'format'> & {
  frontMatter: { fields: [] };
  body: { span: { start: number; end: number } };
} => ({ text, format, frontMatter: { fields: [] }, body: { span: { start: 0, end: text.length } } });

export const articleOf = ({
  html,
  format,
}: Vector): Parameters<typeof import('../../../src/core/clean/render.ts').renderArticle>[0] =>
  format === 'article' ? parseArticle(html, 'markdown') : bodyOnly(html, format ?? 'html');

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Texts cut from others at random places and put together, 2 to 6 pieces each. */
export function splices(sources: readonly string[], count: number, seed: number): string[] {
  const random = randomNumbers(seed);
  const pick = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, () => {
    let text = '';
    for (let pieces = 2 + pick(5); pieces > 0; pieces--) {
      const source = sources[pick(sources.length)] ?? '';
      const start = random() < 0.4 ? 0 : pick(source.length);
      text += source.slice(start, start + (random() < 0.4 ? source.length : pick(1_500)));
    }
    return text;
  });
}
