import type { Document } from 'yaml';
import { isMap, isScalar, matter, parseDocument } from './full-readers.ts';

/** uniqueKeys is quadratic in the number of keys: duplicates are found elsewhere. */
const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', merge: false } as const;

/** What a reader says against a text; offsets are the text's own. */
export interface Complaint {
  /** The code of `yaml`, 'REFUSED' where only js-yaml objects. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** The reader's own words. */
  readonly words: string;
}

export interface Parsed {
  /** Absent where the parser gave up. */
  readonly document?: Document.Parsed;
  readonly complaints: readonly Complaint[];
}

/** `yaml` takes LF and CRLF alone for line ends. Offsets stay. */
export const withLineFeeds = (source: string): string => source.replace(/\r(?!\n)/g, '\n');

/** Reads with `yaml`, which gives every node its place. Never throws. */
export function parseYaml(source: string): Parsed {
  try {
    const document = parseDocument(source, options);
    const complaints = document.errors.map(({ code, pos, message }) => ({
      code,
      start: pos[0],
      end: pos[1],
      words: plain(message),
    }));
    return { document, complaints };
  } catch (error) {
    return { complaints: [{ code: 'GAVE_UP', start: 0, end: source.length, words: plain(String(error)) }] };
  }
}

function refuse(): never {
  throw new Error('front matter is never run as code');
}

/**
 * gray-matter's own engines run JavaScript; without an options object it also caches every text for ever. `json` goes on to
 * js-yaml: keys may stand there twice, as those are found elsewhere.
 */
const grayMatterOptions = {
  language: 'yaml',
  json: true,
  engines: { javascript: { parse: refuse, stringify: refuse }, js: { parse: refuse, stringify: refuse } },
};

/** What js-yaml says, which reads YAML for Hexo, Astro and Eleventy; undefined where it takes the text. */
export function refusal(source: string): Complaint | undefined {
  try {
    matter(`---\n${source}\n---\n`, grayMatterOptions);
    return undefined;
  } catch (error) {
    const { mark, reason, message } = error as { mark?: { position?: number }; reason?: string; message?: string };
    const start = Math.min(source.length, Math.max(0, (mark?.position ?? 1) - 1));
    return { code: 'REFUSED', start, end: start, words: plain(reason ?? String(message)) };
  }
}

export interface Verdict extends Pick<Parsed, 'document'> {
  /** What the readers say first; absent where both take the text and find fields, or nothing at all. */
  readonly complaint?: Complaint;
}

/** What both readers say of a text whose line ends are LF or CRLF. */
export function judgeYaml(source: string): Verdict {
  const { document, complaints } = parseYaml(source);
  const [first] = [...complaints].sort((a, b) => a.start - b.start);
  if (!document || first) return first ? { complaint: first } : {};
  const root = document.contents;
  const isFields = !root || isMap(root) || (isScalar(root) && root.value === null);
  const complaint = isFields ? refusal(source) : { code: 'NO_FIELD', start: 0, end: source.length, words: '' };
  return complaint ? { complaint, document } : { document };
}

/** Whether both readers take a block and find fields in it; `isStrict`: each key once. */
export function isReadableYaml(source: string, { isStrict = false } = {}): boolean {
  const { document, complaint } = judgeYaml(withLineFeeds(source));
  if (complaint || !isMap(document?.contents)) return false;
  const keys = document.contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  return !isStrict || new Set(keys).size === keys.length;
}

/** The first line of a library's sentence, without the place that it names. */
const plain = (message: string): string =>
  (message.split('\n', 1)[0] ?? '').replace(/\s+at line .*$/, '').replace(/[:.]$/, '');
