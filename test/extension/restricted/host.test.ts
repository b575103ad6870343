import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { describe, it } from '../mocha.ts';
import { activated, dirtyArticle, openArticle } from '../support.ts';

describe('In Restricted Mode', () => {
  it('the extension activates', async () => {
    const extension = await activated();
    assert.equal(extension.isActive, true);
  });

  it('an article opens', async () => {
    const { document } = await openArticle(dirtyArticle);
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /Rain in April/);
  });

  it('the workspace is not trusted', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });
});
