import assert from 'node:assert/strict';
import { chmodSync, chownSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { sweepTemporaryFiles, temporaryPath } from '../../src/node/temporary-files.ts';
import { writeArchive } from '../../src/tools/kill/archive.ts';
import { faultOf, killRound, raceRound, type Subject } from '../../src/tools/kill/rounds.ts';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint, builtProgram } from './program.ts';

function subjectOf(size: number): Subject {
  const folder = temporaryFolder();
  return { program: builtProgram(), folder, archive: writeArchive(folder, size) };
}

test('a fix that is killed leaves every file old or new, and the next one leaves nothing else', async () => {
  const subject = subjectOf(24);
  for (const delay of [0, 8, 30]) {
    const { afterKill, afterNext, status } = await killRound(subject, delay);
    assert.equal(faultOf(afterKill, subject, false), undefined);
    assert.equal(faultOf(afterNext, subject, true), undefined);
    assert.equal(status, 0);
  }
});

test('two fixes of the same folder at once both end well, and every file is the fixed text', async () => {
  const subject = subjectOf(24);
  const { statuses, after } = await raceRound(subject);
  assert.deepEqual(statuses, [0, 0]);
  assert.equal(faultOf(after, subject, true), undefined);
});

const dirty = (words: number): string =>
  `---\ntitle: a\ndate: 2024-04-12\n---\n\n<ins class="adsbygoogle"></ins>\n\n${'word '.repeat(words)}\n`;

interface Message {
  readonly filePath: string;
  readonly messages: readonly { ruleId: string; message: string }[];
}

const refusals = (stdout: string): string[] =>
  (JSON.parse(stdout) as Message[]).flatMap(({ filePath, messages }) =>
    messages.filter(({ ruleId }) => ruleId === 'writable-file').map(({ message }) => `${filePath}: ${message}`),
  );

const isPosix = process.platform !== 'win32';

test('a file that does not fit is reported and left as it is; those that fit are fixed', {
  skip: !isPosix,
}, async () => {
  const large = dirty(20_000);
  const cwd = temporaryFolder({ 'a.md': dirty(10), 'b.md': large, 'c.md': dirty(10) });
  // Writes beyond 16 blocks of 512 or 1,024 bytes fail as they do on a full disk, with another code.
  const command = { file: 'sh', before: ['-c', 'ulimit -f 16; exec "$@"', 'sh', process.execPath] };
  const { status, stdout } = await articleLint(['fix', '--format', 'json', '.'], { cwd, command });
  assert.deepEqual(refusals(stdout), ['b.md: This file was not fixed: it would be larger than files may be here.']);
  assert.equal(status, 1);
  assert.equal(readFileSync(path.join(cwd, 'b.md'), 'utf8'), large);
  for (const name of ['a.md', 'c.md']) assert.doesNotMatch(readFileSync(path.join(cwd, name), 'utf8'), /adsbygoogle/);
  assert.deepEqual(readdirSync(cwd), ['a.md', 'b.md', 'c.md']);
});

test('read-only files and folders are reported one by one, and the rest is fixed', { skip: !isPosix }, async () => {
  const cwd = temporaryFolder({ 'a.md': dirty(5), 'b.md': dirty(5), 'shut/c.md': dirty(5), 'shut/d.md': dirty(5) });
  // The superuser may write anywhere.
  const isRoot = process.getuid?.() === 0;
  const nobody = { uid: 65534, gid: 65534 };
  for (const name of isRoot ? ['.', 'a.md', 'b.md', 'shut', 'shut/c.md', 'shut/d.md'] : [])
    chownSync(path.join(cwd, name), nobody.uid, nobody.gid);
  const program = builtProgram();
  if (isRoot) chmodSync(path.dirname(program), 0o755);
  chmodSync(path.join(cwd, 'b.md'), 0o444);
  chmodSync(path.join(cwd, 'shut'), 0o555);
  const { status, stdout } = await articleLint(['fix', '--format', 'json', '.'], {
    cwd,
    ...(isRoot ? { as: nobody } : {}),
  });
  chmodSync(path.join(cwd, 'shut'), 0o755);
  const because = 'This file was not fixed: permission is denied.';
  assert.deepEqual(refusals(stdout), [`b.md: ${because}`, `shut/c.md: ${because}`, `shut/d.md: ${because}`]);
  assert.equal(status, 1);
  for (const name of ['b.md', 'shut/c.md', 'shut/d.md'])
    assert.equal(readFileSync(path.join(cwd, name), 'utf8'), dirty(5));
  assert.doesNotMatch(readFileSync(path.join(cwd, 'a.md'), 'utf8'), /adsbygoogle/);
  assert.deepEqual(readdirSync(path.join(cwd, 'shut')), ['c.md', 'd.md']);
});

