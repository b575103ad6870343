import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint } from './program.ts';

const clean = '---\ntitle: Spring\ndate: 2021-03-04\n---\n\nText.\n';
const ad = '<ins class="adsbygoogle"></ins>\n';
const dirty = `---\r\ntitle: 树\r\ndate: 2021-03-04\r\n---\r\n\r\n<p>林😀</p> ${ad}\r\n![](gone.png)\r\n`;

interface Message {
  readonly ruleId: string;
  readonly level: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly fix?: { readonly safety: string; readonly edits: readonly { start: number; end: number; text: string }[] };
  readonly start: number;
  readonly end: number;
}
interface FileResult {
  readonly filePath: string;
  readonly messages: readonly Message[];
  readonly errorCount: number;
  readonly warningCount: number;
  readonly fixableErrorCount: number;
  readonly fixableWarningCount: number;
}

const site = (files: Record<string, string | Uint8Array> = {}) =>
  temporaryFolder({ 'a.md': clean, 'posts/b.md': dirty, ...files });

async function json(args: readonly string[], cwd: string): Promise<{ status: number | null; results: FileResult[] }> {
  const { status, stdout } = await articleLint(['check', '--format', 'json', ...args], { cwd });
  return { status, results: JSON.parse(stdout) };
}

test('json has one object a file, in path order, in the shape that was promised', async () => {
  const { status, results } = await json(['.'], site());
  assert.equal(status, 0);
  assert.deepEqual(
    results.map((result) => result.filePath),
    ['a.md', 'posts/b.md'],
  );
  assert.deepEqual(results[0], {
    ...{ filePath: 'a.md', messages: [], errorCount: 0, warningCount: 0, fixableErrorCount: 0, fixableWarningCount: 0 },
  });
  const [adMessage, imageMessage] = results[1]?.messages ?? [];
  const start = dirty.indexOf('<ins');
  assert.deepEqual(
    { ...adMessage, fix: undefined, message: undefined },
    {
      ...{ ruleId: 'no-ad-block', category: 'leftover', level: 'warning', severity: 1, messageId: 'found' },
      ...{ line: 6, column: 12, endLine: 6, endColumn: 12 + ad.trim().length, start, end: start + ad.trim().length },
      ...{ message: undefined, fix: undefined },
    },
  );
  assert.equal(adMessage?.fix?.safety, 'safe');
  assert.ok(adMessage.fix.edits.length > 0);
  for (const edit of adMessage.fix.edits)
    assert.deepEqual([typeof edit.text, edit.start <= edit.end], ['string', true]);
  assert.deepEqual(
    [imageMessage?.ruleId, dirty.slice(imageMessage?.start, imageMessage?.end)],
    ['no-missing-image', 'gone.png'],
  );
  assert.deepEqual([results[1]?.errorCount, results[1]?.warningCount, results[1]?.fixableWarningCount], [0, 2, 1]);
});

test('files on the command line keep their names, and results their order', async () => {
  const cwd = site({ 'c.md': clean });
  const args = ['--level', 'hint', '--images', 'off', '--no-cache', 'c.md', 'posts/b.md', 'a.md'];
  const { results } = await json(args, cwd);
  assert.deepEqual(
    results.map((result) => result.filePath),
    ['a.md', 'c.md', 'posts/b.md'],
  );
  assert.ok(
    !results[2]?.messages.some((message) => message.ruleId === 'no-missing-image'),
    '--images off asks nothing',
  );
  const sideways = await json(['../a.md'], path.join(cwd, 'posts'));
  assert.deepEqual(
    sideways.results.map((result) => result.filePath),
    ['../a.md'],
  );
});

test('one file and many in parallel give the same bytes', async () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`many/${i}.md`, i % 3 ? dirty : clean]));
  const cwd = site(files);
  const [one, many] = await Promise.all(
    ['1', '32'].map((n) => articleLint(['check', '--format', 'json', '--concurrency', n, '.'], { cwd })),
  );
  assert.equal(one?.stdout, many?.stdout);
  assert.equal(JSON.parse(one?.stdout ?? '').length, 42);
});

