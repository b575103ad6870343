import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithUs } from '../host/cleanup.ts';
import { type Archive, restore, type State, stateOf } from './archive.ts';

export interface Subject {
  /** The bundle of the command line. */
  readonly program: string;
  /** Where the archive stands. */
  readonly folder: string;
  readonly archive: Archive;
}

/** What a round of killing came to. */
export interface Round {
  /** Whether the program was still at work. */
  readonly wasKilled: boolean;
  readonly afterKill: State;
  /** When the program had run again, to its end. */
  readonly afterNext: State;
  readonly status: number | null;
}

/** Starts a fix of the whole archive. */
function startFix({ program, folder }: Subject): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(process.execPath, [program, 'fix', '.'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  endWithUs(child);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });
  return { child, ended };
}

/** Resolves with the first thing that happens in a folder, or with the end of the program. */
function firstWrite(folder: string, ended: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, { recursive: true }, () => done());
    const done = (): void => {
      watcher.close();
      resolve();
    };
    void ended.then(done);
  });
}

/** How long the program writes, from its first file to its end, in ms. */
export async function measureWriting(subject: Subject): Promise<number> {
  restore(subject.folder, subject.archive);
  const { ended } = startFix(subject);
  await firstWrite(subject.folder, ended);
  const begun = performance.now();
  await ended;
  return performance.now() - begun;
}

/** Kills a fix so long after its first write, in ms, looks at the files, and lets another one run to its end. */
export async function killRound(subject: Subject, delay: number): Promise<Round> {
  restore(subject.folder, subject.archive);
  const { child, ended } = startFix(subject);
  await firstWrite(subject.folder, ended);
  await sleep(delay);
  child.kill('SIGKILL');
  await ended;
  const afterKill = stateOf(subject.folder, subject.archive);
  const status = await startFix(subject).ended;
  const afterNext = stateOf(subject.folder, subject.archive);
  return { wasKilled: child.signalCode === 'SIGKILL', afterKill, afterNext, status };
}

/** Two fixes of the same archive at once. Returns their exit statuses and what they left. */
export async function raceRound(subject: Subject): Promise<{ statuses: (number | null)[]; after: State }> {
  restore(subject.folder, subject.archive);
  const statuses = await Promise.all([startFix(subject).ended, startFix(subject).ended]);
  return { statuses, after: stateOf(subject.folder, subject.archive) };
}

/** What is wrong with a state that should hold every article, of old or new text; undefined where nothing is. */
export function faultOf(
  { torn, strays, old, fixed }: State,
  { archive }: Subject,
  isFinal: boolean,
): string | undefined {
  if (torn.length > 0) return `neither old nor new: ${torn.join(', ')}`;
  if (old + fixed !== archive.size) return `${archive.size - old - fixed} articles are gone`;
  const foreign = strays.filter((name) => isFinal || !/\.article-lint-(?:new|old|lock)$/.test(name));
  if (foreign.length > 0) return `left behind: ${foreign.join(', ')}`;
  return isFinal && old > 0 ? `${old} articles were not fixed` : undefined;
}
