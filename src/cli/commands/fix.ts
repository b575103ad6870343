import path from 'node:path';
import { sweepTemporaryFiles } from '../../node/temporary-files.ts';
import { cleanOf } from '../files/fix-file.ts';
import { shownPath } from '../inputs.ts';
import { look } from '../look.ts';
import { remoteFacts } from '../remote.ts';
import { assignmentOf, type Run, runAll } from '../run.ts';
import { UsageError } from '../usage-error.ts';
import { openLooking } from '../work.ts';

/** Applies fixes and reports what is left; returns the exit status. */
export async function fix(run: Run): Promise<number> {
  const { invocation, inputs, cwd } = run;
  const [broken] = inputs.broken;
  if (broken) throw new UsageError(`${shownPath(broken.path, cwd)} is not valid JSON. Nothing was changed.`);
  const isDryRun = invocation.on('dry-run');
  if (isDryRun && invocation.format !== 'text') throw new UsageError('--dry-run prints a diff; it takes no --format.');
  if (isDryRun && invocation.on('stdin')) throw new UsageError('--stdin writes no file; it takes no --dry-run.');
  if (invocation.stdinPath !== undefined) return fixStdin(run);
  if (!isDryRun) await sweep(run);
  return runAll(run);
}

/** What an earlier run left beside articles when it was killed. */
async function sweep({ inputs }: Run): Promise<void> {
  const folders = new Set(inputs.list.map((input) => path.dirname(input.path)));
  for (const folder of folders) await sweepTemporaryFiles(folder);
}

/** Prints the fixed text and nothing else: the caller puts it where the old one was. */
async function fixStdin(run: Run): Promise<number> {
  const { inputs, invocation, output, readInput } = run;
  const assignment = assignmentOf(run, await remoteFacts(run, readInput));
  const looking = openLooking(invocation, assignment, { configs: inputs.configs, readInput });
  const [input] = inputs.list.filter((one) => one.kind === 'stdin');
  const looked = input && (await look(input, looking));
  if (!looked) throw new UsageError('There is no standard input.');
  if ('finding' in looked) throw new UsageError(looked.finding.message);
  const { text, findings } = cleanOf(looked, invocation);
  await output.write(text);
  await output.end();
  const warnings = findings.filter((finding) => finding.level === 'warning').length;
  return warnings > invocation.maxWarnings || findings.some((finding) => finding.level === 'error') ? 1 : 0;
}
