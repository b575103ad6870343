import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { parseConfig, rules } from '../../src/core/index.ts';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint } from './program.ts';

const article = `---\ntitle: A <b>tree</b>\ndate: 2021-03-04\n---\n\nHello *world*.\n\n<ins class="adsbygoogle"></ins>
<script>alert(1)</script>\n\n![A tree](img/tree%201.png) ![](gone.png)\n`;
const png = Buffer.from('89504e470d0a1a0a', 'hex');
const site = () => temporaryFolder({ 'posts/a.md': article, 'posts/img/tree 1.png': png });

test('preview writes a whole page: cleaned, sanitised, its images found from where the page is', async () => {
  const cwd = site();
  const { status, stdout } = await articleLint(['preview', 'posts/a.md', '-o', 'out.html'], { cwd });
  assert.deepEqual([status, stdout], [0, '']);
  const page = readFileSync(path.join(cwd, 'out.html'), 'utf8');
  assert.match(page, /^<!DOCTYPE html>/);
  assert.match(page, /<em>world<\/em>/);
  assert.match(page, /<title>A &lt;b&gt;tree/);
  assert.match(page, /src="posts\/img\/tree%201\.png"/);
  assert.doesNotMatch(page, /adsbygoogle|alert\(1\)|src="gone\.png"/);
});

test('preview --fragment prints the article alone', async () => {
  const { stdout } = await articleLint(['preview', '--fragment', 'posts/a.md'], { cwd: site() });
  assert.match(stdout, /<em>world<\/em>/);
  assert.match(stdout, /src="file:\/\/[^"]+\/posts\/img\/tree%201\.png"/);
  assert.doesNotMatch(stdout, /<html|<body|<title|adsbygoogle/i);
});

test('preview never replaces the article, and leaves its target alone when there is none', async () => {
  const cwd = temporaryFolder({ 'a.html': '<p>Text</p>', 'out.html': 'old' });
  const same = await articleLint(['preview', 'a.html', '-o', './a.html'], { cwd });
  assert.equal(same.status, 2);
  assert.equal(readFileSync(path.join(cwd, 'a.html'), 'utf8'), '<p>Text</p>');
  const gone = await articleLint(['preview', 'gone.html', '-o', 'out.html'], { cwd });
  assert.equal(gone.status, 2);
  assert.match(gone.stderr, /gone\.html: This file cannot be read: there is no such file\./);
  assert.equal(readFileSync(path.join(cwd, 'out.html'), 'utf8'), 'old');
});

test('rules lists every rule, for people and as data', async () => {
  const cwd = temporaryFolder();
  const text = (await articleLint(['rules'], { cwd })).stdout;
  for (const rule of rules) assert.ok(text.includes(`  ${rule.id} `), rule.id);
  const { stdout, status } = await articleLint(['rules', '--format', 'json'], { cwd });
  assert.equal(status, 0);
  const list = JSON.parse(stdout) as Record<string, unknown>[];
  assert.deepEqual(
    list.map((rule) => rule.id),
    rules.map((rule) => rule.id),
  );
  for (const rule of list) {
    assert.deepEqual(Object.keys(rule), ['id', 'title', 'why', 'category', 'level', 'fix', 'options', 'url']);
    assert.match(String(rule.url), new RegExp(`^https://.*/docs/rules/${rule.id}\\.md$`));
  }
});

test('init writes a config that holds up, and never replaces one', async () => {
  const cwd = temporaryFolder({ 'a.md': '---\ntitle: a\ndate: 2021-03-04\n---\n\nText.\n' });
  const first = await articleLint(['init'], { cwd });
  assert.equal(first.status, 0);
  const file = path.join(cwd, '.article-lint.json');
  const written = readFileSync(file, 'utf8');
  assert.deepEqual(parseConfig(written).problems, []);
  assert.equal((await articleLint(['check', '--level', 'hint', '--max-warnings', '0', '.'], { cwd })).status, 0);
  const second = await articleLint(['init'], { cwd });
  assert.equal(second.status, 2);
  assert.match(second.stderr, /exists already/);
  assert.equal(readFileSync(file, 'utf8'), written);
});

const wrong: readonly [args: readonly string[], says: RegExp][] = [
  [[], /Name a command/],
  [['chek'], /Unknown command "chek"\. Did you mean "check"\?/],
  [['check'], /Name files, folders or globs/],
  [['check', '--formt', 'json', '.'], /no option --formt\. Did you mean "--format"\?/],
  [['check', '--dry-run', '.'], /"check" has no option --dry-run/],
  [['check', '-x', '.'], /no option -x/],
  [
    ['check', '--format', 'xml', '.'],
    /--format xml is not supported; it can be text, json, sarif, junit, github, gitlab/,
  ],
  [['check', '--level', 'warn', '.'], /can be error, warning, info, hint\. Did you mean "warning"\?/],
  [['check', '.', '--level'], /--level needs a value/],
  [['check', '--quiet=yes', '.'], /--quiet takes no value/],
  [['check', '--max-warnings', '-1', '.'], /whole number, 0 or greater, not "-1"/],
  [['check', '--concurrency', '0', '.'], /whole number, 1 or greater, not "0"/],
  [['check', '--images', 'web', '.'], /--images web is not supported; it can be off, local, remote/],
  [['check', '--rule', 'no-ad-blok', '.'], /There is no rule "no-ad-blok"\. Did you mean "no-ad-block"\?/],
  [['check', 'gone.md'], /There is no file or folder "gone\.md"/],
  [['check', 'a.md', '*.html'], /No article matches "\*\.html"/],
  [['check', '--stdin', 'a.md'], /name no files with it/],
  [['check', '--stdin-filepath', 'a.md', '.'], /goes with --stdin/],
  [['check', '--stdin', '--stdin-filepath', 'a.txt'], /must end in \.md/],
  [['fix', '--dry-run', '--format', 'json', '.'], /takes no --format/],
  [['fix', '--dry-run', '--stdin'], /takes no --dry-run/],
  [['preview'], /name one file/],
  [['preview', 'a.md', 'a.md'], /name one file/],
  [['preview', 'a.txt'], /is not an article/],
  [['rules', 'a.md'], /takes no files/],
  [['init', 'a.md'], /takes no files/],
];

for (const [args, says] of wrong) {
  test(`wrong use: ${args.join(' ') || 'nothing'}`, async () => {
    const cwd = temporaryFolder({ 'a.md': 'Text.\n' });
    const { status, stdout, stderr } = await articleLint(args, { cwd });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
    assert.ok(!existsSync(path.join(cwd, '.article-lint.json')));
  });
}

test('help and version are results, for the program and for each command', async () => {
  const cwd = temporaryFolder();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  for (const args of [['--version'], ['check', '--version'], ['-v']]) {
    assert.deepEqual(await articleLint(args, { cwd }), { status: 0, stdout: `${version}\n`, stderr: '' });
  }
  const program = await articleLint(['--help'], { cwd });
  for (const command of ['check', 'fix', 'preview', 'rules', 'init']) {
    assert.match(program.stdout, new RegExp(`^ {2}${command} `, 'm'));
    const { status, stdout } = await articleLint([command, '--help'], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`Usage: article-lint ${command}`));
  }
  assert.match((await articleLint(['help', 'fix'], { cwd })).stdout, /--dry-run/);
});
