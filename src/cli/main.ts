import { isMainThread, workerData } from 'node:worker_threads';
import { tuneEngine } from './engine.ts';
import { helpText, version } from './help.ts';
import { isCommand } from './options.ts';
import { sayError } from './say-error.ts';
import { note } from './terminal.ts';
import { UsageError } from './usage-error.ts';

async function main(argv: readonly string[]): Promise<number> {
  const asked = helpOrVersion(argv);
  if (asked === undefined) {
    const { start } = await import('./start.ts');
    return start(argv, { cwd: process.cwd(), program: __filename });
  }
  process.stdout.write(asked);
  return 0;
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

function run(): void {
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
}

// The threads of the program run the same script.
if (isMainThread) {
  tuneEngine();
  run();
} else void import('./serve.ts').then(({ serve }) => serve(workerData));
