import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { type Cleaned, clean, composePasses } from '../../core/index.ts';
import { editBytes } from '../../node/foreign-encoding.ts';
import { reasonOf } from '../../node/reasons.ts';
import { sweepTemporaryFiles } from '../../node/temporary-files.ts';
import { WriteRefused, writeAtomically } from '../../node/write-atomically.ts';
import { type Input, shownPath } from '../inputs.ts';
import { inputReader, type Looked, type Looking, look, lookingAt, withForeign } from '../look.ts';
import { outcomeOf, type Result } from '../outcome.ts';
import { remoteFacts } from '../remote.ts';
import { printableLines } from '../report/escape.ts';
import { painter } from '../report/paint.ts';
import type { FileReport, Reporter, Tally } from '../report/report.ts';
import { fixedSummary } from '../report/text.ts';
import { type Run, runAll } from '../run.ts';
import { note } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Applies fixes and reports what is left; returns the exit status. */
export async function fix(run: Run): Promise<number> {
  const { invocation, inputs, cwd, output } = run;
  const [broken] = inputs.broken;
  if (broken) throw new UsageError(`${shownPath(broken.path, cwd)} is not valid JSON. Nothing was changed.`);
  const isDryRun = invocation.on('dry-run');
  if (isDryRun && invocation.format !== 'text') throw new UsageError('--dry-run prints a diff; it takes no --format.');
  if (isDryRun && invocation.on('stdin')) throw new UsageError('--stdin writes no file; it takes no --dry-run.');
  const checkImages = invocation.images && invocation.images !== 'off';
  const readInput = inputReader();
  const remote = await remoteFacts(run, readInput);
  const looking = lookingAt(inputs.configs, { cwd, readInput, remote, checkImages });
  if (invocation.stdinPath !== undefined) return fixStdin(run, looking);
  if (!isDryRun) await sweep(run);
  const shown = { ...run, reporter: isDryRun ? diffReporter(output.isTerminal) : run.reporter };
  return runAll(shown, (task) => outcomeOf(task, shown, (input) => fixOne(input, { run, looking, isDryRun })));
}

interface Fixing {
  readonly run: Run;
  readonly looking: Looking;
  readonly isDryRun: boolean;
}

/** A file that others write at the same time is looked at so often. */
const maxAttempts = 5;

async function fixOne(input: Input, { run, looking, isDryRun }: Fixing): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const looked = await look(input, looking);
    if ('finding' in looked) return { text: '', findings: [looked.finding] };
    const cleaned = cleanOf(looked, run);
    const { text, applied } = cleaned;
    const findings = withForeign(looked, cleaned.findings);
    if (text === looked.text) return { text, findings, fixed: [] };
    const done: Result = { text, findings, fixed: applied.flat(), change: { before: looked.text, after: text } };
    if (isDryRun) return done;
    try {
      await writeAtomically(input.path, contentOf(looked, cleaned), {
        expected: looked.foreign?.source.bytes ?? looked.text,
        roots: run.inputs.roots,
      });
      return done;
    } catch (error) {
      const isChanged = error instanceof WriteRefused && error.kind === 'changed';
      if (!isChanged || attempt === maxAttempts) return notWritten(looked, error);
    }
  }
}

/** The fixed text; in another encoding than UTF-8 as bytes, all but those of the fixes as they were. */
function contentOf({ text, foreign }: Looked, cleaned: Cleaned): string | Uint8Array {
  if (!foreign) return cleaned.text;
  const { source } = foreign;
  const passes = cleaned.applied.map((findings) => findings.flatMap(({ fix }) => fix?.edits ?? []));
  const bytes = editBytes(source, composePasses(text, passes));
  if (!bytes)
    throw new WriteRefused(
      `it is ${source.encoding}, in which what the fixes write cannot be told for certain`,
      'encoding',
    );
  return bytes;
}

/** What an earlier run left beside articles when it was killed. */
async function sweep({ inputs }: Run): Promise<void> {
  const folders = new Set(inputs.list.map((input) => path.dirname(input.path)));
  for (const folder of folders) await sweepTemporaryFiles(folder);
}

function cleanOf({ text, format, settings, facts }: Looked, { invocation }: Run): Cleaned {
  const { rules } = invocation;
  return clean(text, format, settings, facts, {
    tier: invocation.on('all') ? 'all' : 'safe',
    ...(rules ? { rules } : {}),
  });
}

/** The file is as it was, and so is what there is to say about it. */
function notWritten({ text }: Looked, error: unknown): Result {
  const reason = error instanceof WriteRefused ? error.message : reasonOf(error);
  const message = `This file was not fixed: ${reason}.`;
  const span = { start: 0, end: 0 };
  const finding = { ruleId: 'writable-file', category: 'internal', level: 'error', messageId: 'not-written' } as const;
  return { text, findings: [{ ...finding, args: [reason], message, span }], fixed: [] };
}

/** Prints the fixed text and nothing else: the caller puts it where the old one was. */
async function fixStdin({ inputs, invocation, output, ...run }: Run, looking: Looking): Promise<number> {
  const [input] = inputs.list.filter((one) => one.kind === 'stdin');
  const looked = input && (await look(input, looking));
  if (!looked) throw new UsageError('There is no standard input.');
  if ('finding' in looked) throw new UsageError(looked.finding.message);
  const { text, findings } = cleanOf(looked, { inputs, invocation, output, ...run });
  await output.write(text);
  await output.end();
  const warnings = findings.filter((finding) => finding.level === 'warning').length;
  return warnings > invocation.maxWarnings || findings.some((finding) => finding.level === 'error') ? 1 : 0;
}

/** Comparing two texts line by line may take very long for some pairs. In milliseconds. */
const diffTimeout = 10_000;

/** A unified diff that `git apply` and `patch -p1` take. The summary goes to standard error. */
function diffReporter(isTerminal: boolean): Reporter {
  return {
    opening: '',
    separator: '',
    file({ file, change }: FileReport) {
      if (!change) return '';
      const { before, after } = change;
      const options = { context: 3, timeout: diffTimeout };
      const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, options);
      if (patch === undefined) note(`${file} would change, in too many places for a diff.`);
      const text = (patch ?? '').replace(/^=+\n/, '');
      return isTerminal ? printableLines(text) : text;
    },
    end(tally: Tally) {
      const said = fixedSummary(tally, painter(false), 'Would fix').trimEnd();
      process.stderr.write(said === '' ? 'Nothing to fix.\n' : `${said}\n`);
      return '';
    },
  };
}
