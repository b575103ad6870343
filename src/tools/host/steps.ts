import { spawn } from 'node:child_process';
import { endWithUs } from './cleanup.ts';
import { failuresIn } from './failures.ts';

/** One thing that `npm test` does. */
export interface Step {
  name: string;
  /** Arguments of Node, one list for each process; the first that fails ends the step. */
  commands: string[][];
  /** True: its output tells how many tests passed and failed. */
  tests?: boolean;
}

export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  /** The tests that failed, with the first lines of why. */
  failures: string[];
}

// Node's own runner says "ℹ pass 3", test/extension/mocha.ts "3 passing, 0 failing", behind the name of the suite in the server build.
const passedLine = /^(?:ℹ pass (\d+)|(?:\w+ │ )?(\d+) passing, \d+ failing)$/gm;
const failedLine = /^(?:ℹ (?:fail|cancelled) (\d+)|(?:\w+ │ )?\d+ passing, (\d+) failing)$/gm;

function sum(output: string, pattern: RegExp): number {
  return [...output.matchAll(pattern)].reduce((total, match) => total + Number(match[1] ?? match[2]), 0);
}

/** Runs Node, passing its output on without colours. Returns the exit code and what went to standard output. */
function runNode(args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  endWithUs(child);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => {
    chunks.push(data);
    process.stdout.write(data);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/** Runs a step. A step without tests counts as one; one that fails without a failing test counts as one more failure. */
export async function runStep({ name, commands, tests = false }: Step): Promise<Outcome> {
  console.log(`\n═══ ${name} ═══`);
  const start = Date.now();
  let output = '';
  let code = 0;
  for (const command of commands) {
    const result = await runNode(command);
    output += result.output;
    code = result.code;
    if (code !== 0) break;
  }
  const seconds = (Date.now() - start) / 1000;
  const failures = failuresIn(output);
  if (!tests) return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds, failures };
  const failed = sum(output, failedLine);
  return { name, passed: sum(output, passedLine), failed: code !== 0 && failed === 0 ? 1 : failed, seconds, failures };
}

/** One line for each step, in columns. */
export function table(outcomes: Outcome[]): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  return outcomes
    .map(({ name, passed, failed, seconds }) => {
      const verdict = failed === 0 ? 'ok    ' : 'FAILED';
      return `${verdict} ${name.padEnd(width)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`;
    })
    .join('\n');
}
