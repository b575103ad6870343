import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint } from './program.ts';

const article = '---\ntitle: Spring\ndate: 2021-03-20\n...\n\nText.\n';

async function saidOf(files: Readonly<Record<string, string>>, from = '.'): Promise<string[]> {
  const cwd = path.join(temporaryFolder(files), from);
  const { stdout } = await articleLint(['check', '--format', 'json', '.'], { cwd });
  const results = JSON.parse(stdout) as { messages: { ruleId: string; level: string }[] }[];
  return results.flatMap(({ messages }) => messages.map(({ ruleId, level }) => `${level} ${ruleId}`));
}

test('the traces of a generator decide what an article is judged by', async () => {
  assert.deepEqual(await saidOf({ 'hugo.toml': '', 'content/a.md': article }), ['error no-unseen-front-matter']);
  assert.deepEqual(await saidOf({ Gemfile: 'gem "jekyll"\n', '_posts/2021-03-20-a.md': article }), []);
  assert.deepEqual(await saidOf({ 'a.md': article }), ['info no-unportable-front-matter']);
});

test('a config decides before any trace, for some of the articles too', async () => {
  const config = '{ "overrides": [{ "files": ["old/**"], "siteGenerator": "jekyll" }] }';
  const files = { '.article-lint.json': config, 'hugo.toml': '', 'old/a.md': article, 'new/a.md': article };
  assert.deepEqual(await saidOf(files), ['error no-unseen-front-matter']);
});

test('what is fixed for the generator is what the preview shows', async () => {
  const cwd = temporaryFolder({ '_config.yml': '', 'scaffolds/': '', 'a.md': '--- \ntitle: Spring\n---\n\nText.\n' });
  const { stdout } = await articleLint(['fix', '--stdin', '--stdin-filepath', 'a.md'], {
    cwd,
    input: '--- \ntitle: Spring\n---\n\nText.\n',
  });
  assert.equal(stdout, '---\ntitle: Spring\n---\n\nText.\n');
});
