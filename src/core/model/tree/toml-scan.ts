import type { Span } from '../../text/span.ts';

/** Where a value stands, and where what is in it does. Neither list nor map: a scalar. */
export interface Draft {
  span: Span;
  items?: Draft[];
  entries?: Map<string, DraftEntry>;
}

export interface DraftEntry {
  readonly keySpan: Span;
  readonly value: Draft;
}

interface Key {
  readonly name: string;
  readonly span: Span;
}

/** A text that smol-toml takes too, read from left to right; of any other text the result says nothing certain. */
class Scan {
  at = 0;
  constructor(
    readonly source: string,
    readonly shift: number,
  ) {}

  get char(): string {
    return this.source[this.at] ?? '';
  }

  span(start: number): Span {
    return { start: this.shift + start, end: this.shift + this.at };
  }

  /** Spaces, and where `lines` is true line ends and comments too. */
  skip(lines: boolean): void {
    for (; this.at < this.source.length; this.at++) {
      const { char } = this;
      if (lines && char === '#') this.toLineEnd();
      else if (char !== ' ' && char !== '\t' && !(lines && (char === '\n' || char === '\r'))) return;
    }
  }

  toLineEnd(): void {
    while (this.at < this.source.length && this.source[this.at + 1] !== '\n' && this.char !== '\n') this.at++;
  }

  /** Behind the string whose first quote is here. */
  string(): void {
    const quote = this.char;
    const isLong = this.source.startsWith(quote.repeat(3), this.at);
    const end = isLong ? quote.repeat(3) : quote;
    for (this.at += end.length; this.at < this.source.length; this.at++) {
      if (this.char === '\\' && quote === '"') this.at++;
      else if (this.source.startsWith(end, this.at)) {
        this.at += end.length;
        // A long string may end in quotes of its own.
        while (isLong && this.char === quote) this.at++;
        return;
      }
    }
  }

  /** The parts of a dotted key. */
  keys(): Key[] {
    const keys: Key[] = [];
    do {
      this.skip(false);
      const start = this.at;
      if (this.char === '"' || this.char === "'") this.string();
      else while (/[\w-]/.test(this.char)) this.at++;
      if (this.at === start) return keys;
      keys.push({ name: nameOf(this.source.slice(start, this.at)), span: this.span(start) });
      this.skip(false);
    } while (this.char === '.' && this.at++ >= 0);
    return keys;
  }

  value(): Draft {
    const start = this.at;
    const { char } = this;
    if (char === '[') return this.list(start);
    if (char === '{') return this.map(start);
    if (char === '"' || char === "'") this.string();
    else while (this.at < this.source.length && !/[,\]}#\r\n]/.test(this.char)) this.at++;
    while (this.at > start && /[ \t]/.test(this.source[this.at - 1] ?? '')) this.at--;
    return { span: this.span(start) };
  }

  list(start: number): Draft {
    const items: Draft[] = [];
    this.at++;
    for (;;) {
      this.skip(true);
      if (this.char === ']' || this.char === '') break;
      const before = this.at;
      items.push(this.value());
      this.skip(true);
      if (this.char === ',') this.at++;
      if (this.at === before) break;
    }
    this.at++;
    return { span: this.span(start), items };
  }

  map(start: number): Draft {
    const draft: Draft = { span: this.span(start), entries: new Map() };
    this.at++;
    for (;;) {
      this.skip(true);
      if (this.char === '}' || this.char === '') break;
      const before = this.at;
      this.pair(draft);
      this.skip(true);
      if (this.char === ',') this.at++;
      if (this.at === before) break;
    }
    this.at++;
    draft.span = this.span(start);
    return draft;
  }

  /** `key = value`, put into a table. */
  pair(table: Draft): void {
    const keys = this.keys();
    const last = keys.pop();
    if (!last || this.char !== '=') return;
    this.at++;
    this.skip(false);
    below(table, keys).entries?.set(last.name, { keySpan: last.span, value: this.value() });
  }

  /** `[table]` or `[[table]]`: what the lines behind it are put into. */
  header(root: Draft): Draft {
    const start = this.at;
    const isList = this.source.startsWith('[[', this.at);
    this.at += isList ? 2 : 1;
    const keys = this.keys();
    while (this.char === ']') this.at++;
    const span = this.span(start);
    const last = keys.at(-1);
    if (!last) return root;
    const parent = below(root, keys.slice(0, -1));
    if (!isList) return withSpan(below(parent, [last]), span);
    const list = parent.entries?.get(last.name)?.value ?? { span, items: [] };
    const item: Draft = { span, entries: new Map() };
    list.items?.push(item);
    if (!parent.entries?.has(last.name)) parent.entries?.set(last.name, { keySpan: last.span, value: list });
    return item;
  }
}

/** The places of a TOML text that begins at the offset `shift` of its file. */
export function tomlDraft(source: string, shift: number): Draft {
  const root: Draft = { span: { start: shift, end: shift + source.length }, entries: new Map() };
  const scan = new Scan(source, shift);
  let table = root;
  for (;;) {
    scan.skip(true);
    if (scan.char === '') return root;
    const before = scan.at;
    if (scan.char === '[') table = scan.header(root);
    else scan.pair(table);
    if (scan.at === before) scan.at++;
  }
}

function withSpan(draft: Draft, span: Span): Draft {
  draft.span = span;
  return draft;
}

/** The table that keys lead to, made where it is missing; of a list of tables the last one. */
function below(table: Draft, keys: readonly Key[]): Draft {
  let draft = table;
  for (const { name, span } of keys) {
    draft.entries ??= new Map();
    const known = draft.entries.get(name)?.value;
    const next: Draft = known ?? { span, entries: new Map() };
    if (!known) draft.entries.set(name, { keySpan: span, value: next });
    draft = next.items?.at(-1) ?? next;
  }
  draft.entries ??= new Map();
  return draft;
}

function nameOf(written: string): string {
  if (written.startsWith("'")) return written.slice(1, -1);
  if (!written.startsWith('"')) return written;
  try {
    return JSON.parse(written) as string;
  } catch {
    return written.slice(1, -1);
  }
}
