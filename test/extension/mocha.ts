// Mocha as it ships for browsers: the one build that runs both in VS Code's Node host and in its web worker host.
import type Mocha from 'mocha';
import 'mocha/mocha.js';

/** What the browser build leaves on the global object. */
interface Globals {
  mocha: Mocha & { setup(options: Mocha.MochaOptions): void };
  Mocha: typeof Mocha;
}

const { mocha: browserMocha, Mocha: MochaClass } = globalThis as unknown as Globals;

const times: Record<string, number> = { slow: 3000, timeout: 150_000 };

/** Tells our lines from VS Code's own, which share the console. */
const mark = '│ ';

/** Prints in the style of Mocha's "spec" reporter, each result at once: a VS Code that hangs later must not take it along. */
class LineReporter {
  constructor(runner: Mocha.Runner) {
    let depth = 0;
    let passing = 0;
    let failing = 0;
    const print = (text: string) => console.log(`${mark}${'  '.repeat(Math.max(0, depth - 1))}${text}`);
    runner.on('suite', (suite) => {
      if (suite.title) print(suite.title);
      depth++;
    });
    runner.on('suite end', () => {
      depth--;
    });
    runner.on('pass', (test) => {
      passing++;
      print(`✓ ${test.title} (${test.duration} ms)`);
    });
    runner.on('pending', (test) => print(`- ${test.title}`));
    runner.on('fail', (test, error) => {
      failing++;
      print(`✗ ${test.title}\n${error.stack ?? error.message ?? error}`);
    });
    runner.on('end', () => {
      console.log(`${mark}${passing} passing, ${failing} failing`);
    });
  }
}

browserMocha.setup({ ui: 'bdd', reporter: LineReporter as unknown as Mocha.ReporterConstructor, ...times });

/** Mocha's words, which its setup has put on the global object. Tests import them from here. */
export const { describe, it, before, beforeEach, after, afterEach } = globalThis as unknown as Mocha.MochaGlobals;

/** Runs every suite that was defined. Rejects when a test fails or none was defined, with the count alone: the rest is printed. */
export function runMocha(): Promise<void> {
  return new Promise((resolve, reject) => {
    // Not mocha.run(): that one reads the address of a page, which neither host has.
    const runner = MochaClass.prototype.run.call(browserMocha, (failures: number) => {
      if (failures > 0) reject(new Error(`${failures} tests failed.`));
      else if (runner.total === 0) reject(new Error('There are no tests.'));
      else resolve();
    });
  });
}
