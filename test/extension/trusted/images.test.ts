import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionAt,
  actionsAt,
  applyAction,
  closeAll,
  inWorkspace,
  openNew,
  problemsBecome,
  write,
} from '../articles.ts';
import { activated, eventually } from '../support.ts';

const article = (picture: string): string => `---\ntitle: T\ndate: 2024-04-12 08:00:00\n---\n\n${picture}\n`;
const garden = (): vscode.Uri => inWorkspace('images/garden.png');

describe('Pictures of my folder', () => {
  before(activated);
  afterEach(closeAll);

  it('a missing one is underlined at its path, and the file that I choose mends it', async () => {
    const { document } = await openNew('pictures/moved.md', article('![A garden](garden.png)'));
    const [problem] = await problemsBecome('the picture is missed', document.uri, (rules) => rules.length === 1);
    assert.ok(problem);
    assert.equal(document.getText(problem.range), 'garden.png');
    await applyAction(await actionAt(document.uri, problem.range, 'Change the address to "../images/garden.png"'));
    assert.match(document.getText(), /!\[A garden\]\(\.\.\/images\/garden\.png\)/);
    await problemsBecome('nothing is missed', document.uri, (rules) => rules.length === 0);
  });

  it('of several that may be meant, each is offered and none is preferred', async () => {
    await vscode.workspace.fs.copy(garden(), inWorkspace('pictures/one/blossom.png'));
    await vscode.workspace.fs.copy(garden(), inWorkspace('pictures/two/blossom.png'));
    const { document } = await openNew('pictures/choice.md', article('![](blossom.png)'));
    const [problem] = await problemsBecome('the picture is missed', document.uri, (rules) => rules.length === 1);
    assert.ok(problem);
    const offered = await eventually('both are offered', async () => {
      const actions = await actionsAt(document.uri, problem.range);
      const found = actions.filter(({ title }) => title.startsWith('Change the address'));
      return found.length === 2 ? found : undefined;
    });
    assert.deepEqual(
      offered.map(({ title, isPreferred = false }) => `${title} ${isPreferred}`),
      ['one', 'two'].map((folder) => `Change the address to "${folder}/blossom.png" false`),
    );
  });

  it('letter case counts', async () => {
    const { document } = await openNew('pictures/case.md', article('![](../images/Garden.png)'));
    const [problem] = await problemsBecome('the picture is missed', document.uri, (rules) => rules.length === 1);
    assert.match(problem?.message ?? '', /there is "images\/garden\.png", and on web servers letter case counts/);
  });

  it('an empty one is reported until it is filled', async () => {
    const picture = await write('pictures/empty.png', '');
    const { document } = await openNew('pictures/empty.md', article('![](empty.png)'));
    const isEmpty = (rules: readonly string[]): boolean => rules.join() === 'no-broken-local-image';
    const [problem] = await problemsBecome('the empty file is found', document.uri, isEmpty);
    assert.match(problem?.message ?? '', /is an empty file/);
    await vscode.workspace.fs.writeFile(picture, await vscode.workspace.fs.readFile(garden()));
    await problemsBecome('the warning is gone', document.uri, (rules) => rules.length === 0);
  });
});
