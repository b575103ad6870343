import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionsAt,
  applyAction,
  closeAll,
  openNew,
  problemsBecome,
  ruleOf,
  threeLeftovers,
  write,
} from '../articles.ts';
import { eventually } from '../support.ts';

describe('In the browser', () => {
  afterEach(closeAll);

  it('warnings appear when I open a dirty article', async () => {
    const { document } = await openNew('web/open.md', threeLeftovers);
    const problems = await problemsBecome('three leftovers are found', document.uri, (rules) => rules.length === 3);
    assert.deepEqual(problems.map(ruleOf), ['no-ad-block', 'no-script', 'no-ad-block']);
  });

  it('a quick fix removes one block and its warning', async () => {
    const { document } = await openNew('web/fix.md', threeLeftovers);
    const [problem] = await problemsBecome('the leftovers are found', document.uri, (rules) => rules.length === 3);
    const actions = await actionsAt(document.uri, problem?.range ?? new vscode.Range(5, 0, 5, 0));
    const fix = actions.find((one) => one.isPreferred);
    assert.ok(fix);
    await applyAction(fix);
    await problemsBecome('two problems are left', document.uri, (rules) => rules.length === 2);
  });

  it('a picture that is not there is reported', async () => {
    const text = '---\ntitle: T\ndate: 2024-04-12 08:00:00\n---\n\n![A bean](bean.png) ![](../images/garden.png)\n';
    const { document } = await openNew('web/picture.md', text);
    const problems = await problemsBecome('one picture is missed', document.uri, (rules) => rules.length === 1);
    assert.equal(document.getText(problems[0]?.range), 'bean.png');
  });

  it('a picture that is an empty file is reported', async () => {
    await write('web/empty.png', '');
    const text = '---\ntitle: T\ndate: 2024-04-12 08:00:00\n---\n\n![A bean](empty.png) ![](../images/garden.png)\n';
    const { document } = await openNew('web/empty.md', text);
    // Before the watcher has told of the new file, it is missed.
    const [problem] = await problemsBecome(
      'one picture is empty',
      document.uri,
      (rules) => rules.join() === 'no-broken-local-image',
    );
    assert.match(problem?.message ?? '', /"empty\.png" is an empty file/);
  });

  it('the preview opens', async () => {
    const { document } = await openNew('web/preview.md', threeLeftovers);
    await vscode.commands.executeCommand('articleLint.openPreviewToSide', document.uri);
    await eventually(
      'there is a tab with the preview',
      () =>
        vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'Preview preview.md')) ||
        undefined,
    );
  });
});
