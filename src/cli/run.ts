import { type Finding, levels } from '../core/index.ts';
import { inOrder } from './in-order.ts';
import { type Input, type Inputs, shownPath } from './inputs.ts';
import type { Output } from './output.ts';
import type { Invocation, OutputFormat } from './parse.ts';
import { githubReporter } from './report/github.ts';
import { jsonReporter } from './report/json.ts';
import { painter, wantsColor } from './report/paint.ts';
import { type FileReport, type Reporter, Tally } from './report/report.ts';
import { textReporter } from './report/text.ts';
import { note, progressBar } from './terminal.ts';

export interface Run {
  readonly invocation: Invocation;
  readonly inputs: Inputs;
  readonly output: Output;
  readonly reporter: Reporter;
  readonly cwd: string;
}

/** The part of a report that looking at one article gives; the rest is the same for all. */
export type Result = Omit<FileReport, 'file'>;

/** Looks at all inputs, prints results in path order as they come, and returns the exit status. */
export async function runAll(run: Run, work: (input: Input) => Promise<Result>): Promise<number> {
  const { invocation, inputs, output, reporter } = run;
  const tally = new Tally();
  const progress = progressBar(inputs.list.length, { isWanted: !invocation.on('no-progress') });
  let crashes = 0;
  const guarded = async (input: Input): Promise<Result> => {
    try {
      return input.kind === 'config' ? { text: input.config.text, findings: input.config.problems } : await work(input);
    } catch (error) {
      crashes++;
      progress.clear();
      note(`${shownPath(input.path, run.cwd)}: ${sayError(error)}`);
      return { text: '', findings: [crashFinding(error)] };
    }
  };
  for await (const report of inOrder(inputs.list, invocation.concurrency, async (input) =>
    reportOf(input, await guarded(input), run),
  )) {
    progress.step();
    tally.add(report);
    const text = reporter.file(report);
    if (text !== '' && output.isTerminal) progress.clear();
    await output.write(text);
    if (output.isClosed()) break;
  }
  progress.clear();
  await output.write(reporter.end(tally));
  await output.end();
  return crashes > 0 || inputs.broken.length > 0 ? 2 : statusOf(tally, invocation.maxWarnings);
}

function reportOf(input: Input, result: Result, { invocation, cwd }: Run): FileReport {
  const { level: lowest, rules } = invocation;
  const findings = result.findings.filter(
    ({ level, ruleId, category }) =>
      levels.indexOf(level) <= levels.indexOf(lowest) && (!rules || rules.has(ruleId) || category === 'internal'),
  );
  return { ...result, file: shownPath(input.path, cwd), findings };
}

function statusOf({ byLevel }: Tally, maxWarnings: number): number {
  if (byLevel.warning > maxWarnings)
    note(`${byLevel.warning} warnings are more than --max-warnings ${maxWarnings} allows.`);
  return byLevel.error > 0 || byLevel.warning > maxWarnings ? 1 : 0;
}

/** The reporter for a format; colours only for people. */
export function reporterFor(
  format: OutputFormat,
  { invocation, output }: Pick<Run, 'invocation' | 'output'>,
): Reporter {
  if (format === 'json') return jsonReporter();
  if (format === 'github') return githubReporter();
  const isColored = wantsColor({ isOff: invocation.on('no-color'), isTerminal: output.isTerminal });
  return textReporter({ paint: painter(isColored), columns: Math.min(output.columns, 140) });
}

/** An error in a few words; where ours, with the place in our own code that threw it. */
export function sayError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = 'code' in error ? undefined : error.stack?.split('\n').find((line) => line.trim().startsWith('at '));
  return `${error.message}${place ? ` (${place.trim()})` : ''}`;
}

const crashFinding = (error: unknown): Finding => {
  const detail = error instanceof Error ? error.message : String(error);
  const message = `This file could not be looked at: ${detail}`;
  const span = { start: 0, end: 0 };
  return {
    ruleId: 'internal',
    category: 'internal',
    level: 'error',
    messageId: 'crash',
    args: [detail],
    message,
    span,
  };
};
