import assert from 'node:assert/strict';
import { get } from 'node:http';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openNew, problemsBecome, problemsOf, rulesIn, write } from '../articles.ts';
import { type ImageServer, picture, startImageServer } from '../imageServer.ts';
import { articleWith, hoverAt, hoversAt, setUserSettings } from '../pictures.ts';
import { eventually } from '../support.ts';

const rule = 'no-broken-remote-image';
const isFound = (rules: readonly string[]): boolean => rules.join() === rule;

/** What the command counts, once it has asked everybody. */
const checked = (uri: vscode.Uri): Thenable<Record<string, number>> =>
  vscode.commands.executeCommand('articleLint.checkImages', uri);

describe('Pictures on the web', () => {
  let server: ImageServer;

  before(async () => {
    server = await startImageServer();
    await setUserSettings({ 'images.allowPrivateHosts': [server.host], 'images.checkRemote': 'auto' });
  });

  afterEach(closeAll);

  after(async () => {
    server.stop();
    await setUserSettings({ 'images.allowPrivateHosts': undefined, 'images.checkRemote': undefined });
    await vscode.workspace.fs.delete(inWorkspace('remote'), { recursive: true });
  });

  it('a dead one is underlined after opening, and the next opening asks nobody', async () => {
    const text = articleWith(server.at('/here.png'), server.at('/gone.png'));
    const { document } = await openNew('remote/dead.md', text);
    const [problem] = await problemsBecome('the dead picture is found', document.uri, isFound);
    assert.equal(document.getText(problem?.range), server.at('/gone.png'));
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Warning);
    await eventually(
      'the other one is known, too',
      async () => (await hoverAt(document.uri, new vscode.Position(5, 14))).text.includes('It is there') || undefined,
    );
    const asked = server.asked.length;
    assert.ok(asked >= 4, `${asked} requests`);
    await closeAll();
    await problemsBecome('the article is closed', document.uri, (rules) => rules.length === 0);
    await openNew('remote/dead.md', text);
    await problemsBecome('the dead picture is found again', document.uri, isFound);
    assert.equal(server.asked.length, asked);
  });

  it('an answer finds its address where I moved it meanwhile', async () => {
    const release = server.hold();
    const before = server.asked.length;
    const editor = await openNew('remote/moved.md', articleWith(server.at('/moved.png')));
    await eventually('the server is asked', () => server.asked.length > before || undefined);
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), 'It rained.\n\nIt rained on.\n\n'));
    release();
    const [problem] = await problemsBecome('the dead picture is found', editor.document.uri, isFound);
    assert.equal(editor.document.getText(problem?.range), server.at('/moved.png'));
    assert.equal(problem?.range.start.line, 9);
  });

  it('what I type is asked about when I save it', async () => {
    const editor = await openNew('remote/typed.md', articleWith());
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), `![A bean](${server.at('/typed.png')})\n`));
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), '<ins class="adsbygoogle"></ins>\n\n'));
    await problemsBecome('what is typed is linted', editor.document.uri, (rules) => rules.join() === 'no-ad-block');
    assert.ok(!server.asked.some((one) => one.includes('typed')));
    await editor.document.save();
    await problemsBecome('the dead picture is found', editor.document.uri, (rules) => rules.includes(rule));
  });

  it('two at a time are asked of one server, and their hover tells what is known', async () => {
    const addresses = Array.from({ length: 12 }, (_, index) => server.at(`/here-${index}.png`));
    const { document } = await openNew('remote/many.md', articleWith(...addresses));
    await eventually(
      'all are asked about',
      async () =>
        (await hoverAt(document.uri, new vscode.Position(5 + 2 * 11, 14))).text.includes('It is there') || undefined,
    );
    assert.ok(server.peak() <= 2, `${server.peak()} requests at a time`);
    const { text, pictures } = await hoverAt(document.uri, new vscode.Position(5, 14));
    assert.match(text, /640 × 480 px · 1\.0 KB · PNG\s+It is there\. Checked on /);
    assert.deepEqual(pictures, [`${addresses[0]}|width=300`], 'VS Code itself shows those of Markdown');
  });

  it('in a folder that opens my network nothing is asked, by whatever file', async () => {
    const other = await startImageServer();
    try {
      await write('remote/open/.article-lint.json', `{ "images": { "allowPrivateHosts": ["${other.host}"] } }`);
      const settings = vscode.workspace.getConfiguration('articleLint');
      const update = (value: unknown) =>
        Promise.resolve(settings.update('images.allowPrivateHosts', value, vscode.ConfigurationTarget.Workspace));
      // VS Code itself refuses to write what a workspace may not say.
      await assert.rejects(update([other.host]));
      const { document } = await openNew('remote/open/a.md', articleWith(other.at('/here.png')));
      const [problem] = await problemsBecome('the address is reported', document.uri, isFound);
      assert.match(problem?.message ?? '', /on a private network/);
      assert.deepEqual([other.asked, other.connections()], [[], 0]);
    } finally {
      other.stop();
    }
  });

  it('a proxy that VS Code is told of gets none of it: it would resolve names where nobody guards', async () => {
    const proxy = await startImageServer();
    const http = vscode.workspace.getConfiguration('http');
    await http.update('proxy', `http://${proxy.host}`, vscode.ConfigurationTarget.Global);
    try {
      await eventually('VS Code uses its proxy', async () => {
        await new Promise((resolve) => get('http://pictures.invalid/a.png', resolve).on('error', resolve));
        return proxy.asked.includes('GET http://pictures.invalid/a.png') || undefined;
      });
      const { document } = await openNew('remote/proxy.md', articleWith('http://pictures.invalid/b.png'));
      const { present, missing = 0, unknown = 0 } = await checked(document.uri);
      assert.deepEqual([present, missing + unknown], [0, 1]);
      assert.ok(!proxy.asked.some((one) => one.includes('/b.png')), proxy.asked.join());
    } finally {
      await http.update('proxy', undefined, vscode.ConfigurationTarget.Global);
      proxy.stop();
    }
  });

  it('of articles that are not open the broken ones are listed on request', async () => {
    const uri = await write('remote/closed.md', articleWith(server.at('/here.png'), server.at('/closed.png')));
    await vscode.commands.executeCommand('articleLint.checkImagesInWorkspace');
    const [problem] = problemsOf(uri);
    assert.deepEqual(rulesIn(uri), [rule]);
    assert.equal(problem?.range.start.line, 7);
    await vscode.commands.executeCommand('articleLint.clearProblems');
  });

  it('switched off they are not asked about, not even on request', async () => {
    await setUserSettings({ 'images.checkRemote': 'off' });
    try {
      const { document } = await openNew('remote/off.md', articleWith(server.at('/off.png')));
      assert.deepEqual(await checked(document.uri), { present: 0, missing: 0, unknown: 1 });
      assert.ok(!server.asked.some((one) => one.includes('off')));
    } finally {
      await setUserSettings({ 'images.checkRemote': 'auto' });
    }
  });

  it('going offline turns nothing red', async () => {
    server.stop();
    const { document } = await openNew('remote/offline.md', articleWith(server.at('/gone-offline.png')));
    assert.deepEqual(await checked(document.uri), { present: 0, missing: 0, unknown: 1 });
    assert.deepEqual(rulesIn(document.uri), []);
    const { text } = await hoverAt(document.uri, new vscode.Position(5, 14));
    assert.match(text, /Not checked: nothing answered/);
  });
});

