import { lineIndex } from '../../core/index.ts';
import type { Failure } from '../../images/localise/downloader.ts';
import { failureText } from '../../images/localise/failure-text.ts';
import { printable } from '../report/escape.ts';
import type { painter } from '../report/paint.ts';

/** What became of one place at which an article names a picture. */
export interface PictureReport {
  readonly line: number;
  readonly address: string;
  /** The picture's file, as results show paths; absent where the reference stays as it is. */
  readonly file?: string;
  readonly reason?: string;
}

export interface ArticleReport {
  readonly filePath: string;
  readonly pictures: readonly PictureReport[];
  /** Why the article as a whole was left alone, as a sentence. */
  readonly problem?: string;
}

export interface RunReport {
  /** Those that name pictures on the web, and those that could not be read or written. */
  readonly articles: readonly ArticleReport[];
  readonly downloaded: number;
  readonly bytes: number;
  /** Pictures that lay there already. */
  readonly known: number;
  readonly failed: number;
  readonly isDryRun: boolean;
}

/** Line numbers, from 1. */
export const linesOf = (text: string): ((offset: number) => number) => {
  const lines = lineIndex(text);
  return (offset) => lines.positionAt(offset).line;
};

export const reasonOf = (failure: Failure | undefined): string =>
  failure ? failureText(failure) : 'the article would not have named it there';

export const asJson = (report: RunReport): string => `${JSON.stringify(report, null, 2)}\n`;

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

export function asText(report: RunReport, paint: ReturnType<typeof painter>): string {
  const blocks = report.articles.map((article) => articleText(article, report.isDryRun, paint));
  return `${blocks.join('')}${summary(report)}\n`;
}

function articleText(
  { filePath, pictures, problem }: ArticleReport,
  isDryRun: boolean,
  paint: ReturnType<typeof painter>,
): string {
  const rows = pictures
    .filter(({ file }) => isDryRun || file === undefined)
    .map(({ line, address, file, reason }) => {
      const rest = file === undefined ? `: ${reason}` : ` → ${file}`;
      return `  ${paint('dim', String(line).padStart(4))}  ${printable(address + rest)}\n`;
    });
  const said = problem === undefined ? '' : `  ${problem}\n`;
  return rows.length > 0 || said !== '' ? `${paint('bold', printable(filePath))}\n${said}${rows.join('')}\n` : '';
}

function summary({ articles, downloaded, known, bytes, failed, isDryRun }: RunReport): string {
  const all = articles.flatMap(({ pictures }) => pictures);
  if (all.length === 0) return 'No article names a picture on the web.';
  const done = all.filter(({ file }) => file !== undefined).length;
  if (isDryRun) return `${count(done, 'reference')} to pictures on the web would be downloaded for.`;
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  const changed = articles.filter(({ pictures }) => pictures.some(({ file }) => file !== undefined)).length;
  const sentences = [
    `Downloaded ${count(downloaded, 'picture')} (${size})${known > 0 ? `; ${known} more were there already` : ''}.`,
    `${count(done, 'reference')} in ${count(changed, 'article')} now ${done === 1 ? 'leads' : 'lead'} to them.`,
    ...(all.length > done
      ? [`${count(all.length - done, 'reference')} to ${count(failed, 'picture')} stay as they are.`]
      : []),
  ];
  return sentences.join(' ');
}
