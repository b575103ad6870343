import type { Finding, Safety } from '../lint/finding.ts';
import { applyPass, type Piece, Trace } from '../text/passes.ts';
import type { Span } from '../text/span.ts';
import type { Cleaned } from './clean.ts';

/** A leftover that a fix takes out, or would. */
export interface Part {
  /** 1, 2, … in the order of their places. */
  readonly id: number;
  readonly ruleId: string;
  readonly message: string;
  readonly safety: Safety;
  /** Whether it is left out of the cleaned article. */
  readonly removed: boolean;
  /** What is taken out, in the article's own text: in order, apart, not empty. */
  readonly spans: readonly Span[];
}

export interface Parts {
  readonly parts: readonly Part[];
  /** From the cleaned text to the article's own. */
  readonly trace: Trace;
}

/** What cleaning took out of an article, and what it left for a person to decide, at their places in the article's own text. */
export function partsOf(length: number, cleaned: Cleaned): Parts {
  let pieces: readonly Piece[] = [{ start: 0, length }];
  let trace = new Trace(pieces);
  const drafts: Omit<Part, 'id'>[] = [];
  for (const findings of cleaned.applied) {
    for (const finding of findings) drafts.push(...draft(finding, trace, true));
    pieces = applyPass(
      pieces,
      findings.flatMap(({ fix }) => fix?.edits ?? []),
    );
    trace = new Trace(pieces);
  }
  for (const finding of cleaned.findings) drafts.push(...draft(finding, trace, false));
  drafts.sort((a, b) => startOf(a) - startOf(b));
  return { parts: drafts.map((one, index) => ({ id: index + 1, ...one })), trace };
}

const startOf = ({ spans }: Omit<Part, 'id'>): number => spans[0]?.start ?? 0;

/** Undone links and changed attributes are no parts: a reader sees the same words with and without them. */
function draft(finding: Finding, trace: Trace, removed: boolean): Omit<Part, 'id'>[] {
  const { fix, category, ruleId, message, tag } = finding;
  if (!fix || category !== 'leftover' || tag !== 'unnecessary' || fix.edits.some(({ text }) => text !== '')) return [];
  const spans = fix.edits.flatMap((edit) => trace.originsOf(edit)).sort((a, b) => a.start - b.start);
  return spans.length > 0 ? [{ ruleId, message, safety: fix.safety, removed, spans }] : [];
}
