// npm run test:unit [-- word…]: every test that needs no VS Code. Words select test files by their path.
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from './bundles.ts';
import { temporaryFolder } from './host/cleanup.ts';
import { filesBelow } from './host/glob.ts';
import { bundleTests, runNodeTests } from './host/node-tests.ts';

/** Of the extension's tests, only those of its journal need no VS Code. */
const elsewhere = /^test[\\/](?:extension[\\/](?!journal[\\/])|(?:e2e|fixtures|bench)[\\/])/;

/** Builds the program that tests of the command line start, once for all of them; test/cli/program.ts finds it. */
async function buildProgram(): Promise<void> {
  const program = path.join(temporaryFolder('program').path, 'cli.js');
  await build({ ...bundles.cli, minify: true, outfile: program });
  process.env.ARTICLE_LINT_CLI = program;
}

const words = process.argv.slice(2);
const files = filesBelow('test', (file) => file.endsWith('.test.ts') && !elsewhere.test(file));
const wanted = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (wanted.length === 0) {
  console.error(`No unit test matches ${words.join(' or ')}.`);
  process.exitCode = 1;
} else {
  if (wanted.some((file) => path.dirname(file).startsWith(path.join('test', 'cli')))) await buildProgram();
  process.exitCode = await runNodeTests(await bundleTests(wanted, 'test-unit'), 2);
}
