import fs from 'node:fs';
import path from 'node:path';
import { articlesBelow } from '../eval/articles.ts';
import { readSubjects, type Subject } from './steps.ts';

export type Kind = 'html' | 'markdown';

/** In bytes. Some peers take minutes on an article that is longer. */
const longest = 60_000;

/** Whether a body is HTML, whatever the file is called: most saved articles are Markdown by their name alone. */
const isHtml = ({ article, format }: Subject): boolean => format === 'html' || /^\s*</.test(article.body.source.trim());

/** Articles of the corpus whose body is of a kind: so many at most, from all of it. */
export function sampleOf(corpus: string, kind: Kind, size: number): string[] {
  const files = ['rsshub', 'curated', 'bulk'].flatMap((folder) => articlesBelow(path.join(corpus, folder)));
  const fitting = files.filter((file) => fs.statSync(file).size <= longest);
  const [subjects, wanted] = [readSubjects(fitting), kind === 'html'];
  const ofKind = fitting.filter((_, at) => {
    const subject = subjects[at];
    return subject !== undefined && isHtml(subject) === wanted;
  });
  const stride = Math.max(1, Math.floor(ofKind.length / size));
  return ofKind.filter((_, at) => at % stride === 0).slice(0, size);
}

export const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
