import { shownPath } from '../inputs.ts';
import { findingsOf, inputReader, look, lookingAt } from '../look.ts';
import { outcomeOf, type Result } from '../outcome.ts';
import { remoteFacts } from '../remote.ts';
import { type Run, runAll } from '../run.ts';
import { note } from '../terminal.ts';

/** Lints articles and reports; returns the exit status. */
export async function check(run: Run): Promise<number> {
  const { images } = run.invocation;
  const readInput = inputReader();
  const remote = await remoteFacts(run, readInput);
  const looking = lookingAt(run.inputs.configs, {
    ...{ cwd: run.cwd, readInput, remote },
    checkImages: images && images !== 'off',
  });
  const status = await runAll(run, (task) =>
    outcomeOf(task, run, async (input): Promise<Result> => {
      const looked = await look(input, looking);
      return 'finding' in looked
        ? { text: '', findings: [looked.finding] }
        : { text: looked.text, findings: findingsOf(looked) };
    }),
  );
  for (const config of run.inputs.broken) {
    note(`${shownPath(config.path, run.cwd)} is not valid JSON; only the readable rest of it was used.`);
  }
  return status;
}
