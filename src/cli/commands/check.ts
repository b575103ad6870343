import { shownPath } from '../inputs.ts';
import { type Run, runAll } from '../run.ts';
import { note } from '../terminal.ts';

/** Lints articles and reports; returns the exit status. */
export async function check(run: Run): Promise<number> {
  const status = await runAll(run);
  for (const config of run.inputs.broken) {
    note(`${shownPath(config.path, run.cwd)} is not valid JSON; only the readable rest of it was used.`);
  }
  return status;
}
