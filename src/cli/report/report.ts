import { type Finding, type Level, levels } from '../../core/index.ts';

/** What one file gave. `text` is what the findings' spans count in. */
export interface FileReport {
  /** Relative to the working folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** Those to be shown, in source order. */
  readonly findings: readonly Finding[];
  /** Findings whose fixes were applied; absent where nothing was to be fixed. */
  readonly fixed?: readonly Finding[];
  /** The file's text before and after its fixes, where a diff was asked for. */
  readonly change?: { readonly before: string; readonly after: string };
  /** Findings that are not shown because the baseline knows them. */
  readonly known?: number;
}

/**
 * Turns results into text: `opening`, then the parts of the files in path order with `separator` between those that are not
 * empty, then what `end` gives. A part depends on its file alone, so that threads can write parts on their own.
 */
export interface Reporter {
  readonly opening: string;
  readonly separator: string;
  file(report: FileReport): string;
  /** Behind the last file. */
  end(tally: Tally): string;
}

/** What one file adds to the tally; plain data, for threads to hand over. */
export interface Counts {
  readonly byLevel: Readonly<Record<Level, number>>;
  readonly fixableSafe: number;
  readonly fixableAsk: number;
  /** Applied fixes by rule. */
  readonly fixedByRule: Readonly<Record<string, number>>;
  readonly known: number;
}

export function countsOf({ findings, fixed = [], known = 0 }: FileReport): Counts {
  const byLevel: Record<Level, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { level } of findings) byLevel[level]++;
  const fixable = (safety: 'safe' | 'ask'): number => findings.filter(({ fix }) => fix?.safety === safety).length;
  return {
    byLevel,
    fixableSafe: fixable('safe'),
    fixableAsk: fixable('ask'),
    fixedByRule: countByRule(fixed),
    known,
  };
}

export function countByRule(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { ruleId } of findings) counts[ruleId] = (counts[ruleId] ?? 0) + 1;
  return counts;
}

/** What a run has added up to so far. */
export class Tally {
  files = 0;
  filesWithFindings = 0;
  filesFixed = 0;
  fixableSafe = 0;
  fixableAsk = 0;
  /** Findings passed over because the baseline knows them. */
  known = 0;
  readonly byLevel: Record<Level, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  /** Applied fixes by rule. */
  readonly fixedByRule = new Map<string, number>();

  add({ byLevel, fixableSafe, fixableAsk, fixedByRule, known }: Counts): void {
    this.files++;
    if (levels.some((level) => byLevel[level] > 0)) this.filesWithFindings++;
    for (const level of levels) this.byLevel[level] += byLevel[level];
    this.fixableSafe += fixableSafe;
    this.fixableAsk += fixableAsk;
    this.known += known;
    const fixed = Object.entries(fixedByRule);
    if (fixed.length > 0) this.filesFixed++;
    for (const [rule, count] of fixed) this.fixedByRule.set(rule, (this.fixedByRule.get(rule) ?? 0) + count);
  }

  get findings(): number {
    return levels.reduce((sum, level) => sum + this.byLevel[level], 0);
  }

  get fixed(): number {
    return [...this.fixedByRule.values()].reduce((sum, count) => sum + count, 0);
  }
}

/** `1 file`, `2 files`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
