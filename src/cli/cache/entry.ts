import { createHash } from 'node:crypto';
import type { Finding } from '../../core/index.ts';
import type { ImageAddress } from '../../images/sites/publishing.ts';

/** The questions that were asked about an article's surroundings, and the answers: as long as they stay, the findings hold. */
export interface Asked {
  /** Pictures that this disk may have, the generator that the settings name, and a hash of all that was said about them. */
  readonly images?: readonly [asked: readonly ImageAddress[], siteGenerator: string, answers: string];
  /** `null`: none was recognised. */
  readonly generator?: string | null;
  /** The schema's path, absolute, and a hash of the file. */
  readonly schema?: readonly [file: string, hash: string];
  /** A hash of what the articles beside say. */
  readonly siblings?: string;
  /** When the article was written, in ms since 1970. */
  readonly modified?: number | null;
  /** Days since 1970. */
  readonly day?: number;
}

export interface Entry {
  readonly asked: Asked;
  readonly findings: readonly Finding[];
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** One line. `key` stands for everything that was known before anything was asked. */
export function printEntry(key: string, entry: Entry): string {
  const json = JSON.stringify([entry.asked, entry.findings]);
  return `${key}\t${hashOf(json).slice(0, 8)}\t${json}`;
}

/** Reads such a line back; undefined where its key is another, `damaged` where it is not as it was written. */
export function readEntry(key: string, line: string): Entry | 'damaged' | undefined {
  if (!line.startsWith(`${key}\t`)) return undefined;
  const sum = line.slice(key.length + 1, key.length + 9);
  const json = line.slice(key.length + 10);
  if (hashOf(json).slice(0, 8) !== sum) return 'damaged';
  const [asked, findings] = JSON.parse(json) as [Asked, Finding[]];
  return { asked, findings };
}
