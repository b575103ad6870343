import { openBaselines } from './baseline/baselines.ts';
import { check } from './commands/check.ts';
import { fix } from './commands/fix.ts';
import { init } from './commands/init.ts';
import { learn } from './commands/learn.ts';
import { localise } from './commands/localise.ts';
import { merge } from './commands/merge.ts';
import { preview } from './commands/preview.ts';
import { rules } from './commands/rules.ts';
import { helpText, version } from './help.ts';
import { gatherInputs } from './inputs.ts';
import { isCommand } from './options.ts';
import { sayError } from './outcome.ts';
import { openOutput } from './output.ts';
import { type Invocation, parseCommandLine } from './parse.ts';
import { reporterFor } from './report/formats.ts';
import { note } from './terminal.ts';
import { UsageError } from './usage-error.ts';

async function main(argv: readonly string[]): Promise<number> {
  const asked = helpOrVersion(argv);
  if (asked !== undefined) {
    process.stdout.write(asked);
    return 0;
  }
  return start(parseCommandLine(argv), process.cwd());
}

async function start(invocation: Invocation, cwd: string): Promise<number> {
  if (invocation.command === 'init') return init(invocation, cwd);
  if (invocation.command === 'rules') return rules(invocation, openOutput(invocation.output));
  if (invocation.command === 'preview') return preview(invocation, { output: openOutput(invocation.output), cwd });
  if (invocation.command === 'merge') return merge(invocation, { output: openOutput(invocation.output), cwd });
  const inputs = await gatherInputs(invocation, cwd);
  const output = openOutput(invocation.output);
  if (invocation.command === 'learn') return learn({ invocation, inputs, output, cwd });
  if (invocation.command === 'localise') return localise({ invocation, inputs, output, cwd });
  const baselines = openBaselines({ invocation, configs: inputs.configs, cwd });
  const run = { invocation, inputs, output, cwd, baselines, reporter: reporterFor(invocation, output) };
  return invocation.command === 'fix' ? fix(run) : check(run);
}

/** `--help`, `--version` and `help`, with or without a command, whatever else is on the line. */
function helpOrVersion(argv: readonly string[]): string | undefined {
  const before = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const [first = '', second = ''] = before;
  if (before.includes('--version') || before.includes('-v')) return `${version}\n`;
  if (first === 'help') return helpText(isCommand(second) ? second : undefined);
  if (before.includes('--help') || before.includes('-h')) return helpText(isCommand(first) ? first : undefined);
  return undefined;
}

// A reader such as `head` may leave before we are done. `openOutput` stops the run; here nothing must be said about it.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    note(error instanceof UsageError ? error.message : `Something went wrong: ${sayError(error)}`);
    process.exitCode = 2;
  },
);
