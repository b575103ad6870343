import type { Candidate, Value } from './candidate.ts';
import { type Quote, quoted, quoteEdits } from './quote.ts';

/** Words that begin with an apostrophe. */
const elision = /^'(?:tis|twas|em|til|cause|n|round|\d0s)\b/i;
/** Escapes of YAML 1.2, section 5.7, that a writer of prose may have meant. */
const validEscape = /\\[0abtnvfre"/\\N_LPxuU]/;

/** What may be wrong with a value that begins with a quote. */
export function quoteCandidates(value: Value, quote: Quote, usual: Quote): Candidate[] {
  const wrapped = wrappedCandidates(value, usual);
  if (wrapped.length > 0) return wrapped;
  const { text } = value;
  const close = closeOf(text, quote);
  if (close < 0) return openCandidates(value, quote);
  if (close === text.length - 1) return quote === '"' && text.includes('\\') ? [backslash(value)] : [];
  if (/^[,;]$/.test(text.slice(close + 1).trim())) return [debris(value, close)];
  return [text.endsWith(quote) && !isTwoPhrases(text, quote) ? inner(value, quote, close) : around(value, quote)];
}

/** Index of the quote that closes the scalar for YAML, -1 where none does. */
function closeOf(text: string, quote: Quote): number {
  for (let at = 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (quote === "'" && text.startsWith("''", at)) at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}

/** Several quotes on each side, as a program leaves them that quotes a title once more with every run. */
function wrappedCandidates(value: Value, usual: Quote): Candidate[] {
  const { text, start, end } = value;
  const lead = layersOf(text);
  const within = text.slice(lead.length, text.length - lead.length).trim();
  if (lead.length < 2 || within === '') return [];
  const outer = lead.length - 1;
  const same = /^(?:"+|'+)/.exec(lead)?.[0].length ?? lead.length;
  const base = {
    code: 'wrapped-quotes',
    span: { start, end },
    detail: String(same),
    kind: 'unwrap-quotes',
    isCertain: true,
  } as const;
  const strip = [
    { start, end: start + outer, text: '' },
    { start: end - outer, end, text: '' },
  ];
  return [
    { ...base, edits: strip },
    { ...base, edits: [{ start, end, text: quoted(within, usual) }] },
  ];
}

/** The longest run of quotes at the start that stands at the end in reverse. */
function layersOf(text: string): string {
  let lead = /^["']{1,200}/.exec(text)?.[0] ?? '';
  while (lead !== '' && !text.endsWith([...lead].reverse().join(''))) lead = lead.slice(0, -1);
  return lead;
}

function openCandidates(value: Value, quote: Quote): Candidate[] {
  const { text, start, end } = value;
  const base = { code: 'open-quote', detail: quote, isCertain: true } as const;
  const opening = { start, end: start + 1 };
  if (quote === '"' && text.endsWith('\\"')) return [backslash(value)];
  if (quote === "'" && elision.test(text)) {
    const edits = quoteEdits({ text, start }, '"');
    return [{ ...base, code: 'quote', detail: "'", span: opening, kind: 'quote', edits }];
  }
  const last = text.charAt(text.length - 1);
  if (/["'”’“‘＂＇]/.test(last) && !isPaired(text.slice(1, -1), last)) {
    const edits = [{ start: end - 1, end, text: quote }];
    return [{ ...base, span: { start: end - 1, end }, kind: 'match-quote', edits }];
  }
  return [{ ...base, span: opening, kind: 'close-quote', edits: [{ start: end, end, text: quote }] }];
}

/** `'The "new"`: the last quote closes one within. */
const isPaired = (within: string, quote: string): boolean =>
  within.includes(quote) || within.includes({ '”': '“', '’': '‘' }[quote] ?? quote);

/** `"A" and "B"`: the first quote is closed after a word and another one opened before a word. */
function isTwoPhrases(text: string, quote: Quote): boolean {
  const first = text.indexOf(quote, 1);
  const last = text.lastIndexOf(quote, text.length - 2);
  const closes = /\S/.test(text[first - 1] ?? ' ') && /[\s\p{P}]/u.test(text[first + 1] ?? ' ');
  const opens = /[\s\p{P}]/u.test(text[last - 1] ?? ' ') && /\S/.test(text[last + 1] ?? ' ');
  return first < last && closes && opens;
}

/** `'it's'`: the quotes around the value are meant, those within are text. */
function inner({ text, start }: Value, quote: Quote, close: number): Candidate {
  const edits = [];
  for (let at = 1; at < text.length - 1; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (quote === "'" && text.startsWith("''", at) && at + 1 < text.length - 1) at++;
    else if (text[at] === quote) edits.push({ start: start + at, end: start + at, text: quote === '"' ? '\\' : "'" });
  }
  const span = { start: start + close, end: start + close + 1 };
  return { code: 'quote', span, detail: quote, kind: 'escape-quote', edits, isCertain: true };
}

/** `'A phrase' and more`: the quotes are text. */
function around({ text, start, end }: Value, quote: Quote): Candidate {
  const edits = quoteEdits({ text, start }, quote === '"' ? "'" : '"');
  return { code: 'quote', span: { start, end }, detail: quote, kind: 'quote', edits, isCertain: true };
}

function backslash({ text, start, end }: Value): Candidate {
  const within = text.slice(1, -1);
  const at = start + text.indexOf('\\');
  const edits = [{ start, end, text: `'${within.replace(/'/g, "''")}'` }];
  const isCertain = !validEscape.test(within);
  return { code: 'backslash', span: { start: at, end: at + 2 }, detail: '', kind: 'single-quotes', edits, isCertain };
}

/** `"A title",`: the comma or semicolon of another language. */
function debris({ text, start, end }: Value, close: number): Candidate {
  const at = start + close + 1;
  const span = { start: end - 1, end };
  const detail = text.charAt(text.length - 1);
  return {
    code: 'trailing-comma',
    span,
    detail,
    kind: 'remove-comma',
    edits: [{ start: at, end, text: '' }],
    isCertain: false,
  };
}
