import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint } from './program.ts';

const head = '---\r\ntitle: "树"\r\ndate: 2021-03-04\r\n---\r\n\r\n';
const dirty = `${head}Text.\r\n\r\n<ins class="adsbygoogle"></ins>\r\n\r\nMore &amp; more.\r\n`;
const fixed = `${head}Text.\r\n\r\n\r\nMore &amp; more.\r\n`;
/** A field without a value: its fix asks. */
const asking = '---\ntitle: a\ndate: 2021-03-04\nheadimg:\n---\n\nText.\n';

const read = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'utf8');

test('safe fixes change what they remove and no other byte; the second run changes nothing', async () => {
  const cwd = temporaryFolder({ 'a.md': dirty, 'b.md': asking, 'c.md': fixed });
  chmodSync(path.join(cwd, 'a.md'), 0o640);
  const untouched = statSync(path.join(cwd, 'c.md')).mtimeMs;
  const first = await articleLint(['fix', '.'], { cwd });
  assert.equal(first.status, 0);
  assert.equal(read(cwd, 'a.md'), fixed);
  assert.equal(read(cwd, 'b.md'), asking);
  assert.equal(statSync(path.join(cwd, 'a.md')).mode & 0o777, 0o640);
  assert.equal(statSync(path.join(cwd, 'c.md')).mtimeMs, untouched);
  assert.match(
    first.stdout,
    /Fixed 1 problem in 1 file:\n {2}1 {2}no-ad-block\n\n1 problem in 1 file \(1 warning\); 1 can be fixed with `article-lint fix --all`\.\n$/,
  );
  const second = await articleLint(['fix', '.'], { cwd });
  assert.doesNotMatch(second.stdout, /Fixed/);
  assert.deepEqual([read(cwd, 'a.md'), readdirSync(cwd)], [fixed, ['a.md', 'b.md', 'c.md']]);
});

test('a byte order mark stays when another rule is applied', async () => {
  const cwd = temporaryFolder({ 'a.md': `\ufeff${dirty}` });
  await articleLint(['fix', '--rule', 'no-ad-block', '.'], { cwd });
  assert.equal(read(cwd, 'a.md'), `\ufeff${fixed}`);
});

test('--all applies what needs a yes, --rule only what is named', async () => {
  const files = { 'a.md': `${asking}\n<ins class="adsbygoogle"></ins>\n` };
  const rule = temporaryFolder(files);
  await articleLint(['fix', '--all', '--rule', 'no-empty-field', '.'], { cwd: rule });
  assert.doesNotMatch(read(rule, 'a.md'), /headimg/);
  assert.match(read(rule, 'a.md'), /adsbygoogle/);
  const all = temporaryFolder(files);
  const { stdout } = await articleLint(['fix', '--all', '.'], { cwd: all });
  assert.doesNotMatch(read(all, 'a.md'), /headimg|adsbygoogle/);
  assert.match(stdout, /No problems left in 1 file\.\n$/);
});

test('--dry-run prints a diff that git can apply, and writes nothing', async () => {
  const cwd = temporaryFolder({ 'posts/a.md': dirty, 'posts/b.md': `${asking}<ins class="adsbygoogle"></ins>` });
  const { stdout, stderr, status } = await articleLint(['fix', '--dry-run', '.'], { cwd });
  assert.equal(status, 0);
  assert.equal(read(cwd, 'posts/a.md'), dirty);
  assert.match(stdout, /^--- a\/posts\/a\.md\n\+\+\+ b\/posts\/a\.md\n@@ /);
  assert.match(stderr, /Would fix 2 problems in 2 files/);
  execFileSync('git', ['init', '--quiet'], { cwd });
  execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '-'], { cwd, input: stdout });
  assert.equal(read(cwd, 'posts/a.md'), fixed);
  assert.doesNotMatch(read(cwd, 'posts/b.md'), /adsbygoogle/);
});

