import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import { deserved, documentsIn, type HostileDocument, textOf } from '../../../src/tools/hostile/documents.ts';
import { closeAll, inWorkspace, rulesIn, write } from '../articles.ts';
import { longestStretch } from '../stretches.ts';
import { activated, eventually } from '../support.ts';

const mark = '│ ';
/** The extension host may be ours for so long at a stretch, in ms. */
const longest = 250;
// Beside the project; the working folder of an extension host is anywhere.
const folder = path.resolve(__dirname, '../../../../shared/hostile-html');

/** Resolves when something is said of a document, or nothing is to be said of it any more. */
async function judged(uri: vscode.Uri, rule: string | undefined): Promise<void> {
  if (rule) await eventually(`${rule} is shown`, () => rulesIn(uri).includes(rule) || undefined, 120_000);
  else await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, new vscode.Range(0, 0, 0, 1));
}

/** VS Code itself opens no file with zero bytes as text. */
const isText = ({ file }: HostileDocument): boolean => !file.includes('-nul-');

describe('A document made to hurt', () => {
  let bundle = '';
  before(async () => {
    bundle = pathToFileURL(path.join((await activated()).extensionPath, 'dist/extension.js')).href;
  });
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.fs.delete(inWorkspace('hurt'), { recursive: true });
  });

  for (const { file, ext, lintMs } of existsSync(folder) ? documentsIn(folder).filter(isText) : []) {
    it(`is judged, and the editor goes on: ${file}`, async () => {
      const uri = await write(`hurt/${file}${ext === '.md' ? '.md' : '.html'}`, await textOf(folder, file));
      let took = 0;
      const stretch = await longestStretch(bundle, async () => {
        const document = await vscode.workspace.openTextDocument(uri);
        await vscode.window.showTextDocument(document);
        const begun = performance.now();
        await judged(uri, deserved[file]);
        took = performance.now() - begun;
      });
      console.log(`${mark}${file}: ${took.toFixed(0)} ms of ${lintMs}, longest stretch ${stretch.toFixed(0)} ms`);
      assert.ok(stretch < longest, `${stretch} ms`);
    });
  }
});
