import assert from 'node:assert/strict';
import test from 'node:test';
import { messagesIn, translationProblems } from '../../src/tools/generate/messages.ts';
import { problemsOfTranslations } from '../../src/tools/generate/translations.ts';

test('every message of a file is found, however it is written', async () => {
  const source = `import * as vscode from 'vscode';
export const a = (is: boolean, n: number): string => (is ? vscode.l10n.t('It\\'s "here"') : vscode.l10n.t(
  'the rule’s {0}',
  n satisfies number,
));
const words = () => ({ inner: vscode.l10n.t('outer {0}', vscode.l10n.t('inner')) });
// vscode.l10n.t('a comment')
const text = "vscode.l10n.t('a string')";`;
  const { texts, problems } = await messagesIn(source);
  assert.deepEqual([...texts].sort(), ['It\'s "here"', 'inner', 'outer {0}', 'the rule’s {0}']);
  assert.deepEqual(problems, []);
});

const refused: Readonly<Record<string, string>> = {
  'a variable': 'vscode.l10n.t(text)',
  'a template': `vscode.l10n.t(\`Some \${text}\`)`,
  'a tagged template': 'vscode.l10n.t(String.raw`Some text`)',
  'a sum': "vscode.l10n.t('Some ' + text)",
  'a choice': "vscode.l10n.t(is ? 'a' : 'b')",
  'an object': "vscode.l10n.t({ message: 'Some text', comment: [] })",
};
for (const [what, call] of Object.entries(refused)) {
  test(`${what} is refused as a message`, async () => {
    const { texts, problems } = await messagesIn(`export const a = ${call};`);
    assert.deepEqual(texts, []);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /^the message of vscode\.l10n\.t\(.* is no plain string$/s);
  });
}

for (const source of [
  "const { t } = vscode.l10n; t('Some text');",
  "const { l10n } = vscode; l10n.t('Some text');",
  "import { l10n } from 'vscode'; l10n.t('Some text');",
  "vscode['l10n'].t('Some text');",
  "['Some text'].map(vscode.l10n.t);",
]) {
  test(`messages cannot hide behind another name: ${source}`, async () => {
    const { problems } = await messagesIn(source);
    assert.deepEqual(problems, ['l10n is used otherwise than as vscode.l10n.t(…)']);
  });
}

test('what is not translated, what nobody says, and what lost a value or an icon is told', () => {
  const texts = { 'Some text': 'Some text', empty: 'empty', '{0} of {1}': '{0} of {1}', icon: '$(check) No problems' };
  const translations = { empty: '', gone: '没有了', '{0} of {1}': '{0}', icon: '没有问题' };
  assert.deepEqual(translationProblems(texts, translations), [
    '"Some text" is not translated',
    '"empty" is not translated',
    '"gone" is translated, and nobody says it',
    '"{0} of {1}" has {0} {1}, its translation {0}',
    '"icon" has $(check), its translation nothing',
  ]);
});

test('a translation may put its values in another order', () => {
  assert.deepEqual(translationProblems({ a: '{0} of {1}' }, { a: '{1} 中的 {0}' }), []);
});

test('whatever the extension says is translated', async () => {
  assert.deepEqual(await problemsOfTranslations(), []);
});
