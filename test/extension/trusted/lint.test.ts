import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  inWorkspace,
  openNew,
  problemsBecome,
  problemsOf,
  ruleOf,
  threeLeftovers,
  write,
} from '../articles.ts';
import { eventually } from '../support.ts';

describe('While I write', () => {
  afterEach(closeAll);

  it('warnings appear when I open a dirty article', async () => {
    const { document } = await openNew('lint/open.md', threeLeftovers);
    const problems = await problemsBecome('three leftovers are found', document.uri, (rules) => rules.length === 3);
    assert.deepEqual(problems.map(ruleOf), ['no-ad-block', 'no-script', 'no-ad-block']);
    const [first] = problems;
    assert.equal(document.getText(first?.range), '<ins class="adsbygoogle" data-ad-slot="1"></ins>');
    assert.equal(first?.severity, vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(first?.tags, [vscode.DiagnosticTag.Unnecessary]);
    assert.match(String(typeof first?.code === 'object' ? first.code.target : ''), /docs\/rules\/no-ad-block\.md$/);
  });

  it('warnings vanish when I close the article', async () => {
    const { document } = await openNew('lint/close.md', threeLeftovers);
    await problemsBecome('the leftovers are found', document.uri, (rules) => rules.length === 3);
    await closeAll();
    await problemsBecome('the warnings are gone', document.uri, (rules) => rules.length === 0);
  });

  it('a warning appears where I type a leftover, and goes when I delete it', async () => {
    const editor = await openNew('lint/type.md', '---\ntitle: T\ndate: 2024-04-12 08:00:00\n---\n\nText.\n');
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), '<ins class="adsbygoogle"></ins>\n'));
    await problemsBecome('the ad is found', editor.document.uri, (rules) => rules.includes('no-ad-block'));
    await editor.edit((edit) => edit.delete(new vscode.Range(5, 0, 6, 0)));
    await problemsBecome('the warning is gone', editor.document.uri, (rules) => rules.length === 0);
  });

  it('an article opened again after changing on the disk shows the new warnings', async () => {
    const { document } = await openNew('lint/again.md', threeLeftovers);
    await problemsBecome('the leftovers are found', document.uri, (rules) => rules.length === 3);
    await closeAll();
    await problemsBecome('the warnings are gone', document.uri, (rules) => rules.length === 0);
    await openNew('lint/again.md', threeLeftovers.replaceAll(/<ins [^>]*><\/ins>/g, '<b>Beans.</b>'));
    await problemsBecome('the script alone is found', document.uri, (rules) => rules.join() === 'no-script');
  });

  it('a lost picture is reported until it is there', async () => {
    const text = '---\ntitle: T\ndate: 2024-04-12 08:00:00\n---\n\n![A bean](bean.png)\n';
    const { document } = await openNew('lint/picture.md', text);
    const [problem] = await problemsBecome('the picture is missed', document.uri, (rules) => rules.length === 1);
    assert.equal(document.getText(problem?.range), 'bean.png');
    await vscode.workspace.fs.copy(inWorkspace('images/garden.png'), inWorkspace('lint/bean.png'));
    await problemsBecome('the picture is found', document.uri, (rules) => rules.length === 0);
    await vscode.workspace.fs.delete(inWorkspace('lint/bean.png'));
    await problemsBecome('the picture is missed again', document.uri, (rules) => rules.length === 1);
  });

  it('a Markdown file that is no article, such as the old side of a diff, is left alone', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: threeLeftovers });
    await vscode.window.showTextDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.deepEqual(problemsOf(document.uri), []);
  });

  it('an HTML article is linted too', async () => {
    const text = '---\ntitle: T\ndate: 2024-04-12 08:00:00\n---\n<p>Text.</p>\n<ins class="adsbygoogle"></ins>\n';
    const { document } = await openNew('lint/page.html', text);
    await problemsBecome('the ad is found', document.uri, (rules) => rules.includes('no-ad-block'));
  });

  it('the problems of articles that are not open are listed after linting the workspace, and cleared on request', async () => {
    const uri = await write('lint/closed.md', threeLeftovers);
    await vscode.commands.executeCommand('articleLint.lintWorkspace');
    const problems = await problemsBecome('the leftovers are listed', uri, (rules) => rules.length === 3);
    assert.deepEqual(problems[1]?.range, new vscode.Range(9, 0, 9, 78));
    await vscode.commands.executeCommand('articleLint.clearProblems');
    await eventually('no problem is left', () => (problemsOf(uri).length === 0 ? true : undefined));
  });
});
