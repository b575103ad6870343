import type { Article } from '../../model/types.ts';
import type { Edit, Span } from '../../text/span.ts';
import { yaml } from './write.ts';

/** Puts another text in the place of a scalar, in the quotes that it has. undefined for one of several lines, or of none. `isBare`: where it has none, it gets none. */
export function rewrite(
  { text, frontMatter: { language } }: Article,
  span: Span,
  value: string,
  isBare = false,
): Edit | undefined {
  const raw = text.slice(span.start, span.end);
  if (raw === '' || /[\r\n]/.test(raw)) return undefined;
  const first = raw[0] ?? '';
  const isQuoted = raw.length > 1 && (first === '"' || first === "'") && raw.endsWith(first);
  if (!isQuoted)
    return language === 'yaml' ? smallest(raw, yaml(value, isBare ? 'bare' : 'plain'), span.start) : undefined;
  if (language === 'yaml') return smallest(raw, inYamlQuotes(value, first), span.start);
  const isLiteral = first === "'" && !/['\\]/.test(value);
  return smallest(raw, isLiteral ? `'${value}'` : JSON.stringify(value), span.start);
}

const inYamlQuotes = (value: string, quote: string): string =>
  quote === '"' ? JSON.stringify(value) : `'${value.replace(/'/g, "''")}'`;

/** The edit without what both texts begin and end with. */
function smallest(before: string, after: string, start: number): Edit {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start: start + head, end: start + before.length - tail, text: after.slice(head, after.length - tail) };
}