test('json tells what is left and what was fixed', async () => {
  const cwd = temporaryFolder({ 'a.md': dirty, 'b.md': asking });
  const { stdout } = await articleLint(['fix', '--format', 'json', '.'], { cwd });
  const results = JSON.parse(stdout) as {
    filePath: string;
    messages: { ruleId: string }[];
    fixed: Record<string, number>;
  }[];
  assert.deepEqual(
    results.map(({ filePath, messages, fixed: done }) => [filePath, messages.map((one) => one.ruleId), done]),
    [
      ['a.md', [], { 'no-ad-block': 1 }],
      ['b.md', ['no-empty-field'], {}],
    ],
  );
});

test('--stdin prints the fixed text and nothing else', async () => {
  const cwd = temporaryFolder();
  const { stdout, stderr, status } = await articleLint(['fix', '--stdin', '--stdin-filepath', 'x.md'], {
    cwd,
    input: dirty,
  });
  assert.deepEqual([stdout, stderr, status], [fixed, '', 0]);
  const broken = await articleLint(['fix', '--stdin'], { cwd, input: Buffer.from([0x61, 0xff]) });
  assert.deepEqual([broken.stdout, broken.status], ['', 2]);
  assert.match(broken.stderr, /byte at offset 1/);
});

test('a file whose encoding nobody can tell stays as it is, byte for byte', async () => {
  const bytes = Buffer.concat([Buffer.from('\n<ins class="adsbygoogle"></ins>\ncaf'), Buffer.from([0x81, 0xff])]);
  const cwd = temporaryFolder({ 'a.md': bytes });
  const { status } = await articleLint(['fix', '.'], { cwd });
  assert.equal(status, 1);
  assert.ok(bytes.equals(readFileSync(path.join(cwd, 'a.md'))));
});

test('a file in Windows-1252 and one in UTF-16 are fixed in their own encoding', async () => {
  const [before, ad, after] = [
    '---\ntitle: T\ndate: 2021-10-25\n---\n\nUn caf',
    '<ins class="adsbygoogle"></ins>\n',
    ' au lait\n',
  ];
  const old = (text: string): Buffer =>
    Buffer.concat([Buffer.from(before), Buffer.from([0xe9]), Buffer.from(`${after}\n${text}`)]);
  const wide = (text: string): Buffer => Buffer.from(`\ufeff${before}é${after}\n${text}`, 'utf16le');
  const cwd = temporaryFolder({ 'a.md': old(ad), 'b.md': wide(ad) });
  const { stdout } = await articleLint(['fix', '.'], { cwd });
  assert.match(stdout, /This file is not UTF-8; it reads as Windows-1252\./);
  assert.match(stdout, /This file is UTF-16 LE\./);
  assert.deepEqual(readFileSync(path.join(cwd, 'a.md')), old(''));
  assert.deepEqual(readFileSync(path.join(cwd, 'b.md')), wide(''));
});

test('a link out of the given folders is not written, and that is an error', async () => {
  const outside = temporaryFolder({ 'secret.md': dirty });
  const cwd = temporaryFolder();
  symlinkSync(path.join(outside, 'secret.md'), path.join(cwd, 'link.md'));
  const { status, stdout } = await articleLint(['fix', 'link.md'], { cwd });
  assert.equal(status, 1);
  assert.match(stdout, /not fixed: it is a link that leads out of the given folders\. {2}writable-file/);
  assert.equal(read(outside, 'secret.md'), dirty);
});

test('a broken config stops a fix before anything is written', async () => {
  const cwd = temporaryFolder({ 'a.md': dirty, '.article-lint.json': '{ "rules": ' });
  const { status, stderr } = await articleLint(['fix', '.'], { cwd });
  assert.equal(status, 2);
  assert.match(stderr, /\.article-lint\.json is not valid JSON\. Nothing was changed\./);
  assert.equal(read(cwd, 'a.md'), dirty);
});

test('rules that the config turns off are not applied', async () => {
  const cwd = temporaryFolder({ 'a.md': dirty, '.article-lint.json': '{ "rules": { "no-ad-block": "off" } }' });
  await articleLint(['fix', '.'], { cwd });
  assert.equal(read(cwd, 'a.md'), dirty);
});
