// npm run test:unit [-- word…]: every test that needs no VS Code. Words select test files by their path.
import { filesBelow } from './host/glob.ts';
import { bundleTests, runNodeTests } from './host/node-tests.ts';

const elsewhere = /^test[\\/](extension|e2e|fixtures|bench)[\\/]/;

const words = process.argv.slice(2);
const files = filesBelow('test', (file) => file.endsWith('.test.ts') && !elsewhere.test(file));
const wanted = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (wanted.length === 0) {
  console.error(`No unit test matches ${words.join(' or ')}.`);
  process.exitCode = 1;
} else {
  process.exitCode = await runNodeTests(await bundleTests(wanted, 'test-unit'), 2);
}
