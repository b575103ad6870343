import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseArticle } from '../../src/core/index.ts';
import { cachedHost, type FileHost } from '../../src/images/file-host.ts';
import { gatherFacts } from '../../src/images/gather.ts';
import { findSiteRoots } from '../../src/images/site-roots.ts';
import { MemoryHost } from './memory-host.ts';

const paths = [
  '_config.yml',
  'source/_posts/a.md',
  'source/_posts/package.json',
  'source/_posts/near.png',
  'source/_posts/a/asset.png',
  'source/images/top.png',
  'static/img/tree.png',
  'themes/light/static/img/theme.png',
  'img/real.png',
];
const sources = [
  ...['near.png', 'asset.png', '/images/top.png', '/img/tree.png', '/img/theme.png', '/img/real.png'],
  ...['gone.png', '/gone.png', '/img/gone.png', '../img/real.png', '../../img/real.png', '/source/images/top.png'],
];
const article = parseArticle(sources.map((source) => `![A tree](${source})`).join('\n\n'), 'markdown');

async function verdicts(host: FileHost): Promise<ReadonlyMap<string, string>> {
  const cached = cachedHost(host);
  const articlePath = 'source/_posts/a.md';
  const siteRoots = await findSiteRoots(articlePath, cached);
  return (await gatherFacts(article, cached, { articlePath, siteRoots })).images;
}

/** The same files through a host of which some questions fail, by their number, and others take long. */
function faulty(host: FileHost, isBad: (question: number) => boolean): FileHost {
  let asked = 0;
  const perhaps = async <T>(ask: () => Promise<T>): Promise<T | 'unknown'> => {
    const fails = isBad(asked++);
    if (fails) await new Promise((resolve) => setImmediate(resolve));
    return fails ? 'unknown' : ask();
  };
  return {
    readDirectory: (path) => perhaps(() => host.readDirectory(path)),
    exists: (path) => perhaps(() => host.exists(path)),
  };
}

test('whatever cannot be read, no picture that is there is called missing, and none that is not is called present', async () => {
  const real = await verdicts(new MemoryHost(paths));
  assert.ok(new Set(real.values()).size > 1);
  let unknown = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), async (bad) => {
      const found = await verdicts(faulty(new MemoryHost(paths), (question) => bad[question % bad.length] === true));
      for (const [source, verdict] of found) {
        if (verdict === 'unknown') unknown++;
        else assert.equal(verdict, real.get(source) === 'unknown' ? verdict : real.get(source), source);
        assert.ok(!(verdict === 'missing' && real.get(source) === 'present'), source);
      }
    }),
    { seed: 20261130, numRuns: 400 },
  );
  assert.ok(unknown > 0);
});
