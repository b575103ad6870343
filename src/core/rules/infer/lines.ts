import { decodeHTML } from 'entities';
import type { Article } from '../../model/types.ts';

/** Characters at the head of a body, and as many at its foot, that are looked through. */
export const reach = 6000;

function linesIn(source: string, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  for (const piece of decodeHTML(source.replace(/<[^<>]{0,2000}>/g, '\n')).split(/[\r\n]+/)) {
    if (lines.length >= most) break;
    const line = piece.replace(/[\s\u3000]+/g, ' ').trim();
    if (line !== '') lines.push(line);
  }
  return lines;
}

/** The first lines that a reader sees, one per block or line of the source; so many at most. Markdown's marks stay. */
export const firstLines = ({ body }: Article, most?: number): string[] =>
  linesIn(body.source.slice(body.span.start, body.span.start + reach), most);

export const lastLines = ({ body }: Article): string[] =>
  linesIn(body.source.slice(Math.max(body.span.start, body.span.end - reach), body.span.end));
