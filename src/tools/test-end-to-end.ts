// npm run test:e2e [-- word…]: what a user sees and does, in a real VS Code in a browser. Words select test files by name.
import { parseArgs } from 'node:util';
import { buildAll } from './bundles.ts';
import { filesBelow } from './host/glob.ts';
import { bundleTests, joined, runNodeTests } from './host/node-tests.ts';

const { values, positionals } = parseArgs({
  options: { 'no-build': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const files = filesBelow('test/e2e', (file) => file.endsWith('.test.ts'));
const wanted = files.filter((file) => positionals.length === 0 || positionals.some((word) => file.includes(word)));
if (wanted.length === 0) {
  console.error(`No test file below test/e2e matches ${positionals.join(' or ')}.`);
  process.exitCode = 1;
} else {
  if (!values['no-build']) await buildAll({ minify: false });
  // All in one process: they share a VS Code, see test/e2e/harness.ts.
  process.exitCode = await runNodeTests([joined(await bundleTests(wanted, 'test-e2e'))], 1);
}
