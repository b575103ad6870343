import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunningServer } from '../../src/tools/host/server.ts';
import { type Again, workbenchTest } from './harness.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

const ad = '<ins class="adsbygoogle" data-ad-slot="1"></ins>\n';

/** Every fourth has line ends of Windows, every fifth a byte order mark, and every third is a page. */
const articles = Array.from({ length: 60 }, (_, at) => {
  const name = `posts/${String(at).padStart(2, '0')}.${at % 3 === 0 ? 'html' : 'md'}`;
  const textWith = (leftover: string): string => {
    const text = `---\ntitle: 第 ${at} 年的雨\ndate: 2024-04-12 08:00:00\n---\n\n${leftover}\n<p>It rained for nine days in the ${at}th year.</p>\n`;
    return (at % 5 === 0 ? '\ufeff' : '') + (at % 4 === 0 ? text.replaceAll('\n', '\r\n') : text);
  };
  return { name, old: textWith(ad), clean: textWith('') };
});

const options = {
  files: Object.fromEntries(articles.map(({ name, old }) => [name, old])),
  isRestarted: true,
  // Pages are not saved as long as there is a file ".hold": so the end comes in the middle, on any machine.
  helper: 'test/fixtures/slow-saving',
  settings: { '[html]': { 'editor.codeActionsOnSave': { 'source.fixAll.slowSaving': 'explicit' } } },
};

function journals({ userDataDir }: RunningServer): string[] {
  const storage = path.join(userDataDir, 'User/workspaceStorage');
  if (!existsSync(storage)) return [];
  return readdirSync(storage, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.journal'));
}

/** The processes that one started. */
function childrenOf(pid: number): number[] {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const lists = tasks.map((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'));
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

function extensionHostOf(server: RunningServer): number {
  const isHost = (pid: number): boolean =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=extensionHost');
  const [host, ...others] = childrenOf(server.pid).filter(isHost);
  assert.ok(host !== undefined && others.length === 0, 'the server has one extension host');
  return host;
}

/** Strips the workspace, and ends the extension host and the rest of VS Code when all articles are saved but the pages. */
async function stripAndDie(workbench: Workbench, server: RunningServer): Promise<void> {
  const { page } = workbench;
  const hold = path.join(workbench.folder, '.hold');
  writeFileSync(hold, '');
  await workbench.command('Article Lint: Strip Boilerplate in Workspace…');
  await page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
  assert.equal(journals(server).length, 1, 'the journal stands before anything is done');
  await page.getByRole('button', { name: 'Apply' }).click();
  const isSaved = ({ name, clean }: (typeof articles)[number]) => workbench.fileOnDisk(name) === clean;
  await eventually(
    'articles are saved',
    () => articles.filter(({ name }) => name.endsWith('.md')).every(isSaved) || undefined,
  );
  const host = extensionHostOf(server);
  // Its window would go on without the extension host.
  process.kill(server.pid, 'SIGSTOP');
  process.kill(host, 'SIGKILL');
  await page.close({ runBeforeUnload: false });
  process.kill(-server.pid, 'SIGKILL');
  await server.ended;
  rmSync(hold);
  assert.equal(articles.filter(isSaved).length, 40, 'it was ended in the middle');
  assert.equal(journals(server).length, 1, 'the journal stands');
}

/** Starts VS Code again and answers its question; returns when that is done. */
async function answer(again: Again, button: string, said: string): ReturnType<Again> {
  const next = await again();
  await next.workbench.openFile('posts/01.md');
  const question = next.workbench.notification('Stripping the workspace was interrupted: 40 of 60 articles are done.');
  await question.getByRole('button', { name: button }).click();
  await next.workbench.page.locator('.part.statusbar').getByText(said).waitFor();
  assert.deepEqual(journals(next.server), []);
  assert.equal(await next.workbench.page.locator('.tab.dirty').count(), 0, 'editors that VS Code kept are saved');
  return next;
}

function assertAll(workbench: Workbench, state: 'old' | 'clean'): void {
  for (const article of articles) assert.equal(workbench.fileOnDisk(article.name), article[state], article.name);
  const names = articles.map(({ name }) => path.basename(name));
  assert.deepEqual(readdirSync(path.join(workbench.folder, 'posts')).sort(), names, 'nothing is left beside them');
}

workbenchTest(
  'VS Code is killed while it strips my workspace: the next start takes everything back, and another time finishes it',
  options,
  async (workbench, server, again) => {
    await stripAndDie(workbench, server);
    const second = await answer(again, 'Take Back', 'articles were taken back');
    assertAll(second.workbench, 'old');
    await stripAndDie(second.workbench, second.server);
    const third = await answer(again, 'Finish', 'articles were finished');
    assertAll(third.workbench, 'clean');
  },
);
