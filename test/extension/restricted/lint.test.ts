import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, applyAction, closeAll, openNew, problemsBecome, threeLeftovers } from '../articles.ts';
import { workspaceFolder } from '../support.ts';

describe('In Restricted Mode', () => {
  afterEach(closeAll);

  it('articles are linted', async () => {
    const { document } = await openNew('restricted/lint.md', threeLeftovers);
    await problemsBecome('the leftovers are found', document.uri, (rules) => rules.length === 3);
  });

  it('a fix I ask for is applied', async () => {
    const { document } = await openNew('restricted/fix.md', threeLeftovers);
    const [problem] = await problemsBecome('the leftovers are found', document.uri, (rules) => rules.length === 3);
    const fix = (await actionsAt(document.uri, problem?.range ?? new vscode.Range(5, 0, 5, 0))).find(
      (one) => one.isPreferred,
    );
    assert.ok(fix);
    await applyAction(fix);
    await problemsBecome('two are left', document.uri, (rules) => rules.length === 2);
    await vscode.commands.executeCommand('articleLint.fixAll');
    await problemsBecome('none is left', document.uri, (rules) => rules.length === 0);
  });

  it('nothing is fixed on save', async () => {
    const settings = vscode.workspace.getConfiguration('editor', workspaceFolder());
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.articleLint': 'always' },
      vscode.ConfigurationTarget.Workspace,
    );
    const editor = await openNew('restricted/save.md', threeLeftovers);
    await editor.edit((edit) => edit.insert(new vscode.Position(7, 0), 'Rain. '));
    await vscode.commands.executeCommand('workbench.action.files.save');
    assert.equal(editor.document.isDirty, false);
    assert.match(editor.document.getText(), /adsbygoogle/);
    await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
  });
});
