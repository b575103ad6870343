import type { LearnOptions, Proposal, SourceReport } from '../../core/learn/index.ts';
import { printable, printableJson } from '../report/escape.ts';
import type { Paint } from '../report/paint.ts';

export interface Learned {
  /** That could be read. */
  readonly articles: number;
  readonly options: LearnOptions;
  readonly sources: readonly SourceReport[];
}

export interface TextOptions {
  readonly paint: Paint;
  /** Show everything below the line, and what is known already. */
  readonly isAll: boolean;
  readonly columns: number;
}

/** How many are shown below the line of each source. */
const mostBelow = 8;

export function learnedJson({ articles, options: { minShare, minArticles }, sources }: Learned): string {
  return `${printableJson(JSON.stringify({ articles, minShare, minArticles, sources }, null, 2))}\n`;
}

export function learnedText({ articles, sources }: Learned, options: TextOptions): string {
  const shown = sources.filter(
    ({ proposed, below, known }) => proposed.length + below.length > 0 || (options.isAll && known.length > 0),
  );
  const count = sources.reduce((sum, { proposed }) => sum + proposed.length, 0);
  const blocks = shown.map((source) => sourceText(source, options));
  return [
    ...blocks,
    `${plural(count, 'proposal')} from ${plural(sources.length, 'source')}, ${plural(articles, 'article')}.\n`,
  ].join('\n');
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function sourceText({ name, articles, proposed, below, known }: SourceReport, options: TextOptions): string {
  const { paint, isAll } = options;
  const less = isAll ? below : below.slice(0, mostBelow);
  const parts = [
    `${paint('bold', printable(name === '.' ? 'this folder' : name))}  ${plural(articles, 'article')}\n`,
    section('proposed', proposed, options),
    section('seen, not proposed', less, options),
    less.length < below.length ? `    … and ${below.length - less.length} more: --all shows them\n` : '',
    isAll ? section('known already', known, options) : '',
  ];
  return parts.join('');
}

function section(title: string, list: readonly Proposal[], options: TextOptions): string {
  if (list.length === 0) return '';
  const { paint } = options;
  return `  ${paint('underline', title)}\n${list.map((one) => proposalText(one, options)).join('')}`;
}

function proposalText(
  { entry, articles, share, score, reasons, samples }: Proposal,
  { paint, columns }: TextOptions,
): string {
  const numbers = `${String(articles).padStart(4)} ${String(Math.round(100 * share)).padStart(3)} %`;
  const places = samples.map(({ file, line, text }) => {
    const said = printable(text.replace(/\s+/g, ' '));
    const room = Math.max(20, columns - 20);
    return `           ${paint('dim', `${printable(file)}:${line}`)}  ${said.length > room ? `${said.slice(0, room - 1)}…` : said}\n`;
  });
  const { label: _, safety: __, ...shown } = entry;
  return [
    `${paint('bold', numbers)}  ${printable(JSON.stringify(shown))}\n`,
    `           ${paint('dim', `${score}: ${printable(reasons.join(', '))}`)}\n`,
    ...places,
  ].join('');
}
