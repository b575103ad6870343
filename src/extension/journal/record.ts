import { fingerprint, type PlannedEdit, type PlannedFile } from './plan.ts';

/** Of this form; what another version of the extension writes otherwise has another number. */
const form = 1;

/** What a journal says. */
export interface Entry {
  /** Who wrote it: a process of a machine; empty where hosts have no such thing. */
  readonly owner: string;
  /** When, in ms since 1970. */
  readonly since: number;
  readonly files: readonly PlannedFile[];
}

/** The text of a journal: who and when, a line for each file, and a fingerprint of all that, so that one cut off shows. */
export async function printEntry({ owner, since, files }: Entry): Promise<string> {
  const body = [{ form, owner, since }, ...files].map((line) => `${JSON.stringify(line)}\n`).join('');
  return `${body}${await fingerprint(body)}\n`;
}

/** Reads a journal; `cut` where it is not whole, `unknown` where another version wrote it in a form of its own. */
export async function parseEntry(text: string): Promise<Entry | 'cut' | 'unknown'> {
  const lines = text.split('\n');
  const head = parsed(lines[0]) as { form?: unknown; owner?: unknown; since?: unknown } | undefined;
  if (isCount(head?.form) && head.form !== form) return 'unknown';
  const seal = lines.at(-2) ?? '';
  const body = text.slice(0, -seal.length - 1);
  if (lines.at(-1) !== '' || (await fingerprint(body)) !== seal) return 'cut';
  const files = lines.slice(1, -2).map(parsed);
  if (!isText(head?.owner) || !isCount(head.since) || !files.every(isPlannedFile)) return 'cut';
  return { owner: head.owner, since: head.since, files };
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isPlannedFile(value: unknown): value is PlannedFile {
  const { uri, before, after, edits, kept } = (value ?? {}) as Partial<Record<keyof PlannedFile, unknown>>;
  const isWhole = isText(uri) && isText(before) && isText(after) && (kept === undefined || isText(kept));
  return isWhole && Array.isArray(edits) && edits.every(isPlannedEdit);
}

function isPlannedEdit(value: unknown): value is PlannedEdit {
  const { start, end, text, was } = (value ?? {}) as Partial<Record<keyof PlannedEdit, unknown>>;
  return isCount(start) && isCount(end) && end >= start && isText(text) && isText(was);
}