test('text shows place, level, message, rule and the line with a caret of the right width', async () => {
  const { stdout, stderr, status } = await articleLint(['check', '.'], { cwd: site() });
  assert.deepEqual([status, stderr], [0, '']);
  const lines = stdout.split('\n');
  assert.equal(lines[0], 'posts/b.md');
  assert.match(lines[1] ?? '', /^ {2}6:12 {2}warning {2}.+ {2}no-ad-block · fixable$/);
  assert.equal(lines[2], '     6 │ <p>林😀</p> <ins class="adsbygoogle"></ins>');
  assert.equal(lines[3], `       │ ${' '.repeat('<p>xxxx</p> '.length)}${'^'.repeat(ad.trim().length)}`);
  assert.match(stdout, /\n2 problems in 1 file \(2 warnings\); 1 can be fixed with `article-lint fix`\.\n$/);
});

test('nothing found is said calmly', async () => {
  const { stdout } = await articleLint(['check', 'a.md'], { cwd: site() });
  assert.equal(stdout, 'No problems in 1 file.\n');
});

test('colours follow the flag, then FORCE_COLOR, then NO_COLOR, then the terminal', async () => {
  const cwd = site();
  const colored = async (args: string[], env: Record<string, string>) =>
    (await articleLint(['check', 'posts', ...args], { cwd, env })).stdout.includes('\u001b[');
  assert.equal(await colored([], {}), false);
  assert.equal(await colored([], { FORCE_COLOR: '1' }), true);
  assert.equal(await colored([], { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
  assert.equal(await colored([], { FORCE_COLOR: '0' }), false);
  assert.equal(await colored(['--no-color'], { FORCE_COLOR: '1' }), false);
});

test('an article cannot send the terminal commands or forge a workflow command', async () => {
  const evil = 'x\u001b[2J\u0007\u202ey\r::error file=z::gotcha.png';
  const name = 'posts/\u001b[31mred.md';
  const cwd = temporaryFolder({
    [name]: `---\ntitle: a\ndate: 2021-03-04\nheadimg: "x\\e[2J\\u202e\\r\\n::error::y.png"\n---\n\n<img src="${evil}">\n`,
  });
  for (const format of ['text', 'github', 'json']) {
    const { stdout } = await articleLint(['check', '--format', format, '.'], { cwd });
    assert.ok(stdout.includes('no-missing-image'), format);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come through
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/, format);
    assert.doesNotMatch(stdout, /^::error/m, format);
  }
});

test('github writes one command for each finding', async () => {
  const { stdout } = await articleLint(['check', '--format', 'github', '.'], { cwd: site() });
  const lines = stdout.trimEnd().split('\n');
  assert.equal(lines.length, 2);
  assert.match(
    lines[0] ?? '',
    /^::warning file=posts\/b\.md,line=6,endLine=6,col=12,endColumn=\d+,title=Article Lint%3A no-ad-block::./,
  );
});

test('--level, --quiet and --rule decide what is shown and counted', async () => {
  const cwd = site({ 'h.md': '---\ntitle: a\ndate: 2021-03-04\n---\n\n<!-- article-lint-disable no-script -->\n' });
  const ids = async (...args: string[]) =>
    (await json(args, cwd)).results.flatMap((result) => result.messages.map((one) => one.ruleId));
  assert.deepEqual(await ids('h.md'), []);
  assert.deepEqual(await ids('--level', 'hint', 'h.md'), ['no-unused-disable']);
  assert.deepEqual(await ids('--quiet', 'posts'), []);
  assert.deepEqual(await ids('--rule', 'no-missing-image', 'posts'), ['no-missing-image']);
  assert.deepEqual(await ids('--rule', 'no-missing-image', '--rule=no-ad-block', 'posts'), [
    'no-ad-block',
    'no-missing-image',
  ]);
});

test('the exit status is 1 for errors and for too many warnings', async () => {
  const cwd = site({
    '.article-lint.json': '{ "overrides": [{ "files": ["strict"], "rules": { "no-ad-block": "error" } }] }',
    'strict/c.md': dirty,
  });
  const status = async (...args: string[]) => (await articleLint(['check', ...args], { cwd })).status;
  assert.equal(await status('posts'), 0);
  assert.equal(await status('--max-warnings', '2', 'posts'), 0);
  assert.equal(await status('--max-warnings', '1', 'posts'), 1);
  assert.equal(await status('--max-warnings=1', '--level', 'error', 'posts'), 0);
  assert.equal(await status('strict'), 1);
});

test('what cannot be decoded is one finding, and the rest go on', async () => {
  const cwd = site({ 'latin.md': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]) });
  const { status, results } = await json(['.'], cwd);
  assert.equal(status, 1);
  assert.deepEqual(
    results.map((result) => [result.filePath, result.messages.length]),
    [
      ['a.md', 0],
      ['latin.md', 1],
      ['posts/b.md', 2],
    ],
  );
  assert.equal(results[1]?.messages[0]?.ruleId, 'readable-file');
});

