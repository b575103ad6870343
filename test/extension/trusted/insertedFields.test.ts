import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionAt, applyAction, closeAll, openNew, problemsBecome, problemsOf, ruleOf, write } from '../articles.ts';

const post = (title: string, category: string): string =>
  `---\ntitle: '${title}'\nauthor: Ann\ncategories:\n - ${category}\ndate: 2024-04-12 08:00:00\n---\n\nText.\n`;

/** Four articles of one folder that agree with each other. */
async function writeSiblings(folder: string): Promise<void> {
  for (const name of ['a', 'b', 'c', 'd']) await write(`${folder}/${name}.md`, post(name.toUpperCase(), '国内'));
}

const problemOf = (uri: vscode.Uri, rule: string): vscode.Diagnostic => {
  const found = problemsOf(uri).find((problem) => ruleOf(problem) === rule);
  if (!found) throw new Error(`No problem of ${rule}.`);
  return found;
};

describe('Front matter that is missing', () => {
  afterEach(closeAll);

  it('is inserted as the other articles of the folder have it, by one quick fix that one undo takes back', async () => {
    await writeSiblings('infer');
    const text = '# Rain at last\r\n\r\nIt rained.\r\n';
    const { document } = await openNew('infer/2024-05-02-rain.md', text);
    await problemsBecome('the block is missed', document.uri, (rules) => rules.includes('require-front-matter'));
    const { range } = problemOf(document.uri, 'require-front-matter');
    await applyAction(await actionAt(document.uri, range, 'Insert front matter with title from the first headline'));
    const block =
      "---\r\ntitle: 'Rain at last'\r\nauthor: Ann\r\ncategories:\r\n - 国内\r\ndate: 2024-05-02\r\n---\r\n\r\n";
    assert.equal(document.getText(), block + text);
    await problemsBecome('nothing is left to report', document.uri, (rules) => rules.length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('is not inserted by fixing on save or by stripping', async () => {
    const { document } = await openNew('infer/2024-05-03-rain.md', '# Rain\n\nIt rained.\n');
    await problemsBecome('the block is missed', document.uri, (rules) => rules.includes('require-front-matter'));
    await vscode.commands.executeCommand('articleLint.fixAll');
    assert.equal(document.getText(), '# Rain\n\nIt rained.\n');
  });

  it('a field is inserted in its place, and its title says what and from where', async () => {
    const { document } = await openNew(
      'infer/2024-05-04-rain.md',
      '---\nauthor: Ann\ndate: 2024-05-04\n---\n\n# Rain\n',
    );
    await problemsBecome('the title is missed', document.uri, (rules) => rules.includes('require-fields'));
    const { range } = problemOf(document.uri, 'require-fields');
    await applyAction(await actionAt(document.uri, range, 'Insert title Rain from the first headline'));
    assert.equal(document.getText(), "---\ntitle: 'Rain'\nauthor: Ann\ndate: 2024-05-04\n---\n\n# Rain\n");
  });
});

describe('The other articles of a folder', () => {
  afterEach(closeAll);

  it('tell that a category is spelled otherwise, and tell it anew when they change', async () => {
    await writeSiblings('alike');
    const { document } = await openNew('alike/own.md', post('Own', '國內'));
    await problemsBecome('the look-alike is found', document.uri, (rules) => rules.join() === 'no-lookalike-category');
    for (const name of ['a', 'b', 'c', 'd']) await write(`alike/${name}.md`, post(name, '國內'));
    await problemsBecome('they agree now', document.uri, (rules) => rules.length === 0);
  });
});
