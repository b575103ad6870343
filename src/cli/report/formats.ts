import type { Output } from '../output.ts';
import type { Invocation } from '../parse.ts';
import { githubReporter } from './github.ts';
import { gitlabReporter } from './gitlab.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { painter, wantsColor } from './paint.ts';
import type { Reporter } from './report.ts';
import { sarifReporter } from './sarif.ts';
import { textReporter } from './text.ts';

/** What a reporter must know of the place it writes to. */
export type Screen = Pick<Output, 'isTerminal' | 'columns'>;

/** The reporter for the format that was asked for; colours only for people. */
export function reporterFor({ format, on }: Pick<Invocation, 'format' | 'on'>, screen: Screen): Reporter {
  if (format === 'json') return jsonReporter();
  if (format === 'github') return githubReporter();
  if (format === 'gitlab') return gitlabReporter();
  if (format === 'junit') return junitReporter();
  if (format === 'sarif') return sarifReporter();
  const isColored = wantsColor({ isOff: on('no-color'), isTerminal: screen.isTerminal });
  return textReporter({ paint: painter(isColored), columns: Math.min(screen.columns, 140) });
}