describe('The hover on a picture of the workspace', () => {
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(inWorkspace('hover'), { recursive: true }));

  it('shows it with its size, in Markdown, HTML and front matter', async () => {
    await vscode.workspace.fs.writeFile(inWorkspace('hover/a bean.png'), picture);
    const header = '---\ntitle: T\ndate: 2024-04-12 08:00:00\ncover: a bean.png\n---\n';
    const text = `${header}\n![A bean](a%20bean.png)\n\n<img src="a bean.png" alt="A bean">\n`;
    const { document } = await openNew('hover/a.md', text);
    for (const place of ['cover: a', '](a%', 'src="a']) {
      const at = document.positionAt(text.indexOf(place) + place.length);
      // Files that came a moment ago are not known before the watcher has said so.
      const shown = await eventually(`${place}: it is shown`, async () => {
        const found = await hoverAt(document.uri, at);
        return /640 × 480 px · 1\.0 KB · PNG\s+hover\/a bean\.png/.test(found.text) ? found : undefined;
      });
      assert.equal(shown.pictures.length, 1, `${place}: once, also where VS Code shows it by itself`);
      assert.match(shown.pictures[0] ?? '', /hover\/a%20bean\.png\|width=/, place);
    }
  });

  it('says what is wrong with a file, and trusts no word of it', async () => {
    const name = 'a](command:x) <b>.png';
    await vscode.workspace.fs.writeFile(inWorkspace(`hover/${name}`), new TextEncoder().encode('no picture'));
    const { document } = await openNew('hover/b.html', `<p><img src="${encodeURIComponent(name)}"></p>\n`);
    const place = new vscode.Position(0, 14);
    const content = await eventually('the file is looked at', async () =>
      (await hoversAt(document.uri, place)).find(({ value }) =>
        /The&nbsp;file&nbsp;is&nbsp;no&nbsp;picture/.test(value),
      ),
    );
    assert.ok(!/\]\(command:|<b>/.test(content.value), content.value);
    assert.ok(!content.isTrusted && !content.supportHtml);
  });
});
