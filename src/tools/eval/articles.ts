import fs from 'node:fs';
import path from 'node:path';
import { type Article, formatOf, parseArticle } from '../../core/index.ts';

export interface Label {
  readonly start: number;
  readonly end: number;
  readonly category: string;
  /** Counts neither way. */
  readonly optional?: boolean;
}

export interface Labelled {
  readonly name: string;
  readonly article: Article;
  readonly labels: readonly Label[];
}

/** The labelled articles of a folder with a labels.json. */
export function labelledArticles(folder: string): Labelled[] {
  const all = JSON.parse(fs.readFileSync(path.join(folder, 'labels.json'), 'utf8')) as Record<string, Label[]>;
  return Object.entries(all).map(([name, labels]) => ({ name, labels, article: read(path.join(folder, name)) }));
}

export const read = (file: string): Article =>
  parseArticle(fs.readFileSync(file, 'utf8'), formatOf(file) ?? 'markdown');

/** Every article below a folder, in path order. */
export function articlesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && formatOf(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
