import type { Finding } from '../../core/index.ts';
import { fingerprintOf } from '../report/fingerprint.ts';

/** Findings of one file that count as one: the same rule on the same text, wherever it stands. */
export interface KnownFinding {
  readonly rule: string;
  readonly hash: string;
  readonly count: number;
  /** The beginning of the marked text, for people; nothing depends on it. */
  readonly text: string;
}

export interface Split {
  /** What is more than the baseline knows, in the order of the findings. */
  readonly fresh: readonly Finding[];
  readonly known: number;
  /** Entries that were found less often than they say, `count` being how many are missing. */
  readonly stale: readonly KnownFinding[];
}

/** Tells findings that are known from new ones. Of equal findings the first ones are those that are known. */
export function splitKnown(findings: readonly Finding[], text: string, entries: readonly KnownFinding[]): Split {
  const left = new Map(entries.map((entry) => [entry.hash, entry.count]));
  const fresh = findings.filter((finding) => {
    const hash = fingerprintOf(finding, text);
    const count = left.get(hash) ?? 0;
    left.set(hash, count - 1);
    return count <= 0;
  });
  const stale = entries.flatMap((entry) => {
    const count = left.get(entry.hash) ?? 0;
    return count > 0 ? [{ ...entry, count }] : [];
  });
  return { fresh, known: findings.length - fresh.length, stale };
}

/** Whether a baseline may hold a finding: what broke while looking or writing is never known. */
export const isRecordable = ({ ruleId }: Finding): boolean => ruleId !== 'internal' && ruleId !== 'writable-file';

/** What a baseline says of a file with these findings, sorted. */
export function entriesOf(findings: readonly Finding[], text: string): KnownFinding[] {
  const entries = new Map<string, KnownFinding>();
  for (const finding of findings) {
    const hash = fingerprintOf(finding, text);
    const count = (entries.get(hash)?.count ?? 0) + 1;
    entries.set(hash, { rule: finding.ruleId, hash, count, text: excerpt(finding, text) });
  }
  return [...entries.values()].sort((a, b) => compare(a.rule, b.rule) || compare(a.hash, b.hash));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In characters. */
const excerptLength = 60;

function excerpt({ span }: Finding, text: string): string {
  const end = Math.min(span.end, span.start + 10 * excerptLength);
  const words = text.slice(span.start, end).replace(/\s+/g, ' ').trim();
  const characters = [...words];
  return characters.length > excerptLength ? `${characters.slice(0, excerptLength - 1).join('')}…` : words;
}
