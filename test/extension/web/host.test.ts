import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { describe, it } from '../mocha.ts';
import { activated, dirtyArticle, openArticle } from '../support.ts';

describe('In the web worker host', () => {
  it('the extension activates', async () => {
    const extension = await activated();
    assert.equal(extension.isActive, true);
  });

  it('an article opens', async () => {
    const { document } = await openArticle(dirtyArticle);
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /Rain in April/);
  });

  it('runs without Node', () => {
    assert.equal(typeof process === 'undefined' ? undefined : process.versions?.node, undefined);
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
  });

  it('the workspace is trusted', () => {
    assert.equal(vscode.workspace.isTrusted, true);
  });
});
