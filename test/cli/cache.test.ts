import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { besideProgram } from '../../src/cli/cache/open.ts';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint, builtProgram } from './program.ts';

const post = (category: string, body = 'Text.\n'): string =>
  `---\ntitle: Spring\ndate: 2021-03-04\ncategories: [${category}]\n---\n\n${body}`;

const site = () => ({
  cwd: temporaryFolder({
    ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`posts/${i}.md`, post('World')])),
    'posts/picture.md': post('World', '![](a.png)\n\n![](b.png)\n'),
    'posts/a.png': 'picture',
    'posts/undated.md': '---\ntitle: Spring\n---\n\nText.\n',
    'schema.json': '{ "properties": { "title": { "minLength": 3 } } }',
    'posts/schema.md': `---\n$schema: ../schema.json\ntitle: Spring\ndate: 2021-03-04\n---\n\nText.\n`,
    'mine.recipe.json': '{ "name": "Mine", "entries": [] }',
    '.article-lint.json': '{ "recipes": ["mine.recipe.json"] }',
  }),
  home: temporaryFolder(),
});

type Site = ReturnType<typeof site>;

/** In path order. */
const articles = [
  ...Array.from({ length: 12 }, (_, i) => `posts/${i}.md`),
  'posts/picture.md',
  'posts/schema.md',
  'posts/undated.md',
].sort();

const check = ({ cwd, home }: Site, ...args: string[]) =>
  articleLint(['check', '--format', 'json', '--level', 'hint', ...args, '.'], { cwd, env: { XDG_CACHE_HOME: home } });

const cacheFile = ({ home }: Site): string => {
  const folder = path.join(home, 'article-lint');
  return path.join(folder, readdirSync(folder)[0] ?? '');
};

/** Puts a finding that no linter would have into what is remembered, with the right sum, for each file that is remembered. */
const said = 'remembered, not found';
async function markAll(one: Site, { mark = said }: { mark?: string } = {}): Promise<void> {
  const lines = readFileSync(cacheFile(one), 'utf8').split('\n');
  const marked = lines.map((line) => {
    const [name, key, , json] = line.split('\t');
    if (json === undefined) return line;
    const [asked, findings] = JSON.parse(json);
    const finding = {
      ruleId: 'internal',
      category: 'internal',
      level: 'hint',
      messageId: 'x',
      args: [],
      message: said,
    };
    const others = (findings as { message: string }[]).filter(({ message }) => message !== said);
    const marks = mark === '' ? [] : [{ ...finding, span: { start: 0, end: 0 } }];
    const next = JSON.stringify([asked, [...others, ...marks]]);
    return [name, key, createHash('sha256').update(next).digest('hex').slice(0, 8), next].join('\t');
  });
  writeFileSync(cacheFile(one), marked.join('\n'));
}

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly { readonly message: string }[];
}

/** The files that a run with the cache takes from what is remembered. */
async function remembered(one: Site, ...args: string[]): Promise<string[]> {
  const { stdout } = await check(one, '--cache', ...args);
  const files: FileResult[] = JSON.parse(stdout);
  return files.flatMap(({ filePath, messages }) =>
    messages.some(({ message }) => message === said) ? [filePath] : [],
  );
}

async function filled(): Promise<Site> {
  const one = site();
  await check(one, '--cache');
  await markAll(one);
  return one;
}

test('with --cache a second run says the same, from memory; without it nothing is kept', async () => {
  const one = site();
  const plain = await check(one);
  assert.deepEqual(readdirSync(one.home), []);
  assert.deepEqual(await check(one, '--cache'), plain);
  assert.deepEqual(await check(one, '--cache'), plain);
  await markAll(one);
  assert.deepEqual(await remembered(one), articles);
  assert.deepEqual(await check(one), plain);
  assert.deepEqual(await check(one, '--cache', '--no-cache'), plain);
});

/** In this order on one archive. */
const changes: readonly [string, (cwd: string) => void, string[] | 'all'][] = [
  ['an article', (cwd) => writeFileSync(path.join(cwd, 'posts/3.md'), post('World', 'Other.\n')), ['posts/3.md']],
  ['a picture that goes', (cwd) => rmSync(path.join(cwd, 'posts/a.png')), ['posts/picture.md']],
  ['a picture that comes', (cwd) => writeFileSync(path.join(cwd, 'posts/b.png'), 'picture'), ['posts/picture.md']],
  ['a schema', (cwd) => writeFileSync(path.join(cwd, 'schema.json'), '{ "required": ["x"] }'), ['posts/schema.md']],
  ['a time that is asked for', (cwd) => utimesSync(path.join(cwd, 'posts/undated.md'), 1, 1), ['posts/undated.md']],
  ['a time that does not matter', (cwd) => utimesSync(path.join(cwd, 'posts/3.md'), 1, 1), []],
  ['front matter beside', (cwd) => writeFileSync(path.join(cwd, 'posts/3.md'), post('world')), 'all'],
  ['a recipe file', (cwd) => writeFileSync(path.join(cwd, 'mine.recipe.json'), '{ "name": "Mine" }'), 'all'],
  ['the generator', (cwd) => writeFileSync(path.join(cwd, 'hugo.toml'), 'title = "A"\n'), 'all'],
  ['the config', (cwd) => writeFileSync(path.join(cwd, '.article-lint.json'), '{ "rules": {} }'), 'all'],
];

test('what depends on something that changed is linted again, and nothing else is', async () => {
  const one = await filled();
  for (const [what, change, stale] of changes) {
    change(one.cwd);
    const known = await remembered(one);
    const expected = stale === 'all' ? [] : articles.filter((file) => !stale.includes(file));
    assert.deepEqual(known, expected, what);
    await markAll(one);
  }
  await markAll(one, { mark: '' });
  assert.deepEqual(await check(one, '--cache'), await check(one));
});

