import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { html, png, sendFile, startServer } from '../node/http/servers.ts';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint, type Outcome } from './program.ts';

const picture = png(640, 480, 500);

const server = await startServer((request, response) => {
  const { url = '', headers } = request;
  if (url.startsWith('/ok')) return sendFile(request, response, { body: picture, headers: { etag: '"1"' } });
  if (url === '/page.png') return sendFile(request, response, { body: html, type: 'text/html' });
  if (url === '/hotlink.png' && !headers.referer) return sendFile(request, response, { body: picture });
  response.writeHead(url === '/hotlink.png' ? 403 : url === '/busy.png' ? 500 : 404);
  response.end();
});

const head = '---\ntitle: Spring\ndate: 2021-03-04\n---\n\n';
const article = (...names: readonly string[]): string =>
  `${head}${names.map((name) => `<p><img src="${server.origin}/${name}" alt="A tree"></p>\n`).join('')}`;

interface Run {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A folder of articles, with a cache folder of its own; not on a build machine. */
function site(files: Record<string, string>, env: Record<string, string> = {}): Run {
  return { cwd: temporaryFolder(files), env: { XDG_CACHE_HOME: temporaryFolder(), ...env } };
}

const remote = ['--images', 'remote', '--no-progress'];
const allowed = [...remote, '--allow-private-host', `127.0.0.1:${server.port}`];

const check = (run: Run, ...args: readonly string[]): Promise<Outcome> =>
  articleLint(['check', '--format', 'json', '.', ...args], run);

function idsOf({ stdout }: Outcome): Record<string, string[]> {
  const results = JSON.parse(stdout) as { filePath: string; messages: { messageId: string }[] }[];
  return Object.fromEntries(results.map((one) => [one.filePath, one.messages.map(({ messageId }) => messageId)]));
}

test('broken pictures on the web are found where they stand, and what may pass is not', async () => {
  const files = {
    'a.md': article('ok.png', 'gone.png', 'page.png', 'hotlink.png', 'busy.png'),
    'b.md': `${head}![](${server.origin}/gone.png) ![](missing.png)\n`,
  };
  const run = site(files);
  const before = server.asked.length;
  const outcome = await check(run, ...allowed);
  assert.deepEqual(idsOf(outcome), { 'a.md': ['dead', 'page', 'blocked'], 'b.md': ['dead', 'missing'] });
  assert.equal(outcome.stderr, '');
  const asked = server.asked.slice(before).map((one) => one.path);
  assert.equal(asked.filter((one) => one === '/gone.png').length, 2, 'once for both articles: a HEAD and a GET');
  const { headers } = server.asked[before] ?? {};
  assert.match(headers?.['user-agent'] ?? '', /^Mozilla\/5\.0 \(compatible; ArticleLint\/\d/);
  assert.doesNotMatch(headers?.['user-agent'] ?? '', /bot|link/i);
});

test('without --images remote nobody is asked', async () => {
  const run = site({ 'a.md': article('gone.png') });
  const before = server.asked.length;
  for (const args of [[], ['--images', 'local'], ['--images', 'off'], [...allowed, '--rule', 'no-ad-block']]) {
    assert.deepEqual(idsOf(await check(run, ...args)), { 'a.md': [] });
  }
  assert.equal(server.asked.length, before);
});

test('the next run asks nothing, unless it is told to, or the cache is damaged', async () => {
  const run = site({ 'a.md': article('ok.png', 'gone.png') });
  const ask = async (...args: string[]): Promise<number> => {
    const before = server.asked.length;
    assert.deepEqual(idsOf(await check(run, ...allowed, ...args)), { 'a.md': ['dead'] });
    return server.asked.length - before;
  };
  assert.equal(await ask(), 4);
  assert.equal(await ask(), 0);
  assert.equal(await ask('--no-cache'), 4);
  const cache = path.join(run.env.XDG_CACHE_HOME ?? '', 'article-lint', 'images.json');
  assert.equal((JSON.parse(readFileSync(cache, 'utf8')) as { entries: unknown[] }).entries.length, 2);
  writeFileSync(cache, '{"version":1,"entries":[[1,2],["x"');
  assert.equal(await ask(), 4);
  assert.equal(await ask(), 0);
});

test('cacheMaxAge says how long an answer is believed; then it is asked about by its tag', async () => {
  const run = site({ 'a.md': article('ok.png'), '.article-lint.json': '{ "images": { "cacheMaxAge": 0 } }' });
  await check(run, ...allowed);
  const before = server.asked.length;
  await check(run, ...allowed);
  assert.deepEqual(
    server.asked.slice(before).map(({ method, headers }) => [method, headers['if-none-match']]),
    [
      ['GET', '"1"'],
      ['HEAD', undefined],
    ],
    'this server gives the tag and does not know it',
  );
});

test('private hosts are not asked, but named; a config may allow them only where it is named itself', async () => {
  const config = JSON.stringify({ images: { allowPrivateHosts: [`127.0.0.1:${server.port}`] } });
  const before = server.asked.length;
  const closed = await check(site({ 'a.md': article('ok.png') }), ...remote);
  assert.deepEqual(idsOf(closed), { 'a.md': ['private'] });
  const found = site({ 'a.md': article('ok.png'), '.article-lint.json': config });
  const refused = await check(found, ...remote);
  assert.deepEqual(idsOf(refused), { 'a.md': ['private'] });
  assert.match(refused.stderr, /allows no requests to 127\.0\.0\.1:\d+: name the hosts with --allow-private-host/);
  assert.equal(server.asked.length, before);
  const named = await check(found, ...remote, '--config', '.article-lint.json');
  assert.deepEqual(idsOf(named), { 'a.md': [] });
});

test('the site of the articles is who image servers see', async () => {
  const run = site({
    'a.md': article('ok-site.png'),
    '.article-lint.json': '{ "images": { "siteUrl": "https://blog.example/posts/" } }',
  });
  await check(run, ...allowed);
  const seen = server.asked.filter((one) => one.path === '/ok-site.png').map(({ headers }) => headers.referer);
  assert.deepEqual(seen.sort(), ['https://blog.example/', undefined]);
});

test('offline there is one quiet note and no finding', async () => {
  const run = site({ 'a.md': `${head}![](http://127.0.0.1:9/a.png) ![](http://127.0.0.1:9/b.png)\n` });
  const outcome = await check(run, ...remote, '--allow-private-host', '127.0.0.1');
  assert.deepEqual(idsOf(outcome), { 'a.md': [] });
  assert.equal(outcome.status, 0);
  assert.equal(outcome.stderr, 'article-lint: Nothing answered: 2 remote images were not checked.\n');
});

test('standard input works as well, and fix --all puts right what it can', async () => {
  const run = site({ 'a.md': article('hotlink.png', 'gone.png') });
  const piped = await articleLint(['check', '--stdin', '--format', 'json', ...allowed], {
    ...run,
    input: article('gone.png'),
  });
  assert.deepEqual(idsOf(piped), { 'stdin.md': ['dead'] });
  const fixed = await articleLint(['fix', '--all', ...allowed, 'a.md'], run);
  assert.equal(fixed.status, 0);
  assert.equal(
    readFileSync(path.join(run.cwd, 'a.md'), 'utf8'),
    `${head}<p><img referrerpolicy="no-referrer" src="${server.origin}/hotlink.png" alt="A tree"></p>\n`,
  );
});

test('wrong use is said', async () => {
  const run = site({ 'a.md': article() });
  const wrong = async (...args: string[]): Promise<string> => {
    const { status, stderr } = await check(run, ...args);
    assert.equal(status, 2);
    return stderr;
  };
  assert.match(await wrong('--images', 'web'), /--images web is not supported; it can be off, local, remote/);
  assert.match(await wrong('--allow-private-host', 'localhost'), /goes with --images remote/);
  assert.match(await wrong(...remote, '--allow-private-host', 'http://x/'), /is no host/);
});
