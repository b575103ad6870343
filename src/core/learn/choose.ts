import { entryOf, type LearnedEntry, patternOf } from './entry.ts';
import type { Evidence, Sample } from './evidence.ts';
import { foldText, weightOf } from './fold.ts';
import { judge, line, type Verdict } from './judge.ts';
import { isHonestHeading } from './vocabulary.ts';

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
  const judged = distinct(
    candidates.filter(isSound).map((evidence) => ({ evidence, verdict: judge(evidence, articles) })),
  );
  const isKnown = ({ evidence }: Judged): boolean => evidence.of(evidence.known) >= 0.5;
  const fresh = introduced(judged.filter((one) => !isKnown(one)));
  const over = fresh.filter(({ verdict }) => verdict.score >= line);
  const keys = new Set(over.map(({ evidence }) => evidence.key));
  const isCovered = ({ evidence }: Judged): boolean => [...(evidence.covers ?? [])].some((key) => keys.has(key));
  const toProposal = (one: Judged): Proposal[] => proposal(one, articles);
  return {
    proposed: over
      .filter((one) => !isCovered(one))
      .flatMap(toProposal)
      .sort(byScore),
    below: fresh
      .filter((one) => one.verdict.score < line && !isCovered(one))
      .flatMap(toProposal)
      .sort(byScore),
    known: judged.filter(isKnown).flatMap(toProposal).sort(byScore),
  };
}

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

/** A heading that stands over what is proposed goes with it. */
function introduced(judged: readonly Judged[]): Judged[] {
  const texts = new Set(judged.filter(({ verdict }) => verdict.score >= line).map(({ evidence }) => evidence.key));
  return judged.map((one) => {
    const { evidence, verdict } = one;
    if (evidence.form !== 'text' || evidence.of(evidence.headings) < 0.5 || evidence.of(evidence.zones.tail) < 0.8)
      return one;
    let over = 0;
    for (const [key, times] of evidence.nexts) if (texts.has(key)) over += times;
    if (evidence.of(over) < 0.7) return one;
    const reasons = ['stands over what is proposed', ...verdict.reasons];
    const score = isHonestHeading([...evidence.texts.keys()][0] ?? '') ? verdict.score : Math.max(verdict.score, line);
    return { evidence, verdict: { ...verdict, score, reasons } };
  });
}
