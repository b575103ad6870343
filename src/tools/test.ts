// npm test: everything, in order. A failure does not stop the steps after it; the last line is the count.
import { existsSync, rmSync } from 'node:fs';
import { type Outcome, runStep, type Step, table } from './host/steps.ts';

const tool = (...args: string[]) => ['src/tools/run.mjs', ...args];
const tsc = (project: string) => ['node_modules/typescript/bin/tsc', '-p', project];

/** Other tools join the run as soon as they are there. */
const ifPresent = (name: string, step: Step): Step[] => (existsSync(`src/tools/${name}.ts`) ? [step] : []);

const steps: Step[] = [
  { name: 'type check', commands: ['tsconfig.json', 'src/core', 'src/images', 'src/webview'].map(tsc) },
  { name: 'lint', commands: [['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off']] },
  ...ifPresent('generate', { name: 'generated files are current', commands: [tool('generate', '--check')] }),
  { name: 'build', commands: [tool('build')] },
  ...ifPresent('check-package', { name: 'package', commands: [tool('check-package')] }),
  { name: 'unit tests', commands: [tool('test-unit')], tests: true },
  { name: 'extension tests', commands: [tool('test-extension', '--no-build')], tests: true },
  { name: 'end-to-end tests', commands: [tool('test-end-to-end', '--no-build')], tests: true },
];

rmSync('test-results', { recursive: true, force: true });
const outcomes: Outcome[] = [];
for (const step of steps) outcomes.push(await runStep(step));

const total = (key: 'passed' | 'failed') => outcomes.reduce((count, outcome) => count + outcome[key], 0);
console.log(`\n═══ summary ═══\n${table(outcomes)}\n`);
for (const { failures } of outcomes) for (const failure of failures) console.log(`${failure}\n`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
