import type { Document, Node, Pair } from 'yaml';
import { applyEdits } from '../../../text/edits.ts';
import { lineEnd } from '../../../text/lines.ts';
import type { Field, FrontMatterProblem } from '../../types.ts';
import { isMap } from '../full-readers.ts';
import { isKnownKey } from '../lines.ts';
import { problemAt } from '../problem.ts';
import { isReadableYaml } from '../yaml-parse.ts';
import { partsOf } from './candidate.ts';
import { lineCandidates } from './lines.ts';
import { usualQuote } from './quote.ts';

/** Slips that YAML takes for something else without a word: a full-width colon or one without a space becomes part of the key, `&lt;` a name for later. */
export function healthyLines(text: string, fields: readonly Field[], document: Document.Parsed): FrontMatterProblem[] {
  const pairs = isMap(document.contents) ? (document.contents.items as Pair<Node, Node | null>[]) : [];
  return fields.flatMap((field, index) => {
    const anchor = pairs[index]?.value?.anchor;
    const isSlip =
      /^[A-Za-z_][\w-]{0,40}\s{0,4}：/.test(field.key) || isTight(field.key) || (anchor && isEntity(anchor));
    return isSlip ? explained(text, field) : [];
  });
}

/** `title:a` of `title:a: b`; `og:title` is a key. */
const isTight = (key: string): boolean => key.includes(':') && isKnownKey(key);

/** `lt;` of `&lt;`, `#39;` */
const isEntity = (anchor: string): boolean => /^#?[A-Za-z0-9]{1,10};/.test(anchor);

function explained(text: string, { span }: Field): FrontMatterProblem[] {
  const line = partsOf(text.slice(span.start, lineEnd(text, span.start)), span.start);
  const source = text.slice(span.start, span.end);
  const found = lineCandidates(line, usualQuote(source)).find(({ edits }) => {
    const moved = edits.map((edit) => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start }));
    return edits.length > 0 && isReadableYaml(applyEdits(source, moved));
  });
  if (!found?.kind) return [];
  const { code, span: at, detail, kind, edits, isCertain } = found;
  return [problemAt(code, at, { detail, field: line.key, repair: { kind, edits, isCertain } })];
}
