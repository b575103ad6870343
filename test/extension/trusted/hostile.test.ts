import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openNew, problemsBecome, threeLeftovers, write } from '../articles.ts';
import { hostileValues, withRepositorySettings } from '../hostileSettings.ts';

describe('A hostile repository that I trust', () => {
  afterEach(closeAll);

  it('still cannot set what is mine alone', async () => {
    const values = await hostileValues();
    const mine = [...values].filter(([, { property }]) => /^(?:application|machine)$/.test(property.scope ?? ''));
    const all = Object.fromEntries([...values].map(([key, { value }]) => [key, value]));
    await withRepositorySettings({ ...all, 'articleLint.enable': true }, async () => {
      for (const [key, { property }] of mine)
        assert.deepEqual(vscode.workspace.getConfiguration().get(key), property.default, key);
      // That the file was read at all:
      assert.equal(
        vscode.workspace.getConfiguration().get('articleLint.siteGenerator'),
        values.get('articleLint.siteGenerator')?.value,
      );
    });
  });

  it('breaks nothing with settings and a config of wrong types', async () => {
    const values = await hostileValues();
    const wrong = Object.fromEntries([...values.keys()].map((key, at) => [key, [{ a: 1 }, 7, null, '\u202e'][at % 4]]));
    const config = await write(
      'hostile/.article-lint.json',
      '{"rules":{"__proto__":"off","no-ad-block":[[]]},"recipes":7,"include":{"a":1},"overrides":[[]]}',
    );
    try {
      await withRepositorySettings({ ...wrong, 'articleLint.enable': 'no' }, async () => {
        const { document } = await openNew('hostile/a.md', threeLeftovers);
        await problemsBecome('the leftovers are found', document.uri, (rules) => rules.includes('no-script'));
        await problemsBecome('the config is reported', config, (rules) => rules.length > 0);
      });
    } finally {
      await vscode.workspace.fs.delete(inWorkspace('hostile'), { recursive: true });
    }
  });
});
