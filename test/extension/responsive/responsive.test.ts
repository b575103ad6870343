import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, rulesIn, write } from '../articles.ts';
import { longestStretch } from '../stretches.ts';
import { activated, eventually } from '../support.ts';

const mark = '│ ';
/** How long the extension waits after a key. */
const debounceMs = 250;
const edits = 30;
/** In ms. */
const limits = { toDiagnostics: 100, stretch: 50, stretchOfHuge: 100 };

const head = '---\ntitle: Rain\ndate: 2024-04-12 08:00:00\n---\n\n';
const ad = '<ins class="adsbygoogle" data-ad-slot="1"></ins>\n\n';

const paragraphs: Readonly<Record<string, (at: number) => string>> = {
  md: (at) =>
    `It rained for nine days in the ${at}th year, and on the tenth the [beans](https://example.com/${at}) came up: *nobody* had watered them.\n\n`,
  html: (at) =>
    `<p>It rained for nine days in the ${at}th year, and on the tenth the <a href="https://example.com/${at}">beans</a> came up.</p>\n`,
};

/** An article of so many characters that ends in an ad. */
function articleOf(length: number, kind: string): string {
  const paragraph = paragraphs[kind] ?? String;
  let text = head;
  for (let at = 0; text.length < length; at++) text += paragraph(at);
  return text + ad;
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const adsIn = (uri: vscode.Uri): number => rulesIn(uri).filter((rule) => rule === 'no-ad-block').length;
const line = new vscode.Range(5, 0, 6, 0);

/** Puts an ad into the article, or takes it out again; resolves with the ms from the change to the diagnostics for it. */
async function type({ document }: vscode.TextEditor): Promise<number> {
  const { uri } = document;
  const before = adsIn(uri);
  let changed = 0;
  const changes = vscode.workspace.onDidChangeTextDocument(() => {
    changed ||= performance.now();
  });
  const shown = new Promise<number>((resolve) => {
    const seen = vscode.languages.onDidChangeDiagnostics(() => {
      if (adsIn(uri) === before) return;
      seen.dispose();
      resolve(performance.now());
    });
  });
  const edit = new vscode.WorkspaceEdit();
  if (document.lineAt(line.start.line).text.includes('adsbygoogle')) edit.delete(uri, line);
  else edit.insert(uri, line.start, ad.trimEnd().concat('\n'));
  await vscode.workspace.applyEdit(edit);
  const took = (await shown) - changed;
  changes.dispose();
  return took;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

for (const kind of ['md', 'html']) {
  describe(`The editor with long articles (.${kind})`, () => {
    let bundle = '';

    before(async () => {
      const { extensionPath } = await activated();
      bundle = pathToFileURL(`${extensionPath}/dist/extension.js`).href;
    });
    afterEach(closeAll);
    after(async () => {
      await vscode.workspace.fs.delete(inWorkspace('responsive'), { recursive: true });
    });

    async function open(length: number): Promise<vscode.TextEditor> {
      const uri = await write(`responsive/${length}.${kind}`, articleOf(length, kind));
      const editor = await vscode.window.showTextDocument(uri);
      await eventually('the ad is found', () => adsIn(uri) > 0 || undefined);
      return editor;
    }

    it('shows what is wrong soon after a key, and blocks nobody, with 100,000 characters', async () => {
      const editor = await open(100_000);
      for (let at = 0; at < 5; at++) await type(editor);
      const times: number[] = [];
      const stretch = await longestStretch(bundle, async () => {
        for (let at = 0; at < edits; at++) times.push((await type(editor)) - debounceMs);
      });
      const median = middle(times);
      console.log(
        `${mark}.${kind}, 100,000 characters: edit to diagnostics ${median.toFixed(0)} ms after the debounce (median of ${edits}), longest stretch ${stretch.toFixed(0)} ms`,
      );
      assert.ok(median < limits.toDiagnostics);
      assert.ok(stretch < limits.stretch);
    });

    it('blocks nobody with 4.9 million, nearly all that is looked at', async () => {
      let editor: vscode.TextEditor | undefined;
      const opening = await longestStretch(bundle, async () => {
        editor = await open(4_900_000);
      });
      console.log(`${mark}.${kind}, 4,900,000 characters: longest stretch ${opening.toFixed(0)} ms while it is opened`);
      assert.ok(opening < limits.stretchOfHuge);
      const typing = await longestStretch(bundle, () => type(editor as vscode.TextEditor));
      console.log(`${mark}.${kind}, 4,900,000 characters: longest stretch ${typing.toFixed(0)} ms after a key`);
      assert.ok(typing < limits.stretchOfHuge);
    });

    it('blocks nobody with a preview of as many', async () => {
      const editor = await open(4_900_000);
      const opening = await longestStretch(bundle, async () => {
        await vscode.commands.executeCommand('articleLint.openPreviewToSide', editor.document.uri);
        await pause(12_000);
      });
      console.log(`${mark}.${kind}, 4,900,000 characters: longest stretch ${opening.toFixed(0)} ms for its preview`);
      const typing = await longestStretch(bundle, async () => {
        await type(editor);
        await pause(8_000);
      });
      console.log(
        `${mark}.${kind}, 4,900,000 characters: longest stretch ${typing.toFixed(0)} ms after a key with the preview open`,
      );
      assert.ok(opening < limits.stretchOfHuge);
      assert.ok(typing < limits.stretchOfHuge);
    });
  });
}