test('only what dead runs of ours left is removed', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'a.md');
  const mine = path.basename(temporaryPath(file, 'new'));
  const ofDead = mine.replace(`-${process.pid}-`, '-4194305-');
  const ofElsewhere = mine.replace(/\.[\da-f]{8}-/, '.00000000-');
  assert.notEqual(ofElsewhere, mine, hostname());
  const foreign = ['.a.md.swp', '.a.md.1234.tmp', 'a.md.article-lint-new', '.a.md.article-lint-old', 'a.md'];
  for (const name of [mine, ofDead, ofElsewhere, ...foreign]) writeFileSync(path.join(folder, name), '');
  symlinkSync(path.join(folder, 'a.md'), path.join(folder, ofDead.replace(/[\da-f]{12}/, '0123456789ab')));
  symlinkSync(ofDead.slice(6, 22), path.join(folder, '.a.md.01234567.article-lint-lock'));
  symlinkSync(mine.slice(6).split('-').slice(0, 2).join('-'), path.join(folder, '.b.md.01234567.article-lint-lock'));
  assert.equal(await sweepTemporaryFiles(folder), 2);
  const left = readdirSync(folder);
  assert.ok(!left.includes(ofDead) && !left.includes('.a.md.01234567.article-lint-lock'));
  for (const name of [mine, ofElsewhere, '.b.md.01234567.article-lint-lock', ...foreign])
    assert.ok(left.includes(name), name);
});

/**
 * Loaded before the program: every file that may be open is, for as long as it reads such an article or lists such a
 * folder. Both are done at once, so that nothing else meets the limit.
 */
const outOfFiles = (call: 'readFileSync' | 'readdir', file: RegExp): string => `
  const fs = require('node:fs');
  const { readFileSync } = fs;
  const { readdir } = fs.promises;
  const without = (read) => {
    const taken = [];
    try { for (;;) taken.push(fs.openSync('/dev/null')); } catch {}
    try { return read(); } finally { for (const one of taken) fs.closeSync(one); }
  };
  const isIt = (call, file) => call === '${call}' && ${file}.test(file);
  fs.readFileSync = (file, ...rest) => {
    const read = () => readFileSync(file, ...rest);
    return isIt('readFileSync', file) ? without(read) : read();
  };
  fs.promises.readdir = async (file, ...rest) =>
    isIt('readdir', file) ? without(() => fs.readdirSync(file, ...rest)) : readdir(file, ...rest);`;

/** What is said of two articles with a picture each, and of one whose picture is not there. */
async function saidWithoutFiles(call: 'readFileSync' | 'readdir', file: RegExp): Promise<Record<string, string[]>> {
  const article = '---\ntitle: a\ndate: 2024-04-12\n---\n\n![A tree](tree.svg)\n';
  const tree = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
  const articles = { 'p/a.md': article, 'q/b.md': article, 'r/c.md': article };
  const cwd = temporaryFolder({ ...articles, 'p/tree.svg': tree, 'q/tree.svg': tree });
  const preload = path.join(temporaryFolder({ 'preload.cjs': outOfFiles(call, file) }), 'preload.cjs');
  const limited = ['-c', 'ulimit -n 64; exec "$@"', 'sh', process.execPath, '--require', preload];
  const args = ['check', '--format', 'json', '--level', 'hint', '--concurrency', '1', ...Object.keys(articles)];
  const { stdout, stderr } = await articleLint(args, { cwd, command: { file: 'sh', before: limited } });
  assert.equal(stderr, '');
  const results = JSON.parse(stdout) as Message[];
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [filePath, messages.map(({ message }) => message)]),
  );
}

const isLinux = process.platform === 'linux';
const noTree = 'The picture "tree.svg" does not exist.';

test('of an article that cannot be opened because too many files are, that is said', { skip: !isLinux }, async () => {
  const tooMany = ['This file cannot be read: too many files are open.'];
  const said = await saidWithoutFiles('readFileSync', /[ab]\.md$/);
  assert.deepEqual(said, { 'p/a.md': tooMany, 'q/b.md': tooMany, 'r/c.md': [noTree] });
});

test('where a folder cannot be listed because too many files are open, no picture in it is called missing', {
  skip: !isLinux,
}, async () => {
  assert.deepEqual(await saidWithoutFiles('readdir', /\/[pr]$/), { 'p/a.md': [], 'q/b.md': [], 'r/c.md': [] });
  assert.deepEqual(await saidWithoutFiles('readdir', /\/p$/), { 'p/a.md': [], 'q/b.md': [], 'r/c.md': [noTree] });
});

test('results that cannot be written are an error of their own, and the articles are fixed', {
  skip: !isLinux,
}, async () => {
  const cwd = temporaryFolder({ 'a.md': dirty(5) });
  const { status, stderr } = await articleLint(['fix', '-o', '/dev/full', '.'], { cwd });
  assert.equal(status, 2);
  assert.match(stderr, /\/dev\/full cannot be written: the disk is full\./);
  assert.doesNotMatch(readFileSync(path.join(cwd, 'a.md'), 'utf8'), /adsbygoogle/);
});

test('a cache that cannot be kept fails nothing', async () => {
  const cwd = temporaryFolder({ 'a.md': dirty(5), cache: 'a file, where a folder should be' });
  const env = { XDG_CACHE_HOME: path.join(cwd, 'cache') };
  const { status, stderr } = await articleLint(['check', '--images', 'remote', 'a.md'], { cwd, env });
  assert.deepEqual([status, stderr.includes('wrong')], [0, false], stderr);
});
