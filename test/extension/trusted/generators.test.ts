import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openNew, problemsBecome, problemsOf, write } from '../articles.ts';

describe('The site generator', () => {
  afterEach(closeAll);

  it('is recognised as soon as its config file is there, and forgotten when it goes', async () => {
    const text = '---\ntitle: Spring\ndate: 2021-03-20\n...\n\nText.\n';
    const { document } = await openNew('site/posts/a.md', text);
    await problemsBecome(
      'all generators are named',
      document.uri,
      (rules) => rules.join() === 'no-unportable-front-matter',
    );
    const config = await write('site/hugo.toml', 'title = "A site"\n');
    await problemsBecome('Hugo alone counts', document.uri, (rules) => rules.join() === 'no-unseen-front-matter');
    assert.match(problemsOf(document.uri)[0]?.message ?? '', /^Hugo cannot read/);
    await vscode.workspace.fs.delete(config);
    await problemsBecome('all are named again', document.uri, (rules) => rules.join() === 'no-unportable-front-matter');
  });
});
