import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import type { Entry } from '../../../src/images/remote/memory.ts';
import { cacheFile, openImageCache } from '../../../src/node/http/image-cache.ts';
import { temporaryFolder } from '../temporary.ts';

const dead = (at: number): Entry => ({ image: { verdict: 'dead', cause: 'status', status: 404 }, at });

test('what one run found the next one knows', async () => {
  const file = path.join(temporaryFolder(), 'deep', 'images.json');
  const first = await openImageCache(file);
  first.set('a', dead(1));
  await first.save();
  assert.equal(statSync(file).mode & 0o077, 0, 'nobody else reads it');
  assert.deepEqual(readdirSync(path.dirname(file)), ['images.json']);
  assert.deepEqual((await openImageCache(file)).get('a'), dead(1));
});

test('two processes at once lose nothing of each other', async () => {
  const file = path.join(temporaryFolder(), 'images.json');
  const one = await openImageCache(file);
  const other = await openImageCache(file);
  one.set('a', dead(1));
  one.set('both', dead(9));
  other.set('b', dead(2));
  other.set('both', dead(3));
  await one.save();
  await other.save();
  const later = await openImageCache(file);
  assert.deepEqual([later.get('a')?.at, later.get('b')?.at, later.get('both')?.at], [1, 2, 9]);
  await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const cache = await openImageCache(file);
      cache.set(`k${index}`, dead(index));
      await cache.save();
      JSON.parse(readFileSync(file, 'utf8'));
    }),
  );
  assert.deepEqual((await openImageCache(file)).get('a')?.at, 1);
  assert.deepEqual(readdirSync(path.dirname(file)), ['images.json'], 'no half-written file is left');
});

test('a damaged file counts as empty, and is replaced', async () => {
  const folder = temporaryFolder({
    'text.json': 'hello',
    'half.json': '{"version":1,"entries":[["a",',
    'folder.json/': '',
  });
  const huge = path.join(folder, 'huge.json');
  writeFileSync(huge, '');
  truncateSync(huge, 64 * 1024 * 1024);
  symlinkSync('loop.json', path.join(folder, 'loop.json'));
  for (const name of ['text.json', 'half.json', 'huge.json', 'loop.json']) {
    const cache = await openImageCache(path.join(folder, name));
    assert.equal(cache.get('a'), undefined, name);
    cache.set('a', dead(1));
    await cache.save();
    assert.deepEqual((await openImageCache(path.join(folder, name))).get('a'), dead(1), name);
  }
});

test('where nothing can be written, nothing is said', async () => {
  const folder = temporaryFolder({ file: '', 'folder.json/': '' });
  for (const name of ['file/images.json', 'folder.json']) {
    const cache = await openImageCache(path.join(folder, name));
    cache.set('a', dead(1));
    await cache.save();
    assert.deepEqual(cache.get('a'), dead(1));
  }
  const untouched = path.join(folder, 'none.json');
  await (await openImageCache(untouched)).save();
  assert.ok(!existsSync(untouched), 'nothing was found');
});

test('where the cache is', () => {
  const posix = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform) => cacheFile(env, platform);
  assert.equal(posix({ XDG_CACHE_HOME: '/x' }, 'linux'), '/x/article-lint/images.json');
  assert.equal(posix({ HOME: '/home/me' }, 'linux'), '/home/me/.cache/article-lint/images.json');
  assert.equal(posix({ HOME: '/home/me' }, 'darwin'), '/home/me/Library/Caches/article-lint/images.json');
  assert.equal(posix({ XDG_CACHE_HOME: 'relative' }, 'linux'), undefined);
  assert.equal(posix({}, 'win32'), undefined);
});
