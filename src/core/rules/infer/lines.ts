import { decodeHTML } from 'entities';
import type { Article } from '../../model/types.ts';

/** Characters at the head of a body, and as many at its foot, that are looked through. */
export const reach = 6000;

const linesIn = (source: string): string[] =>
  decodeHTML(source.replace(/<[^<>]{0,2000}>/g, '\n'))
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\s\u3000]+/g, ' ').trim())
    .filter((line) => line !== '');

/** The first lines that a reader sees, one per block or line of the source. Markdown's marks stay. */
export const firstLines = ({ body }: Article): string[] =>
  linesIn(body.source.slice(body.span.start, body.span.start + reach));

export const lastLines = ({ body }: Article): string[] =>
  linesIn(body.source.slice(Math.max(body.span.start, body.span.end - reach), body.span.end));