test('the nearest config holds; its problems are findings on it', async () => {
  const cwd = site({
    ...{
      '.article-lint.json': '{\n  "rulse": {},\n  "rules": { "no-missing-image": "off" }\n}\n',
      'own/.article-lint.json': '{}',
      'own/c.md': dirty,
    },
  });
  const { status, results } = await json(['.'], cwd);
  assert.equal(status, 0);
  assert.deepEqual(
    results.map((result) => [result.filePath, result.messages.map((message) => message.ruleId)]),
    [
      ['.article-lint.json', ['valid-config']],
      ['a.md', []],
      ['own/c.md', ['no-ad-block', 'no-missing-image']],
      ['posts/b.md', ['no-ad-block']],
    ],
  );
  const [problem] = results[0]?.messages ?? [];
  assert.deepEqual([problem?.line, problem?.column, problem?.endColumn], [2, 3, 10]);
});

test('--config replaces the nearest one; include and exclude pass over what was not named', async () => {
  const cwd = site({
    ...{
      '.article-lint.json': '{ "exclude": ["posts"] }',
      'ci.json': '{ "include": ["posts"], "rules": { "no-ad-block": "off" } }',
    },
  });
  const names = async (...args: string[]) => (await json(args, cwd)).results.map((result) => result.filePath);
  assert.deepEqual(await names('.'), ['a.md']);
  assert.deepEqual(await names('.', 'posts/b.md'), ['a.md', 'posts/b.md']);
  assert.deepEqual(await names('--config', 'ci.json', '.'), ['posts/b.md']);
});

test('a config that is no JSON gives results, and exit status 2', async () => {
  const cwd = site({ '.article-lint.json': '{ "rules": { "no-ad-block": "off" }, ' });
  const { status, results } = await json(['.'], cwd);
  assert.equal(status, 2);
  assert.deepEqual(
    results.map((result) => result.filePath),
    ['.article-lint.json', 'a.md', 'posts/b.md'],
  );
  assert.equal(results[0]?.messages[0]?.level, 'error');
  assert.deepEqual(
    results[2]?.messages.map((message) => message.ruleId),
    ['no-missing-image'],
    'the good rest is in force',
  );
  assert.equal((await articleLint(['check', '--config', 'gone.json', '.'], { cwd })).status, 2);
});

test('standard input is checked where --stdin-filepath says it stands', async () => {
  const cwd = site({
    '.article-lint.json': '{ "overrides": [{ "files": ["posts"], "rules": { "no-ad-block": "off" } }] }',
  });
  const ask = async (...args: string[]) => {
    const { stdout } = await articleLint(['check', '--stdin', '--format', 'json', ...args], { cwd, input: dirty });
    const [result] = JSON.parse(stdout) as FileResult[];
    return [result?.filePath, result?.messages.map((message) => message.ruleId)];
  };
  assert.deepEqual(await ask(), ['stdin.md', ['no-ad-block', 'no-missing-image']]);
  assert.deepEqual(await ask('--stdin-filepath', 'posts/new.md'), ['posts/new.md', ['no-missing-image']]);
});

test('-o writes to a file, without colours, and leaves it alone when nothing is written', async () => {
  const cwd = site({ 'old.json': 'old' });
  const { stdout } = await articleLint(['check', '-o', 'out.txt', 'posts'], { cwd, env: { FORCE_COLOR: '0' } });
  assert.equal(stdout, '');
  assert.match(readFileSync(path.join(cwd, 'out.txt'), 'utf8'), /no-ad-block/);
  assert.equal((await articleLint(['check', '-o', 'old.json', 'gone.md'], { cwd })).status, 2);
  assert.equal(readFileSync(path.join(cwd, 'old.json'), 'utf8'), 'old');
  const failed = await articleLint(['check', '-o', 'no/such/folder.txt', 'posts'], { cwd });
  assert.deepEqual([failed.status, existsSync(path.join(cwd, 'no'))], [2, false]);
  assert.match(failed.stderr, /no\/such\/folder\.txt cannot be written: there is no such folder/);
});

test('a reader that leaves early hears no complaint', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`many/${i}.md`, dirty]));
  const { stderr, status } = await articleLint(['check', '.'], { cwd: site(files), closeAfter: 100 });
  assert.equal(stderr, '');
  assert.ok(status === 0 || status === 1);
});
