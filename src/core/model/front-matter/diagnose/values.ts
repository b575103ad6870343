import type { Candidate, Value } from './candidate.ts';
import { type Quote, quoteEdits } from './quote.ts';
import { quoteCandidates } from './quotes.ts';

/** Fields whose value is a list as often as not: an open bracket in them is a list without its end. */
const listKeys = /^(?:tags?|categor(?:y|ies)|keywords|aliases|authors?|series|topics)$/i;

/** What may be wrong with a value that YAML does not take, the likeliest first. */
export function valueCandidates(value: Value, usual: Quote): Candidate[] {
  const { text } = value;
  const first = text.charAt(0);
  if (text === '') return [];
  if (first === '"' || first === "'") return quoteCandidates(value, first, usual);
  if (first === '!') return [tag(value, usual)];
  if (first === '[' && listKeys.test(value.key) && !text.includes(']')) return [bracket(value)];
  if (isReserved(text))
    return [{ ...quoting(value, usual), code: first === '*' ? 'alias' : 'reserved', detail: first }];
  if (/:(?:\s|$)/.test(text)) return [{ ...quoting(value, usual), code: 'colon' }];
  return [];
}

/** Characters that begin something else than text in YAML 1.2, section 7.3.3. */
const isReserved = (text: string): boolean =>
  /^(?:[@`%&*{}[\],]|[-?](?:\s|$))/.test(text) || (/^[|>]/.test(text) && !/^[|>][-+]?\d?[-+]?$/.test(text));

function quoting({ text, start, end }: Value, usual: Quote): Candidate {
  const edits = quoteEdits({ text, start }, usual);
  return { code: 'reserved', span: { start, end }, detail: '', kind: 'quote', edits, isCertain: true };
}

/** `!important news` is a title; `!ruby/object`, `!!js/function` and `!binary` were written by programs for programs. */
function tag(value: Value, usual: Quote): Candidate {
  const word = /^\S{1,60}/.exec(value.text)?.[0] ?? '!';
  const base = { ...quoting(value, usual), code: 'tag', detail: word } as const;
  const isText = /^![^!/:<\s]*$/.test(word) && !/^!(?:binary|set|omap|pairs|timestamp)$/.test(word);
  if (isText) return base;
  const { kind: _, ...rest } = base;
  return { ...rest, edits: [], span: { start: value.start, end: value.start + word.length } };
}

function bracket({ start, end }: Value): Candidate {
  const edits = [{ start: end, end, text: ']' }];
  return { code: 'bracket', span: { start, end }, detail: '', kind: 'close-bracket', edits, isCertain: true };
}
