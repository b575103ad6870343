import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openNew, problemsBecome } from '../articles.ts';

interface Canary {
  articleLintCanary?: string;
}

const header = (tag: string): string => `---${tag}
{ title: (globalThis.articleLintCanary = 'ran', require('fs').writeFileSync(CANARY, 'ran'), 'T') }
---

Text.
`;

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

describe('An article cannot harm me', () => {
  afterEach(closeAll);

  for (const tag of ['js', 'javascript', ' JavaScript', 'coffee']) {
    it(`front matter that begins with ---${tag} runs nothing and is reported`, async () => {
      const canary = inWorkspace('safety/canary.txt');
      const text = header(tag).replace('CANARY', JSON.stringify(canary.fsPath));
      const { document } = await openNew(`safety/${tag.trim()}.md`, text);
      await problemsBecome('the header is reported', document.uri, (rules) => rules.length > 0);
      await vscode.commands.executeCommand('articleLint.openPreviewToSide', document.uri);
      await vscode.commands.executeCommand('articleLint.lintWorkspace');
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal((globalThis as Canary).articleLintCanary, undefined);
      assert.equal(await exists(canary), false);
    });
  }
});
