import { type Finding, levels } from '../core/index.ts';
import { type Input, shownPath } from './inputs.ts';
import type { Invocation } from './parse.ts';
import { type Counts, countsOf, type FileReport, type Reporter } from './report/report.ts';

/** The part of a report that looking at one article gives; the rest is the same for all. */
export type Result = Omit<FileReport, 'file'>;

/** What is left of a file once it has been looked at: its part of the output, and numbers. Plain data. */
export interface Outcome {
  readonly part: string;
  readonly counts: Counts;
  /** What broke, in a few words. */
  readonly crash?: string;
}

/** What findings are shown, and how. */
export interface Presentation {
  readonly invocation: Pick<Invocation, 'level' | 'rules'>;
  readonly reporter: Reporter;
  readonly cwd: string;
}

/** Reports what `work` gives for a file; where it throws, that. Never rejects. */
export async function outcomeOf(
  input: Input,
  presentation: Presentation,
  work: (input: Input) => Promise<Result>,
): Promise<Outcome> {
  try {
    const result =
      input.kind === 'config' ? { text: input.config.text, findings: input.config.problems } : await work(input);
    return present(input, result, presentation);
  } catch (error) {
    return crashOf(input, error, presentation);
  }
}

/** What is said of a file that could not be looked at. */
export function crashOf(input: Input, error: unknown, presentation: Presentation): Outcome {
  const detail = error instanceof Error ? error.message : String(error);
  const crash = `${shownPath(input.path, presentation.cwd)}: ${sayError(error)}`;
  return { ...present(input, { text: '', findings: [crashFinding(detail)] }, presentation), crash };
}

function present(input: Input, result: Result, { invocation, reporter, cwd }: Presentation): Outcome {
  const { level: lowest, rules } = invocation;
  const findings = result.findings.filter(
    ({ level, ruleId, category }) =>
      levels.indexOf(level) <= levels.indexOf(lowest) && (!rules || rules.has(ruleId) || category === 'internal'),
  );
  const report: FileReport = { ...result, file: shownPath(input.path, cwd), findings };
  return { part: reporter.file(report), counts: countsOf(report) };
}

/** An error in a few words; where ours, with the place in our own code that threw it. */
export function sayError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = 'code' in error ? undefined : error.stack?.split('\n').find((line) => line.trim().startsWith('at '));
  return `${error.message}${place ? ` (${place.trim()})` : ''}`;
}

function crashFinding(detail: string): Finding {
  const message = `This file could not be looked at: ${detail}`;
  const span = { start: 0, end: 0 };
  return {
    ...{ ruleId: 'internal', category: 'internal', level: 'error', messageId: 'crash' },
    ...{ args: [detail], message, span },
  };
}
