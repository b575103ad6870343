import { shownPath } from '../inputs.ts';
import { findingsOf, look, lookingAt } from '../look.ts';
import { withRemote } from '../remote.ts';
import { type Run, runAll } from '../run.ts';
import { note } from '../terminal.ts';

/** Lints articles and reports; returns the exit status. */
export async function check(run: Run): Promise<number> {
  const { images } = run.invocation;
  const checkImages = images && images !== 'off';
  const looking = await withRemote(run, lookingAt(run.inputs.configs, { cwd: run.cwd, checkImages }));
  const status = await runAll(run, async (input) => {
    const looked = await look(input, looking);
    return 'finding' in looked
      ? { text: '', findings: [looked.finding] }
      : { text: looked.text, findings: findingsOf(looked) };
  });
  for (const config of run.inputs.broken) {
    note(`${shownPath(config.path, run.cwd)} is not valid JSON; only the readable rest of it was used.`);
  }
  return status;
}
