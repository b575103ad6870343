import { parentPort } from 'node:worker_threads';
import { lint, noFacts, parseArticle, settingsFrom } from '../core/index.ts';
import type { Task } from './outcome.ts';
import { parseCommandLine } from './parse.ts';
import { type Assignment, openWork } from './work.ts';

export interface ServerData {
  readonly argv: readonly string[];
  readonly assignment: Assignment;
}

/** A thread's part of the program: says that it is ready, then answers tasks one after the other. */
export function serve({ argv, assignment }: ServerData): void {
  const port = parentPort;
  if (!port) return;
  const lookAt = openWork(parseCommandLine(argv), assignment);
  warmUp();
  let last: Promise<void> = Promise.resolve();
  port.on('message', (task: Task) => {
    last = last.then(async () => port.postMessage(await lookAt(task)));
  });
  port.postMessage('ready');
}

/** What the first article would pay for all is no part of its time. */
function warmUp(): void {
  lint(parseArticle('<p>Text.</p>\n', 'markdown'), settingsFrom([]), noFacts);
}
