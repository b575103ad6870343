// What must not outlive this process: children and temporary folders. Handlers run on exit and on the signals that end a process.
import { type ChildProcess, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

type Cleanup = () => void;
const pending = new Set<Cleanup>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let installed = false;

function runAll(): void {
  for (const cleanup of [...pending].reverse()) {
    try {
      cleanup();
    } catch {
      // The others still have to run.
    }
  }
  pending.clear();
}

function install(): void {
  if (installed) return;
  installed = true;
  process.on('exit', runAll);
  for (const signal of signals) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/** Runs `cleanup` (synchronous) when this process ends, by itself or by a signal. Returns a function that runs it now instead. */
export function atExit(cleanup: Cleanup): Cleanup {
  install();
  pending.add(cleanup);
  return () => {
    if (pending.delete(cleanup)) cleanup();
  };
}

/** Makes a temporary folder, which is removed when this process ends or when `remove` is called. */
export function temporaryFolder(name: string): { path: string; remove: Cleanup } {
  const folder = mkdtempSync(path.join(tmpdir(), `article-lint-${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { path: folder, remove: atExit(remove) };
}

/** Sends a signal to `child`, and where it leads a process group (spawned `detached`) to all of the group. */
function signalTree(child: ChildProcess, signal: NodeJS.Signals, detached: boolean): void {
  if (child.pid === undefined) return;
  try {
    if (detached) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // Nobody is left.
  }
}

/**
 * Ends `child` with this process; with `detached`, also what it started. Returns a function that ends it now: politely,
 * after three seconds by force.
 */
export function endWithUs(child: ChildProcess, { detached = false } = {}): () => Promise<void> {
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const kill = () => signalTree(child, 'SIGKILL', detached);
  const killNow = atExit(kill);
  // What a child leaves behind in its group ends with it.
  exited.then(killNow);
  return async () => {
    if (child.exitCode === null && child.signalCode === null) signalTree(child, 'SIGTERM', false);
    const timer = setTimeout(kill, 3000);
    await exited;
    clearTimeout(timer);
  };
}

/** Runs a command to its end. Returns its combined output; `ok` is false when it failed or could not be started. */
export function run(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
): { ok: boolean; output: string } {
  const result = spawnSync(command, args, { env, encoding: 'utf8', timeout: 60_000 });
  const output = [result.stdout, result.stderr, result.error?.message].filter(Boolean).join('\n').trim();
  return { ok: result.status === 0, output };
}
