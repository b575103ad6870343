import { createTwoFilesPatch } from 'diff';
import { note } from '../terminal.ts';
import { printableLines } from './escape.ts';
import { painter } from './paint.ts';
import type { FileReport, Reporter, Tally } from './report.ts';
import { fixedSummary } from './text.ts';

/** Comparing two texts line by line may take very long for some pairs. In milliseconds. */
const diffTimeout = 10_000;

/** A unified diff that `git apply` and `patch -p1` take. The summary goes to standard error. */
export function diffReporter({ isTerminal }: { readonly isTerminal: boolean }): Reporter {
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
