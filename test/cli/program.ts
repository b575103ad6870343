import { spawn } from 'node:child_process';

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
  /** What starts the program instead of Node, and its arguments before those of ours. */
  readonly command?: { readonly file: string; readonly before: readonly string[] };
  /** Another build of the program. */
  readonly program?: string;
  /** Another user to run it as. */
  readonly as?: { readonly uid: number; readonly gid: number };
}

/** The path of the program as it ships: what runs these tests has built it once for all of them. */
export function builtProgram(): string {
  const file = process.env.ARTICLE_LINT_CLI;
  if (!file) throw new Error('ARTICLE_LINT_CLI names no program: run these tests by "npm run test:unit -- cli".');
  return file;
}

/** Runs the program as it ships, in a process of its own, without the colour settings of ours. */
export async function articleLint(
  args: readonly string[],
  { cwd, input = '', env = {}, closeAfter, command, program = builtProgram(), as }: RunOptions,
): Promise<Outcome> {
  const { FORCE_COLOR: _, NO_COLOR: __, ...ours } = process.env;
  const { file, before } = command ?? { file: process.execPath, before: [] };
  const child = spawn(file, [...before, program, ...args], { cwd, env: { ...ours, ...env }, ...as });
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

/** A run of the program that can be killed. */
export interface Program {
  /** As the system kills: at once, without a word to the program. */
  kill(): void;
  readonly ended: Promise<void>;
}

/** Starts the program as it ships and does not wait for it. */
export async function startArticleLint(args: readonly string[], { cwd }: { cwd: string }): Promise<Program> {
  const child = spawn(process.execPath, [builtProgram(), ...args], { cwd, stdio: 'ignore' });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
  return { kill: () => void child.kill('SIGKILL'), ended };
}
