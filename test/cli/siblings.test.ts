import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint } from './program.ts';

const post = (name: string): string =>
  `---\ntitle: '${name}'\ncategories:\n - 国内\ndate: 2021-03-20 08:00:00\n---\n\nText.\n`;
const site = (files: Record<string, string>): string =>
  temporaryFolder({
    'posts/a.md': post('A'),
    'posts/b.md': post('B'),
    'posts/c.md': post('C'),
    'README.md': '# Site\n',
    ...files,
  });

test('what the other articles of the folder have is known when one is checked', async () => {
  const cwd = site({ 'posts/2021-10-25-rain.md': '# Rain\n', 'posts/d.md': post('D').replace('国内', '國內') });
  const { stdout, status } = await articleLint(['check', '--format', 'json', '.'], { cwd });
  const found = (
    JSON.parse(stdout) as { filePath: string; messages: { ruleId: string; fix?: { title: string } }[] }[]
  ).flatMap(({ filePath, messages }) => messages.map(({ ruleId, fix }) => [filePath, ruleId, fix?.title]));
  assert.deepEqual(found, [
    [
      'posts/2021-10-25-rain.md',
      'require-front-matter',
      'Insert front matter with title from the first headline and date from the file name',
    ],
    ['posts/d.md', 'no-lookalike-category', 'Make it "国内"'],
  ]);
  assert.equal(status, 1);
});

test('front matter is inserted only where every fix was asked for', async () => {
  const cwd = site({ 'posts/2021-10-25-rain.md': '# Rain\r\n' });
  const file = path.join(cwd, 'posts/2021-10-25-rain.md');
  await articleLint(['fix', '.'], { cwd });
  assert.equal(readFileSync(file, 'utf8'), '# Rain\r\n');
  await articleLint(['fix', '--all', '--rule', 'require-front-matter', '.'], { cwd });
  const block = "---\r\ntitle: 'Rain'\r\ncategories:\r\n - 国内\r\ndate: 2021-10-25\r\n---\r\n\r\n";
  assert.equal(readFileSync(file, 'utf8'), `${block}# Rain\r\n`);
});

test('an article on standard input is looked at as if it stood in its folder', async () => {
  const cwd = site({});
  const { stdout } = await articleLint(['fix', '--all', '--stdin', '--stdin-filepath', 'posts/2021-10-25-rain.md'], {
    cwd,
    input: '# Rain\n',
  });
  assert.equal(stdout, "---\ntitle: 'Rain'\ncategories:\n - 国内\ndate: 2021-10-25\n---\n\n# Rain\n");
});
