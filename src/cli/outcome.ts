import { type Finding, levels } from '../core/index.ts';
import type { Seen } from './baseline/baselines.ts';
import { entriesOf, isRecordable, type KnownFinding, splitKnown } from './baseline/known.ts';
import { type Input, shownPath } from './inputs.ts';
import type { Invocation } from './parse.ts';
import { type Counts, countsOf, type FileReport, type Reporter } from './report/report.ts';
import { sayError } from './say-error.ts';

/** The part of a report that looking at one article gives; the rest is the same for all. */
export interface Result extends Omit<FileReport, 'file' | 'known'> {
  /** What the cache is to remember of the file. */
  readonly fresh?: string;
  /** Whether what the cache knew was not as it had been written. */
  readonly isDamaged?: boolean;
}

/** What is left of a file once it has been looked at: its part of the output, and numbers. Plain data. */
export interface Outcome {
  readonly part: string;
  readonly counts: Counts;
  /** What broke, in a few words. */
  readonly crash?: string;
  /** For the baseline, where there is one. */
  readonly seen?: Seen;
  readonly fresh?: string;
  readonly isDamaged?: boolean;
}

/** A file to be looked at, and what is known of it. Plain data, but for configs. */
export interface Task {
  readonly input: Input;
  /** By its baseline. */
  readonly known?: readonly KnownFinding[];
  /** By the cache. */
  readonly remembered?: string;
}

/** What findings are shown, and how. */
export interface Presentation {
  readonly invocation: Pick<Invocation, 'level' | 'rules' | 'on'>;
  readonly reporter: Reporter;
  readonly cwd: string;
}

/** Reports what `work` gives for a file; where it throws, that. Never rejects. */
export async function outcomeOf(
  task: Task,
  presentation: Presentation,
  work: (task: Task) => Promise<Result>,
): Promise<Outcome> {
  const { input } = task;
  try {
    const result =
      input.kind === 'config' ? { text: input.config.text, findings: input.config.problems } : await work(task);
    return present(task, result, presentation);
  } catch (error) {
    return crashOf(task, error, presentation);
  }
}

/** What is said of a file that could not be looked at. */
export function crashOf(task: Task, error: unknown, presentation: Presentation): Outcome {
  const detail = error instanceof Error ? error.message : String(error);
  const crash = `${shownPath(task.input.path, presentation.cwd)}: ${sayError(error)}`;
  return { ...present(task, { text: '', findings: [crashFinding(detail)] }, presentation), crash };
}

function present({ input, known }: Task, result: Result, presentation: Presentation): Outcome {
  const { reporter, cwd } = presentation;
  const split = known && splitKnown(result.findings, result.text, known);
  const wanted = wantedOf(split?.fresh ?? result.findings, presentation);
  const isUpdate = known !== undefined && presentation.invocation.on('update-baseline');
  const findings = isUpdate ? wanted.filter((finding) => !isRecordable(finding)) : wanted;
  const count = (split?.known ?? 0) + wanted.length - findings.length;
  const report: FileReport = { file: shownPath(input.path, cwd), known: count, ...result, findings };
  const { fresh, isDamaged } = result;
  const outcome = {
    ...{ part: reporter.file(report), counts: countsOf(report) },
    ...(fresh === undefined ? {} : { fresh }),
    ...(isDamaged ? { isDamaged } : {}),
  };
  if (!split) return outcome;
  const entries = isUpdate ? entriesOf(wanted.filter(isRecordable), result.text) : [];
  return { ...outcome, seen: isUpdate ? { entries } : { stale: split.stale } };
}

function wantedOf(findings: readonly Finding[], { invocation }: Presentation): Finding[] {
  const { level: lowest, rules } = invocation;
  return findings.filter(
    ({ level, ruleId, category }) =>
      levels.indexOf(level) <= levels.indexOf(lowest) && (!rules || rules.has(ruleId) || category === 'internal'),
  );
}

function crashFinding(detail: string): Finding {
  const message = `This file could not be looked at: ${detail}`;
  const span = { start: 0, end: 0 };
  return {
    ...{ ruleId: 'internal', category: 'internal', level: 'error', messageId: 'crash' },
    ...{ args: [detail], message, span },
  };
}
