// npm run test:e2e [-- word…]: what a user sees and does, in a real VS Code in a browser. Words select test files by name.
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildAll } from './bundles.ts';
import { windowsAtOnce } from './host/at-once.ts';
import { filesBelow } from './host/glob.ts';
import { bundleTests, joined, runNodeTests } from './host/node-tests.ts';

/**
 * One process, or where there are processors enough two. The files of each share a VS Code, see test/e2e/harness.ts.
 * The longer a file, the longer it takes: sorted by that, they are dealt to and fro.
 */
function lanes(bundles: string[]): string[] {
  if (windowsAtOnce === 1) return [joined(bundles, 'lane-1')];
  const bySize = bundles.toSorted((a, b) => statSync(b).size - statSync(a).size);
  const isFirst = (_: string, at: number) => at % 4 === 0 || at % 4 === 3;
  const hands = [bySize.filter(isFirst), bySize.filter((file, at) => !isFirst(file, at))];
  return hands.flatMap((files, at) => (files.length > 0 ? [joined(files, `lane-${at + 1}`)] : []));
}

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
  process.exitCode = await runNodeTests(lanes(await bundleTests(wanted, 'test-e2e')), windowsAtOnce);
}
