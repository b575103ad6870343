import type * as vscode from 'vscode';
import { type Finding, type Format, parseArticle } from '../../core/index.ts';
import type { Host } from '../host.ts';
import { type Job, lintJob, type Outline, type Page, type PageJob, pageJob, type Stripping, stripJob } from './job.ts';
import type { TaskName, Tasks } from './messages.ts';
import { createOutlines } from './outlines.ts';
import { packed, packedPage } from './pack.ts';

/** From how many characters on an open article is worked on in a thread: a shorter one is done before a thread has answered. */
const threadFrom = 60_000;

/** Does what would block the extension host. */
export interface TaskRunner {
  /** Of the tasks of one name and key that wait, the last stays. Rejects with `TaskEnded`. */
  run<K extends TaskName>(key: string, name: K, input: Tasks[K]['input']): Promise<Tasks[K]['output']>;
  dispose(): void;
}

/**
 * Does the work on articles: on small ones at once, on large ones and on those of a whole workspace in a thread, where the host has
 * any. Its promises reject with `TaskEnded` when the thread's work was ended, or when it gave way to a newer job under the same key.
 */
export interface Workshop extends vscode.Disposable {
  /** Of an open document; computed once per version. */
  outline(document: vscode.TextDocument, format: Format): Promise<Outline>;
  /** Of a text that no editor shows. */
  outlineOf(key: string, text: string, format: Format): Promise<Outline>;
  lint(key: string, job: Job): Promise<readonly Finding[]>;
  strip(key: string, job: Job): Promise<Stripping>;
  page(key: string, job: PageJob): Promise<Page>;
}

export function createWorkshop(host: Pick<Host, 'startThread' | 'loadRenderer'>): Workshop {
  const outlines = createOutlines();
  let started: TaskRunner | undefined;
  const thread = (): TaskRunner | undefined => {
    started ??= host.startThread?.();
    return started;
  };
  /** What was parsed here is worked on here. */
  const threadFor = ({ article }: Job): TaskRunner | undefined => (article ? undefined : thread());
  const outlineOf = async (key: string, text: string, format: Format): Promise<Outline> => {
    const outline = await thread()?.run(key, 'outline', { text, format });
    return outline ? { ...outline, text } : parseArticle(text, format);
  };
  return {
    outline: (document, format) =>
      outlines.of(document, format, async (text) =>
        text.length < threadFrom ? parseArticle(text, format) : outlineOf(document.uri.toString(), text, format),
      ),
    outlineOf,
    lint: async (key, job) => (await threadFor(job)?.run(key, 'lint', packed(job))) ?? lintJob(job),
    strip: async (key, job) => (await threadFor(job)?.run(key, 'strip', packed(job))) ?? stripJob(job),
    page: async (key, job) =>
      (await threadFor(job)?.run(key, 'page', packedPage(job))) ?? pageJob(job, await host.loadRenderer()),
    dispose: () => started?.dispose(),
  };
}
