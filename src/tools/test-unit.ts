// npm run test:unit [-- word…]: every test that needs no VS Code. Words select test files by their path.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildCli } from './bundles.ts';
import { temporaryFolder } from './host/cleanup.ts';
import { filesBelow } from './host/glob.ts';
import { bundleTests, joined, runNodeTests } from './host/node-tests.ts';

/** Of the extension's tests, only those of its journal need no VS Code. */
const elsewhere = /^test[\\/](?:extension[\\/](?!journal[\\/])|(?:e2e|fixtures|bench)[\\/])/;

/** Builds the program that tests of the command line start, once for all of them; test/cli/program.ts finds it. */
async function buildProgram(): Promise<void> {
  process.env.ARTICLE_LINT_CLI = await buildCli(temporaryFolder('program').path);
}

/** What a test of the pure parts mentions that reads an archive, holds a clock against something or touches what all share. */
const busy = /shared|support\.ts|temporary|cpuUsage|performance|hrtime|setTimeout|Date\.now|globalThis|child_process/;

const isQuiet = (file: string): boolean =>
  /^test[\\/](core|images)[\\/]/.test(file) && !busy.test(readFileSync(file, 'utf8'));

/** The quiet files run in one process: to start one and compile the core in it takes longer than most of their tests. */
function shareProcess(bundles: string[], files: string[]): string[] {
  const quiet = new Set(files.filter(isQuiet).map((file) => file.replace(/^test|\.ts$/g, '')));
  const isShared = (bundle: string) => [...quiet].some((name) => bundle.endsWith(`${name}.mjs`));
  const shared = bundles.filter(isShared);
  if (shared.length < 2) return bundles;
  return [joined(shared, 'quiet'), ...bundles.filter((bundle) => !isShared(bundle))];
}

const words = process.argv.slice(2);
const files = filesBelow('test', (file) => file.endsWith('.test.ts') && !elsewhere.test(file));
const wanted = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (wanted.length === 0) {
  console.error(`No unit test matches ${words.join(' or ')}.`);
  process.exitCode = 1;
} else {
  if (wanted.some((file) => path.dirname(file).startsWith(path.join('test', 'cli')))) await buildProgram();
  process.exitCode = await runNodeTests(shareProcess(await bundleTests(wanted, 'test-unit'), wanted), 2);
}
