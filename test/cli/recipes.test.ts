import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint } from './program.ts';

const header = '---\ntitle: Rain\ndate: 2021-03-04\nsource: https://news.example/rain\n---\n\n';
const article = `${header}<p>It rained all day.</p>\n<div class="slot-x">x</div>\n<div id="box-y">y</div>\n<p class="zz-z">z</p>\n<p>Read our letter now!</p>\n`;
const recipe = `{ "recipes": [{ "id": "own", "files": ["../posts/**"], "entries": [
  { "kind": "ad", "label": "own slot", "safety": "safe", "select": ".slot-x" },
  { "kind": "ad", "label": "bad", "select": ".a:has(b)" },
  { "kind": "promo", "label": "own line", "text": "Read * now!" }
] }] }`;

const site = (config: string, files: Record<string, string> = {}) =>
  temporaryFolder({
    '.article-lint.json': config,
    'posts/a.html': article,
    'pages/a.html': article,
    'lint/own.recipe.json': recipe,
    'lint/news.example.txt': "strip: //div[@id='box-y']\n",
    'lint/list.abp': '##.zz-z\n',
    ...files,
  });
const allFiles = '{ "recipes": ["lint/own.recipe.json", "lint/news.example.txt", "lint/list.abp"] }';

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly {
    ruleId: string;
    level: string;
    message: string;
    line: number;
    start: number;
    end: number;
  }[];
}

async function check(
  cwd: string,
  ...args: string[]
): Promise<{ status: number | null; results: FileResult[]; stderr: string }> {
  const { status, stdout, stderr } = await articleLint(['check', '--format', 'json', ...args], { cwd });
  return { status, results: JSON.parse(stdout), stderr };
}

const told = (results: readonly FileResult[], file: string): string[] =>
  (results.find(({ filePath }) => filePath === file)?.messages ?? []).map(({ message }) => message);

test('check finds what recipe files of every format say, where they say it', async () => {
  const { results, status } = await check(site(allFiles), '.');
  assert.equal(status, 0);
  assert.deepEqual(told(results, 'posts/a.html'), [
    'Leftover ad block: own slot.',
    'Leftover debris: div[id="box-y"] of news.example.',
    'Leftover ad block: .zz-z of list.abp.',
    'Leftover promotion: own line.',
  ]);
  assert.deepEqual(told(results, 'pages/a.html'), [
    'Leftover debris: div[id="box-y"] of news.example.',
    'Leftover ad block: .zz-z of list.abp.',
  ]);
});

test('problems are findings on the recipe file and do not stop a fix', async () => {
  const cwd = site(allFiles);
  const { results } = await check(cwd, 'posts');
  const [problem] = results.find(({ filePath }) => filePath === 'lint/own.recipe.json')?.messages ?? [];
  assert.deepEqual([problem?.ruleId, problem?.level, problem?.line], ['valid-recipe', 'warning', 3]);
  assert.equal(recipe.slice(problem?.start, problem?.end), '".a:has(b)"');
  const fixed = await articleLint(['fix', 'posts'], { cwd });
  assert.equal(fixed.status, 0, fixed.stderr);
  assert.equal(
    readFileSync(path.join(cwd, 'posts/a.html'), 'utf8'),
    article.replace('<div class="slot-x">x</div>\n', ''),
  );
});

test('fix --all takes what asks, too', async () => {
  const cwd = site(allFiles);
  await articleLint(['fix', '--all', 'posts'], { cwd });
  assert.equal(readFileSync(path.join(cwd, 'posts/a.html'), 'utf8'), `${header}<p>It rained all day.</p>\n`);
});

test('standard input and --config have recipes as well', async () => {
  const cwd = site('{}', { 'other.json': '{ "recipes": ["lint/list.abp"] }' });
  const { stdout } = await articleLint(
    ['check', '--format', 'json', '--config', 'other.json', '--stdin', '--stdin-filepath', 'posts/x.html'],
    { cwd, input: article },
  );
  assert.deepEqual(told(JSON.parse(stdout), 'posts/x.html'), ['Leftover ad block: .zz-z of list.abp.']);
});

test('a file that cannot be read, and paths that lead elsewhere, are findings on the config', async () => {
  const config =
    '{ "recipes": ["lint/list.abp", "gone.json", "posts", "https://a.example/b.json", "//server/share/a.json"] }';
  const { results, status, stderr } = await check(site(config), 'posts');
  const messages = results.find(({ filePath }) => filePath === '.article-lint.json')?.messages ?? [];
  assert.deepEqual(
    messages.map(({ start, end, level, ruleId, message }) => [config.slice(start, end), level, ruleId, message]),
    [
      ['"gone.json"', 'warning', 'valid-config', 'The recipe file "gone.json" cannot be read: there is no such file.'],
      ['"posts"', 'warning', 'valid-config', 'The recipe file "posts" cannot be read: it is not an ordinary file.'],
      [
        '"https://a.example/b.json"',
        'warning',
        'valid-config',
        '"recipes[3]" must be the path of a file, not an address.',
      ],
      [
        '"//server/share/a.json"',
        'warning',
        'valid-config',
        '"recipes[4]" must be the path of a file on this machine.',
      ],
    ],
  );
  assert.deepEqual([status, stderr], [0, '']);
  assert.deepEqual(told(results, 'posts/a.html'), ['Leftover ad block: .zz-z of list.abp.']);
});

test('a recipe file that is no JSON is an error on it, named once for many articles', async () => {
  const cwd = site('{ "recipes": ["bad.recipe.json"] }', { 'bad.recipe.json': '{ "recipes": [' });
  const { results, status } = await check(cwd, '.');
  assert.equal(results.filter(({ filePath }) => filePath === 'bad.recipe.json').length, 1);
  assert.equal(status, 1);
});
