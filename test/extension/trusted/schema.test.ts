import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionAt, applyAction, closeAll, inWorkspace, openNew, problemsBecome, write } from '../articles.ts';
import { changeSetting } from '../settings.ts';

const article = (fields: string): string => `---\ntitle: T\ndate: 2024-04-12\n${fields}---\n\nText.\n`;
const tags = (...allowed: readonly string[]): string =>
  JSON.stringify({ properties: { tags: { type: 'array', items: { enum: allowed } } } });
const rule = 'valid-against-schema';

describe('A schema for front matter', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('schema'), { recursive: true });
  });

  it('named by the config complains under the value, and follows its file', async () => {
    const config = await write('schema/.article-lint.json', '{ "frontMatter": { "schema": "post.json" } }');
    const { document } = await openNew('schema/posts/a.md', article('tags:\n  - rain\n  - snwo\n'));
    const [unread] = await problemsBecome('the schema is not there', document.uri, (rules) => rules.join() === rule);
    assert.match(unread?.message ?? '', /"post\.json" is not used: there is no such file/);
    await write('schema/post.json', tags('rain', 'snow'));
    const [problem] = await problemsBecome(
      'the value is reported',
      document.uri,
      () => problemText(document) === 'snwo',
    );
    assert.equal(problem?.message, '"tags[1]" is "snwo"; the schema allows "rain", "snow".');
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
    await applyAction(await actionAt(document.uri, problem.range, 'Write "snow"'));
    await problemsBecome('it is mended', document.uri, (rules) => rules.length === 0);
    await write('schema/post.json', tags('rain'));
    await problemsBecome('what changed is seen', document.uri, () => problemText(document) === 'snow');
    await vscode.workspace.fs.delete(config);
    await problemsBecome('no schema is named any more', document.uri, (rules) => rules.length === 0);
  });

  it('named by the article counts from the article; one at an address is not fetched', async () => {
    await write('schema/own.json', '{ "required": ["author"] }');
    const { document } = await openNew('schema/posts/b.md', article('$schema: ../own.json\n'));
    const [missing] = await problemsBecome('a field is missed', document.uri, (rules) => rules.join() === rule);
    assert.match(missing?.message ?? '', /no "author"/);
    assert.equal(document.getText(missing?.range), '---');
    const remote = await openNew('schema/posts/c.md', article('$schema: https://example.org/post.json\n'));
    const [told] = await problemsBecome(
      'it is told',
      remote.document.uri,
      (rules) => rules.join() === 'no-remote-schema',
    );
    assert.equal(told?.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(remote.document.getText(told.range), 'https://example.org/post.json');
  });

  it('named by the settings counts from the workspace folder', async () => {
    await write('schema/site.json', '{ "required": ["author"] }');
    await changeSetting('articleLint.frontMatter.schema', 'schema/site.json');
    try {
      const { document } = await openNew('schema/posts/d.md', article(''));
      await problemsBecome('a field is missed', document.uri, (rules) => rules.join() === rule);
      await changeSetting('articleLint.frontMatter.schema', 'https://example.org/a.json');
      const [refused] = await problemsBecome('an address is refused', document.uri, () =>
        vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes('not an address')),
      );
      assert.equal(document.getText(refused?.range), '---');
    } finally {
      await changeSetting('articleLint.frontMatter.schema', undefined);
    }
  });
});

/** The text under the one problem that there is. */
function problemText(document: vscode.TextDocument): string {
  const [problem, ...others] = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'article-lint');
  return problem && others.length === 0 ? document.getText(problem.range) : '';
}