test('images, levels and rules that are asked for otherwise get their own answer', async () => {
  const one = site();
  await check(one, '--cache');
  const off = await check(one, '--cache', '--images', 'off');
  assert.deepEqual(off, await check(one, '--images', 'off'));
  const quiet = await check(one, '--cache', '--quiet');
  assert.deepEqual(quiet, await check(one, '--quiet'));
});

test('a date in the future is not remembered: it will not be there for ever', async () => {
  const one = {
    cwd: temporaryFolder({ 'a.md': '---\ntitle: A\ndate: 2999-03-04\n---\n\nText.\n' }),
    home: temporaryFolder(),
  };
  const first = await check(one, '--cache');
  assert.match(first.stdout, /no-doubtful-date/);
  assert.doesNotMatch(readFileSync(cacheFile(one), 'utf8'), /a\.md/);
});

test('a damaged cache is said once, and nothing of it is believed', async () => {
  const one = await filled();
  const plain = await check(one);
  writeFileSync(cacheFile(one), readFileSync(cacheFile(one), 'utf8').replaceAll(said, 'forged'));
  const { status, stdout, stderr } = await check(one, '--cache');
  assert.deepEqual([status, stdout], [plain.status, plain.stdout]);
  assert.equal(stderr, 'article-lint: The cache was damaged; what could not be trusted was linted again.\n');
  assert.deepEqual(await check(one, '--cache'), plain);
});

test('fix leaves alone what the cache knows to be clean, and fixes what it knows to be dirty', async () => {
  const one = site();
  const dirty = path.join(one.cwd, 'posts/dirty.md');
  writeFileSync(dirty, post('World', 'Text.\n\n<ins class="adsbygoogle"></ins>\n'));
  await check(one, '--cache');
  const args = ['fix', '--cache', '.'];
  const env = { XDG_CACHE_HOME: one.home };
  assert.match((await articleLint(args, { cwd: one.cwd, env })).stdout, /Fixed 1 problem in 1 file/);
  assert.doesNotMatch(readFileSync(dirty, 'utf8'), /adsbygoogle/);
  const again = await articleLint(args, { cwd: one.cwd, env });
  assert.doesNotMatch(again.stdout, /Fixed/);
  await markAll(one);
  const third = await articleLint([...args, '--level', 'hint'], { cwd: one.cwd, env });
  assert.equal(third.stdout.split(said).length - 1, 16);
});

const inLatin = Buffer.from(
  post('World', 'Le café est très agréable, déjà prêt, et la crème brûlée aussi.\n'),
  'latin1',
);

test('an article in another encoding is remembered with what is said of it', async () => {
  const one = site();
  writeFileSync(path.join(one.cwd, 'posts/latin.md'), inLatin);
  const plain = await check(one);
  assert.match(plain.stdout, /reads as Windows-1252/i);
  await check(one, '--cache');
  await markAll(one);
  assert.deepEqual(await remembered(one), [...articles, 'posts/latin.md'].sort());
  await markAll(one, { mark: '' });
  assert.deepEqual(await check(one, '--cache'), plain);
});

test('with threads, too, what changed is linted again, what did not is remembered, and damage is said', async () => {
  const one = site();
  for (let i = 0; i < 120; i++) writeFileSync(path.join(one.cwd, `posts/more-${i}.md`), post('World'));
  const plain = await check(one, '--concurrency', '2');
  assert.deepEqual(await check(one, '--cache', '--concurrency', '2'), plain);
  assert.deepEqual(await check(one, '--cache', '--concurrency', '2'), plain);
  await markAll(one);
  writeFileSync(path.join(one.cwd, 'posts/more-7.md'), post('World', '<ins class="adsbygoogle"></ins>\n'));
  const known = await remembered(one, '--concurrency', '2');
  assert.equal(known.length, articles.length + 119);
  assert.ok(!known.includes('posts/more-7.md'));
  await markAll(one);
  writeFileSync(cacheFile(one), readFileSync(cacheFile(one), 'utf8').replaceAll(said, 'forged'));
  const { stdout, stderr } = await check(one, '--cache', '--concurrency', '2');
  assert.equal(stderr, 'article-lint: The cache was damaged; what could not be trusted was linted again.\n');
  assert.deepEqual(stdout, (await check(one)).stdout);
});

test('what another build of any part of the program found is not believed', async () => {
  const built = path.dirname(builtProgram());
  assert.deepEqual(readdirSync(built).sort(), ['cli.js', ...besideProgram].sort());
  const cwd = temporaryFolder({ 'a.md': post('World') });
  const env = { XDG_CACHE_HOME: temporaryFolder() };
  const copy = path.join(temporaryFolder(), 'program');
  cpSync(built, copy, { recursive: true });
  const stampOf = async (): Promise<string> => {
    await articleLint(['check', '--cache', '.'], { cwd, env, program: path.join(copy, 'cli.js') });
    const folder = path.join(env.XDG_CACHE_HOME, 'article-lint');
    return readFileSync(path.join(folder, readdirSync(folder)[0] ?? ''), 'utf8').split('\n')[0] ?? '';
  };
  const stamps = [await stampOf(), await stampOf()];
  assert.equal(stamps[0], stamps[1]);
  for (const name of ['cli.js', ...besideProgram]) {
    appendFileSync(path.join(copy, name), '\n// Changed.\n');
    stamps.push(await stampOf());
  }
  assert.equal(new Set(stamps).size, 2 + besideProgram.length);
});
