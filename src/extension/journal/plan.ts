import { applyEdits, type Edit } from '../../core/index.ts';

/** What stripping means to do to one file: enough to finish it, and to take it back. Line ends count as one character each. */
export interface PlannedFile {
  readonly uri: string;
  /** Fingerprints of its text before and after. */
  readonly before: string;
  readonly after: string;
  readonly edits: readonly PlannedEdit[];
}

/** Places are those of the text before. */
export interface PlannedEdit extends Edit {
  /** What the edit takes out. */
  readonly was: string;
}

/** VS Code writes one kind of line end into a file, whatever stood there before. */
export const withOneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n');

/** SHA-256 in hexadecimal digits, of a text whose line ends are all alike. */
export async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(withOneLineEnd(text)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function planFor(uri: string, text: string, edits: readonly Edit[]): Promise<PlannedFile> {
  const planned = inOneLineEnd(text, edits);
  const after = applyEdits(text, edits);
  return { uri, before: await fingerprint(text), after: await fingerprint(after), edits: planned };
}

function inOneLineEnd(text: string, edits: readonly Edit[]): PlannedEdit[] {
  let passed = 0;
  let dropped = 0;
  const place = (offset: number): number => {
    for (let at = text.indexOf('\r\n', passed); at >= 0 && at < offset; at = text.indexOf('\r\n', passed)) {
      dropped++;
      passed = at + 2;
    }
    return offset - dropped;
  };
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text: put }) => {
      const was = withOneLineEnd(text.slice(start, end));
      return { start: place(start), end: place(end), text: withOneLineEnd(put), was };
    });
}

/** The edits that bring the text before back. Places are those of the text after. */
export function inverse(edits: readonly PlannedEdit[]): Edit[] {
  let shift = 0;
  return edits.map(({ start, text, was }) => {
    const at = start + shift;
    shift += text.length - was.length;
    return { start: at, end: at + text.length, text: was };
  });
}

/** What is read back is only believed where it has this shape. */
export function isPlan(value: unknown): value is readonly PlannedFile[] {
  return Array.isArray(value) && value.every(isPlannedFile);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isPlannedFile(value: unknown): value is PlannedFile {
  const { uri, before, after, edits } = (value ?? {}) as Partial<Record<keyof PlannedFile, unknown>>;
  return isText(uri) && isText(before) && isText(after) && Array.isArray(edits) && edits.every(isPlannedEdit);
}

function isPlannedEdit(value: unknown): value is PlannedEdit {
  const { start, end, text, was } = (value ?? {}) as Partial<Record<keyof PlannedEdit, unknown>>;
  return isCount(start) && isCount(end) && end >= start && isText(text) && isText(was);
}
