import { entryOf, type LearnedEntry, patternOf } from './entry.ts';
import type { Evidence, Sample } from './evidence.ts';
import { foldText, weightOf } from './fold.ts';
import { judge, line, untold, type Verdict } from './judge.ts';
import { isHonestHeading, kindOfWords } from './vocabulary.ts';

/** Something that repeats in one source, and what to make of it. */
export interface Proposal {
  readonly entry: LearnedEntry;
  /** Articles of the source that have it, and their share from 0 to 1. */
  readonly articles: number;
  readonly share: number;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly samples: readonly Sample[];
}

export interface Choice {
  /** Above the line, the surest first. */
  readonly proposed: readonly Proposal[];
  /** Seen as often, but not proposed. */
  readonly below: readonly Proposal[];
  /** What recipes that ship remove already. */
  readonly known: readonly Proposal[];
}

interface Judged {
  readonly evidence: Evidence;
  readonly verdict: Verdict;
}

/** Decides what of a source's candidates is proposed: each thing once, by the entry that covers most of it. */
export function choose(candidates: readonly Evidence[], articles: number): Choice {
  const toProposal = (one: Judged): Proposal[] => proposal(one, articles);
  const judged = distinct(
    candidates.filter(isSound).map((evidence) => ({ evidence, verdict: judge(evidence, articles) })),
  );
  const isKnown = ({ evidence }: Judged): boolean => evidence.of(evidence.known) >= 0.5;
  const fresh = introduced(judged.filter((one) => !isKnown(one)));
  const over = fresh.filter((one) => one.verdict.score >= line && toProposal(one).length > 0);
  const keys = new Set(over.map(({ evidence }) => evidence.key));
  const isCovered = ({ evidence }: Judged): boolean => [...(evidence.covers ?? [])].some((key) => keys.has(key));
  return {
    proposed: over
      .filter((one) => !isCovered(one))
      .flatMap(toProposal)
      .sort(byScore),
    below: fresh
      .filter((one) => one.verdict.score < line && !isBlock(one) && !isCovered(one))
      .flatMap(toProposal)
      .sort(byScore),
    known: judged.filter(isKnown).flatMap(toProposal).sort(byScore),
  };
}

/** Its first line is a candidate of its own. */
const isBlock = ({ evidence: { form } }: Judged): boolean => form === 'section' || form === 'list';

const byScore = (a: Proposal, b: Proposal): number => b.score - a.score || b.articles - a.articles;

function proposal({ evidence, verdict }: Judged, articles: number): Proposal[] {
  const entry = entryOf(evidence, verdict.kind);
  if (!entry) return [];
  const { score, reasons } = verdict;
  const share = evidence.articles / articles;
  return [{ entry, articles: evidence.articles, share, score, reasons, samples: evidence.samples }];
}

/** Lines that begin alike are one thing only where a template says something, and no single line is most of them. */
function isSound(evidence: Evidence): boolean {
  if (evidence.form !== 'opening' && evidence.form !== 'label') return true;
  const folded = new Map<string, number>();
  for (const [text, times] of evidence.texts) folded.set(foldText(text), (folded.get(foldText(text)) ?? 0) + times);
  if (Math.max(...folded.values()) >= 0.85 * evidence.articles) return false;
  if (evidence.form === 'label') return true;
  const pattern = patternOf(evidence);
  return pattern !== undefined && weightOf(pattern) >= 16;
}

/** Of several names for the same elements the best. */
function distinct(judged: readonly Judged[]): Judged[] {
  const best = new Map<string, Judged>();
  for (const one of judged) {
    const { evidence, verdict } = one;
    const place = evidence.form === 'select' ? `${evidence.places} ${evidence.total}` : `${evidence.key}`;
    const other = best.get(place);
    if (!other || verdict.score > other.verdict.score) best.set(place, one);
  }
  return [...best.values()];
}

/** What stands within or over what is proposed goes with it. */
function introduced(judged: readonly Judged[]): Judged[] {
  const keys = new Set(judged.filter(({ verdict }) => verdict.score >= line).map(({ evidence }) => evidence.key));
  const count = (beside: ReadonlyMap<number, number>): number =>
    Math.max(0, ...[...beside].map(([key, times]) => (keys.has(key) ? times : 0)));
  return judged.map((one) => {
    const { evidence } = one;
    if (evidence.form !== 'text' || isHonestHeading(textOf(evidence))) return one;
    const [above, below] = [count(evidence.befores), count(evidence.afters)];
    if (evidence.of(evidence.headings) >= 0.5) return evidence.of(below) >= 0.7 ? withHeading(one) : one;
    const under = evidence.of(Math.max(above, evidence.behindKnown)) >= 0.7;
    const over = evidence.of(Math.max(below, evidence.beforeKnown)) >= 0.7;
    if (!over || !under) return one;
    const isUntold = one.verdict.reasons.includes(untold[1]);
    return raised(one, isUntold ? 1.5 - untold[0] : 1.5, 'between what is proposed');
  });
}

/** A heading over what is proposed; not one that says so little that it may stand over anything in the next article. */
function withHeading(one: Judged): Judged {
  const text = textOf(one.evidence);
  const isVague = kindOfWords(text) === undefined && weightOf(text) <= 8;
  if (isVague || one.evidence.of(one.evidence.zones.tail) < 0.8) return one;
  return raised(one, Math.max(0, line - one.verdict.score), 'stands over what is proposed');
}

function raised({ evidence, verdict }: Judged, points: number, reason: string): Judged {
  const score = Math.round(100 * (verdict.score + points)) / 100;
  return { evidence, verdict: { ...verdict, score, reasons: [reason, ...verdict.reasons] } };
}

const textOf = (evidence: Evidence): string => [...evidence.texts.keys()][0] ?? '';
