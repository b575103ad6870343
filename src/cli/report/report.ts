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
}

/** Turns results into text. Everything it returns is printed in that order. */
export interface Reporter {
  file(report: FileReport): string;
  /** Behind the last file. */
  end(tally: Tally): string;
}

/** What a run has added up to so far. */
export class Tally {
  files = 0;
  filesWithFindings = 0;
  filesFixed = 0;
  fixableSafe = 0;
  fixableAsk = 0;
  readonly byLevel: Record<Level, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  /** Applied fixes by rule. */
  readonly fixedByRule = new Map<string, number>();

  add({ findings, fixed = [] }: FileReport): void {
    this.files++;
    if (findings.length > 0) this.filesWithFindings++;
    if (fixed.length > 0) this.filesFixed++;
    for (const { level, fix } of findings) {
      this.byLevel[level]++;
      if (fix?.safety === 'safe') this.fixableSafe++;
      if (fix?.safety === 'ask') this.fixableAsk++;
    }
    for (const { ruleId } of fixed) this.fixedByRule.set(ruleId, (this.fixedByRule.get(ruleId) ?? 0) + 1);
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
