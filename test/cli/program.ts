import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { build } from 'esbuild';
import { bundles } from '../../src/tools/bundles.ts';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Closes our end of standard output after so many characters, as `head` does. */
  readonly closeAfter?: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'article-lint-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const outfile = path.join(folder, 'cli.js');
const built = build({ ...bundles.cli, outfile });

/** Runs the program as it ships, in a process of its own, without the colour settings of ours. */
export async function articleLint(
  args: readonly string[],
  { cwd, input = '', env = {}, closeAfter }: RunOptions,
): Promise<Outcome> {
  await built;
  const { FORCE_COLOR: _, NO_COLOR: __, ...ours } = process.env;
  const child = spawn(process.execPath, [outfile, ...args], { cwd, env: { ...ours, ...env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    out.push(chunk);
    if (closeAfter !== undefined && Buffer.concat(out).length >= closeAfter) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}
