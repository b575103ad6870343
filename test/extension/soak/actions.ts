import * as vscode from 'vscode';
import { actionsAt, chooseAction, inWorkspace, problemsOf, threeLeftovers, write } from '../articles.ts';

/** Whole numbers below a limit, the same ones for the same seed. */
export function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}

type Dice = ReturnType<typeof dice>;

const folder = 'soak';
const articles = 24;

/** Markdown and HTML, short and long; every eighth has some 100 KB. */
function textOf(at: number): string {
  const prose = `It rained for ${at} days, and nobody had watered the beans. 雨下了${at}天，没有人浇豆子。\n\n`;
  const picture = `![Beans](../images/garden.png) ![Gone](gone-${at}.png)\n\n`;
  return `${threeLeftovers}\n${picture}${prose.repeat(at % 8 === 0 ? 800 : 12)}<div class="sharedaddy">Share</div>\n`;
}

const pathOf = (at: number): string => `${folder}/${at}.${at % 3 === 0 ? 'html' : 'md'}`;

export async function writeArticles(): Promise<void> {
  for (let at = 0; at < articles; at++) await write(pathOf(at), textOf(at));
}

const run = (name: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(name, ...args);
const editor = (): vscode.TextEditor | undefined => vscode.window.activeTextEditor;

async function open(next: Dice): Promise<void> {
  await vscode.window.showTextDocument(inWorkspace(pathOf(next(articles))), { preview: next(3) > 0 });
}

const pieces = [
  'a',
  ' rain',
  '\n',
  '\n\n<ins class="adsbygoogle"></ins>\n\n',
  '<b>',
  '](',
  '---\n',
  '雨',
  '`',
  '<!-- ',
];

async function type(next: Dice): Promise<void> {
  const document = editor()?.document;
  if (!document) return open(next);
  const at = document.positionAt(next(document.getText().length + 1));
  const end = next(4) === 0 ? document.positionAt(document.offsetAt(at) + next(40)) : at;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(at, end), pieces[next(pieces.length)] ?? '');
  await vscode.workspace.applyEdit(edit);
}

async function typeMuch(next: Dice): Promise<void> {
  for (let times = 0; times < 12; times++) await type(next);
}

async function fix(next: Dice): Promise<void> {
  const document = editor()?.document;
  const problems = document ? problemsOf(document.uri) : [];
  const problem = problems[next(problems.length || 1)];
  if (!document || !problem) return;
  // Others' actions and a rule's page ask questions that nobody answers here.
  const offered = await actionsAt(document.uri, problem.range);
  const actions = offered.filter(({ command }) => command?.command === 'articleLint.applyToVersion');
  const action = actions[next(actions.length || 1)];
  if (action) await chooseAction(action);
}

async function setting(next: Dice): Promise<void> {
  const settings = vscode.workspace.getConfiguration('articleLint');
  const [name, value] = [
    ['run', ['onSave', undefined][next(2)]],
    ['rules.no-ad-block', ['off', 'error', undefined][next(3)]],
    ['frontMatter.required', [['title'], undefined][next(2)]],
    ['enable', [false, undefined][next(2)]],
  ][next(4)] as [string, unknown];
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
}

async function storm(next: Dice): Promise<void> {
  const names = Array.from({ length: 40 }, (_, at) => `${folder}/storm/${at}.${['md', 'png', 'json'][at % 3]}`);
  await Promise.all(names.map((name) => write(name, threeLeftovers.slice(next(20)))));
  await vscode.workspace.fs.delete(inWorkspace(`${folder}/storm`), { recursive: true });
}

async function config(next: Dice): Promise<void> {
  const texts = ['{ "rules": { "no-script": "off" } }', '{ "recipes": ["a.recipe.json"] ', '{}'];
  const uri = await write(`${folder}/.article-lint.json`, texts[next(texts.length)] ?? '');
  if (next(2) === 0) await vscode.workspace.fs.delete(uri);
}

/** An article as it was in the beginning: what is typed at random must not grow without end. */
async function begin(next: Dice): Promise<void> {
  const document = editor()?.document;
  const at = Array.from({ length: articles }, (_, index) => index).find((index) =>
    document?.uri.path.endsWith(`/${pathOf(index)}`),
  );
  if (!document || at === undefined) return open(next);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), textOf(at));
  await vscode.workspace.applyEdit(edit);
}

/** What people do, each as often as its weight says. */
const habits: readonly (readonly [number, (next: Dice) => unknown])[] = [
  [40, type],
  [6, typeMuch],
  [12, open],
  [8, fix],
  [6, () => run('undo')],
  [3, () => run('redo')],
  [6, () => run('workbench.action.files.save')],
  [5, () => run('articleLint.fixAll')],
  [4, begin],
  [4, () => run('articleLint.openPreviewToSide')],
  [2, () => run('articleLint.openLockedPreviewToSide')],
  [5, (next) => run(`articleLint.preview.show${['Clean', 'Marked', 'Original'][next(3)]}`)],
  [2, () => run('articleLint.preview.toggleLock')],
  [4, () => run('workbench.action.closeActiveEditor')],
  [2, () => run('workbench.action.closeEditorsInOtherGroups')],
  [2, setting],
  [1, storm],
  [2, config],
  [1, () => run('articleLint.lintWorkspace')],
  [1, () => run('articleLint.clearProblems')],
  [2, () => run('articleLint.checkImages')],
];
const weight = habits.reduce((sum, [one]) => sum + one, 0);

/** An editor may be closed while something is on its way to it, and VS Code says so. */
async function doing(habit: (next: Dice) => unknown, next: Dice): Promise<void> {
  try {
    await habit(next);
  } catch (error) {
    if (
      !/disposed|Illegal argument|refused to show dialog|could NOT open editor|closed|cancell?ed/i.test(String(error))
    )
      throw error;
  }
}

/** Does one thing at random. */
export async function act(next: Dice): Promise<void> {
  let left = next(weight);
  for (const [one, habit] of habits) {
    left -= one;
    if (left < 0) return doing(habit, next);
  }
}

/** Everything closed, nothing set: as it was before anybody did anything. */
export async function rest(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('articleLint');
  for (const name of ['run', 'rules.no-ad-block', 'frontMatter.required', 'enable'])
    await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
  await run('workbench.action.files.saveAll');
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0))
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all);
  await run('articleLint.clearProblems');
  await writeArticles();
}
