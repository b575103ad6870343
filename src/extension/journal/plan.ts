import { applyEdits, type Edit } from '../../core/index.ts';

/** What stripping means to do to one file: enough to finish it, and to take it back. */
export interface PlannedFile {
  readonly uri: string;
  /** Fingerprints of its text before and after. */
  readonly before: string;
  readonly after: string;
  /** In ascending order. */
  readonly edits: readonly PlannedEdit[];
  /** The text before, with the byte order mark of its file if that has one, where the file is in UTF-8 and there was room. */
  readonly kept?: string;
}

/** Offsets are those of the text before. */
export interface PlannedEdit extends Edit {
  /** What the edit takes out. */
  readonly was: string;
}

/** What a file holds before and after, as bytes. */
export interface Contents {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** One way to go: a text with the fingerprint `from` becomes the one with `to`. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly edits: readonly Edit[];
}

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `text` is without its byte order mark, as VS Code gives it; the edits do not overlap. */
export async function planFor(uri: string, text: string, edits: readonly Edit[]): Promise<PlannedFile> {
  const all = asWritten(text, edits);
  const planned = all.map((edit) => ({ ...edit, was: text.slice(edit.start, edit.end) }));
  return { uri, before: await fingerprint(text), after: await fingerprint(applyEdits(text, all)), edits: planned };
}

export const finishing = ({ before, after, edits }: PlannedFile): Step => ({ from: before, to: after, edits });

export function takingBack({ before, after, edits }: PlannedFile): Step {
  let shift = 0;
  const back = edits.map(({ start, text, was }) => {
    const at = start + shift;
    shift += text.length - was.length;
    return { start: at, end: at + text.length, text: was };
  });
  return { from: after, to: before, edits: back };
}

/** The text that a step leads to; undefined where it is for another text. */
export async function stepped(text: string, { from, to, edits }: Step): Promise<string | undefined> {
  if ((await fingerprint(text)) !== from) return undefined;
  const result = applyEdits(text, edits);
  return (await fingerprint(result)) === to ? result : undefined;
}

/**
 * What a file is to hold of which only the beginning, or nothing, is there: VS Code empties a file before it writes, and may be ended in
 * between. Undefined where `bytes` are something else, and where its text was not kept.
 */
export function contentsOfTorn({ kept, edits }: PlannedFile, bytes: Uint8Array): Contents | undefined {
  if (kept === undefined) return undefined;
  const mark = kept.startsWith('\ufeff') ? '\ufeff' : '';
  const encoder = new TextEncoder();
  const before = encoder.encode(kept);
  const after = encoder.encode(mark + applyEdits(kept.slice(mark.length), edits));
  const isBeginning = bytes.length < after.length && bytes.every((byte, at) => byte === after[at]);
  return isBeginning ? { before, after } : undefined;
}

const anyLineEnd = /\r\n|\r|\n/g;

/** The kind of line end that VS Code gives a text that it opens; undefined where there is none. */
function lineEndOf(text: string): { readonly kind: string; readonly isMixed: boolean } | undefined {
  const counts = { '\r\n': 0, '\r': 0, '\n': 0 };
  for (const [end] of text.matchAll(anyLineEnd)) counts[end as keyof typeof counts]++;
  const all = counts['\r\n'] + counts['\r'] + counts['\n'];
  if (all === 0) return undefined;
  const kind = counts['\r\n'] + counts['\r'] > all / 2 ? '\r\n' : '\n';
  return { kind, isMixed: counts[kind] < all };
}

/** The edits in ascending order, with those by which VS Code makes all line ends of a file the same. */
function asWritten(text: string, edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const lineEnd = lineEndOf(text);
  if (!lineEnd) return sorted;
  const { kind, isMixed } = lineEnd;
  const put = sorted.map((edit) => ({ ...edit, text: edit.text.replace(anyLineEnd, kind) }));
  if (!isMixed) return put;
  const result: Edit[] = [];
  let at = 0;
  const evenOut = (to: number): void => {
    for (const { 0: end, index } of text.slice(at, to).matchAll(anyLineEnd)) {
      const start = at + index;
      if (end !== kind) result.push({ start, end: start + end.length, text: kind });
    }
  };
  for (const edit of put) {
    evenOut(edit.start);
    result.push(edit);
    at = edit.end;
  }
  evenOut(text.length);
  return result;
}
