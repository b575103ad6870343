import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionAt, applyAction, closeAll, inWorkspace, openNew, problemsBecome, ruleOf, write } from '../articles.ts';

const head = '---\ntitle: Rain\ndate: 2024-04-12 08:00:00\nweather: wet\n---\n\n';
const ad = '<ins class="adsbygoogle" data-ad-slot="1"></ins>\n\n';
const paragraph = (at: number): string =>
  `It rained for nine days in the ${at}th year, and on the tenth the [beans](https://example.com/${at}) came up: *nobody* had watered them.\n\n`;

/** An article of so many characters with an ad at its beginning and one at its end. */
function long(length: number): string {
  let text = head + ad;
  for (let at = 0; text.length < length; at++) text += paragraph(at);
  return text + ad;
}

describe('With a long article', () => {
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.fs.delete(inWorkspace('large'), { recursive: true });
  });

  it('warnings appear at its beginning and at its end', async () => {
    const text = long(300_000);
    const { document } = await openNew('large/ends.md', text);
    const ads = (rules: readonly string[]) => rules.filter((rule) => rule === 'no-ad-block').length;
    const problems = await problemsBecome('both ads are found', document.uri, (rules) => ads(rules) === 2);
    const places = problems
      .filter((one) => ruleOf(one) === 'no-ad-block')
      .map(({ range }) => document.offsetAt(range.start));
    assert.deepEqual(places, [head.length, text.length - ad.length]);
  });

  it('a quick fix and stripping take out what the warnings say', async () => {
    const text = long(300_000);
    const { document } = await openNew('large/fix.md', text);
    const [problem] = await problemsBecome('the ads are found', document.uri, (rules) => rules.includes('no-ad-block'));
    assert.ok(problem);
    await applyAction(await actionAt(document.uri, problem.range, 'Remove'));
    assert.equal(document.getText().split('adsbygoogle').length, 2);
    await vscode.commands.executeCommand('articleLint.fixAll', document.uri);
    assert.ok(!document.getText().includes('adsbygoogle'));
    assert.ok(document.getText().startsWith(head));
  });

  it('my own recipes and my schema hold in it too', async () => {
    const entries = [{ kind: 'promo', label: 'shop', text: 'Buy our beans today.' }];
    await write('large/own.recipe.json', JSON.stringify({ recipes: [{ id: 'own', entries }] }));
    await write('large/schema.json', JSON.stringify({ properties: { weather: { enum: ['dry', 'hot'] } } }));
    await write(
      'large/.article-lint.json',
      JSON.stringify({ recipes: ['own.recipe.json'], frontMatter: { schema: 'schema.json' } }),
    );
    const { document } = await openNew('large/own.md', `${long(200_000)}Buy our beans today.\n`);
    await problemsBecome(
      'both are found',
      document.uri,
      (rules) => rules.includes('no-promo-block') && rules.includes('valid-against-schema'),
    );
    await vscode.workspace.fs.delete(inWorkspace('large/.article-lint.json'));
  });
});
