import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { describe, it } from './mocha.ts';
import { activated, dirtyArticle, openArticle } from './support.ts';

/** What must hold in every kind of VS Code before anything else is worth a test; `more` adds what is special to one. */
export function hostTests(title: string, isTrusted: boolean, more: () => void = () => undefined): void {
  describe(title, () => {
    it('the extension activates', async () => {
      const extension = await activated();
      assert.equal(extension.isActive, true);
    });

    it('an article opens', async () => {
      const { document } = await openArticle(dirtyArticle);
      assert.equal(document.languageId, 'markdown');
      assert.match(document.getText(), /Rain in April/);
    });

    it(`the workspace is ${isTrusted ? '' : 'not '}trusted`, () => {
      assert.equal(vscode.workspace.isTrusted, isTrusted);
    });

    more();
  });
}
