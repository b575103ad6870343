import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openNew, write } from '../articles.ts';
import { blockOf, hoverAt, labelsAt, suggestionsAt } from '../fields.ts';
import { eventually } from '../support.ts';

/** Accepts what is suggested for a second, until it is written. */
async function accepted(isWritten: () => boolean): Promise<boolean> {
  for (let look = 0; look < 20 && !isWritten(); look++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
  }
  return isWritten();
}

/** An editor that was just opened may close suggestions that come at once; who types sees that, and types the key again. */
const typed = (what: string, key: string, isWritten: () => boolean): Promise<true> =>
  eventually(what, async () => {
    await vscode.commands.executeCommand('type', { text: key });
    if (await accepted(isWritten)) return true;
    await vscode.commands.executeCommand('deleteLeft');
    return undefined;
  });

describe('Completion in front matter', () => {
  before(async () => {
    await write('fields/_config.yml', 'title: A site\n');
    await write('fields/scaffolds/post.md', '---\ntitle: {{ title }}\n---\n');
    for (const [name, tag] of Object.entries({ a: '国内', b: '国内', c: 'weather' })) {
      await write(
        `fields/posts/${name}.md`,
        blockOf(`title: ${name}\ndate: 2024-01-02\ncategories: [${tag}]\nlayout: post`),
      );
    }
  });
  afterEach(closeAll);
  after(async () => vscode.workspace.fs.delete(inWorkspace('fields'), { recursive: true }));

  it('lists the categories of the articles beside it, the commonest first', async () => {
    const { document } = await openNew('fields/posts/x.md', blockOf('title: x\ncategories: []'));
    const items = await suggestionsAt(document, 'categories: [');
    assert.deepEqual(
      items.map(({ label }) => (typeof label === 'string' ? label : `${label.label} (${label.description})`)),
      ['国内 (2 articles)', 'weather (1 article)'],
    );
  });

  it('offers what is missing, and says what it means to the generator', async () => {
    const { document } = await openNew('fields/posts/y.md', blockOf('title: y\n'));
    const items = await suggestionsAt(document, 'title: y\n');
    const labels = await labelsAt(document, 'title: y\n');
    for (const key of ['date', 'categories', 'permalink']) assert.ok(labels.includes(key), `${key} of ${labels}`);
    assert.equal(labels.includes('title'), false);
    const permalink = items[labels.indexOf('permalink')];
    assert.match(String(permalink?.documentation), /Address .*\(Hexo\)/);
  });

  it('comes by itself while a key is typed, and writes it with its separator', async () => {
    const editor = await openNew('fields/posts/z.md', blockOf('title: z\n'));
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    const line = () => editor.document.lineAt(2).text;
    await typed('the key is written', 'l', () => line().startsWith('layout: '));
    // The value is offered at once; where the editor closed that, the blank before it is typed again.
    if (!(await accepted(() => line() === 'layout: post'))) {
      await vscode.commands.executeCommand('deleteLeft');
      await typed('its value is written', ' ', () => line() === 'layout: post');
    }
  });

  it('comes behind the colon, and writes the list as the others do', async () => {
    for (const name of ['l', 'm', 'n'])
      await write(`fields/lists/${name}.md`, blockOf(`title: ${name}\ntags:\n  - rain`));
    const asking = await openNew('fields/lists/k.md', blockOf('title: k\ntags: '));
    await eventually('the others are known', async () =>
      (await labelsAt(asking.document, 'tags: ')).includes('rain') ? true : undefined,
    );
    const editor = await openNew('fields/lists/x.md', blockOf('title: x\ntags:'));
    editor.selection = new vscode.Selection(2, 5, 2, 5);
    await typed('an item is written', ' ', () => editor.document.getText().includes('rain'));
    assert.equal(editor.document.getText(), blockOf('title: x\ntags:\n  - rain'));
  });

  it('does not come by itself in the body', async () => {
    const editor = await openNew('fields/posts/v.md', blockOf('title: v'));
    const end = editor.document.lineCount - 1;
    editor.selection = new vscode.Selection(end, 0, end, 0);
    await vscode.commands.executeCommand('type', { text: 'l' });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    assert.equal(editor.document.lineAt(end).text, 'l');
  });

  it('is silent in the body, in comments, and in files that are no articles', async () => {
    const text = `${blockOf('# com\ntitle: x\n')}\ntags: [\n`;
    const { document } = await openNew('fields/posts/w.md', text);
    assert.deepEqual(await labelsAt(document, 'Text.\n'), []);
    assert.deepEqual(await labelsAt(document, '\ntags: ['), []);
    assert.deepEqual(await labelsAt(document, '# com'), []);
    const other = await openNew('fields/posts/notes.txt', blockOf('title: x\n'));
    assert.deepEqual(await labelsAt(other.document, 'title: x\n'), []);
  });

  it('is there in HTML files, in a block that is not closed, and with Windows line ends', async () => {
    const html = await openNew('fields/posts/p.html', '---\ntitle: x\ncategories: [\n---\n<p>Text.</p>\n');
    assert.ok((await labelsAt(html.document, 'categories: [')).includes('weather'));
    const open = await openNew('fields/posts/o.md', '---\ntitle: x\ncomments: ');
    assert.deepEqual(await labelsAt(open.document, 'comments: '), ['true', 'false']);
    const windows = await openNew(
      'fields/posts/q.md',
      '---\r\ntitle: x\r\ncategories:\r\n  - \r\n---\r\n\r\nText.\r\n',
    );
    assert.ok((await labelsAt(windows.document, '  - ')).includes('weather'));
  });
});

describe('Hover in front matter', () => {
  before(async () => {
    await write('hover/_config.yml', 'title: A site\n');
    await write('hover/scaffolds/post.md', '---\ntitle: {{ title }}\n---\n');
  });
  afterEach(closeAll);
  after(async () => vscode.workspace.fs.delete(inWorkspace('hover'), { recursive: true }));

  it('shows what a field means to the generator, and what it makes of a date', async () => {
    const { document } = await openNew('hover/a.md', blockOf('title: a\ndate: 2021-03-20 08:05:00\npublished: false'));
    assert.match(await hoverAt(document, 'publi'), /Hexo: Whether it is published/);
    assert.match(
      await hoverAt(document, 'date: 2021'),
      /Hexo reads 2021-03-20 08:05:00 in the time zone of the site’s config/,
    );
  });

  it('shows what the schema says, and takes none of its words for Markdown', async () => {
    await write(
      'hover/post.json',
      '{ "properties": { "mood": { "description": "How it *feels* [x](command:y)", "enum": ["up"] } } }',
    );
    const { document } = await openNew('hover/b.md', blockOf('$schema: post.json\nmood: up'));
    const shown = await hoverAt(document, 'mo');
    assert.match(shown, /How it \\\*feels\\\* \\\[x\\\]/);
    assert.match(shown, /One of: up/);
  });

  it('is silent in the body', async () => {
    const { document } = await openNew('hover/c.md', `${blockOf('title: a')}\ndate: 2021-03-20\n`);
    assert.equal(await hoverAt(document, '\ndat'), '');
  });
});
