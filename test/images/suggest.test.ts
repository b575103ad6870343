import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, parseArticle, settingsFrom } from '../../src/core/index.ts';
import { cachedHost } from '../../src/images/file-host.ts';
import { gatherFacts } from '../../src/images/gather.ts';
import { findSiteRoots } from '../../src/images/site-roots.ts';
import { MemoryHost } from './memory-host.ts';

const articlePath = 'posts/tree.md';

async function look(text: string, files: readonly string[], contents: Record<string, string> = {}) {
  const host = new MemoryHost([articlePath, '.article-lint.json', ...files], { contents });
  const cached = cachedHost(host);
  const article = parseArticle(text, 'markdown');
  const where = { articlePath, siteRoots: await findSiteRoots(articlePath, cached) };
  const facts = await gatherFacts(article, cached, where);
  const findings = lint(article, settingsFrom([]), facts).filter(({ ruleId }) => ruleId === 'no-missing-image');
  return { host, findings, facts };
}

/** What is offered for the one missing picture: the text that its fix writes, then those of the suggestions. */
async function offered(text: string, ...files: string[]): Promise<(string | undefined)[]> {
  const { findings } = await look(text, files);
  assert.equal(findings.length, 1);
  const [finding] = findings;
  const written = (finding?.suggestions ?? []).map(({ edits }) => edits[0]?.text);
  return [finding?.fix?.edits[0]?.text, ...written];
}

describe('a missing picture', () => {
  it('that was moved is pointed to its new place, relative as before', async () => {
    assert.deepEqual(await offered('![](img/oak.png)', 'pictures/oak.png'), ['../pictures/oak.png']);
    assert.deepEqual(await offered('![](./oak.png)', 'posts/img/oak.png'), ['./img/oak.png']);
  });

  it('that was moved is pointed to its new place, from the top as before', async () => {
    assert.deepEqual(await offered('![](/img/oak.png)', 'static/trees/oak.png'), ['/trees/oak.png']);
  });

  it('is looked for in all that is open where nothing marks the top of a site', async () => {
    const host = new MemoryHost([articlePath, 'pictures/oak.png']);
    const article = parseArticle('![](oak.png)', 'markdown');
    const { local } = await gatherFacts(article, host, { articlePath, siteRoots: [] });
    assert.deepEqual(
      local.get('oak.png')?.suggestions?.map(({ address }) => address),
      ['../pictures/oak.png'],
    );
  });

  it('whose name differs in letter case is pointed to the name that there is', async () => {
    assert.deepEqual(await offered('![](Oak.PNG)', 'posts/oak.png'), ['oak.png']);
    const { findings } = await look('![](Img/oak.png)', ['posts/img/oak.png']);
    assert.equal(findings[0]?.messageId, 'letterCase');
    assert.equal(findings[0]?.fix?.edits[0]?.text, 'img/oak.png');
  });

  it('that has several namesakes leaves the choice to a person, the nearest first', async () => {
    assert.deepEqual(await offered('![](img/oak.png)', 'static/oak.png', 'old/img/oak.png'), [
      undefined,
      '../old/img/oak.png',
      '../static/oak.png',
    ]);
  });

  it('that has another ending, or is misspelt, is never changed without a choice', async () => {
    assert.deepEqual(await offered('![](blossom.png)', 'posts/blossom.webp'), [undefined, 'blossom.webp']);
    assert.deepEqual(await offered('![](blosom.png)', 'posts/blossom.png'), [undefined, 'blossom.png']);
    assert.deepEqual(await offered('![](bolssom.png)', 'posts/blossom.png'), [undefined, 'blossom.png']);
  });

  it('is not taken for one with another number, nor a short name for another', async () => {
    assert.deepEqual(await offered('![](picture1.png)', 'posts/picture2.png', 'posts/picture12.png'), [undefined]);
    assert.deepEqual(await offered('![](oak.png)', 'posts/oaf.png'), [undefined]);
    assert.deepEqual(await offered('![](maple.png)', 'posts/birch.png'), [undefined]);
  });

  it('is named no more than four others', async () => {
    const files = Array.from({ length: 30 }, (_, at) => `p${at}/oak.png`);
    assert.equal((await offered('![](oak.png)', ...files)).length, 5);
  });

  it('gets an address that is escaped as its own was, or as its place demands', async () => {
    assert.deepEqual(await offered('![](my%20oak.png)', 'p/my oak.png'), ['../p/my%20oak.png']);
    assert.deepEqual(await offered('![](<my oak.png>)', 'p/my oak.png'), ['../p/my oak.png']);
    assert.deepEqual(await offered('![](%E6%A9%A1.png)', 'p/橡.png'), ['../p/%E6%A9%A1.png']);
    assert.deepEqual(await offered('![](橡.png)', 'p q/橡.png'), ['../p%20q/橡.png']);
    assert.deepEqual(await offered('<img src="oak.png">', 'p & q/oak.png'), ['../p &amp; q/oak.png']);
    assert.deepEqual(await offered('<img src=oak.png>', 'p & q/oak.png'), ['../p%20&amp;%20q/oak.png']);
    assert.deepEqual(await offered(`<p style='background: url(oak.png)'>x</p>`, 'p (q)/oak.png'), [
      '../p%20%28q%29/oak.png',
    ]);
    assert.deepEqual(await offered('---\ncover: oak.png\n---\n', 'p/oak.png'), ['../p/oak.png']);
    assert.deepEqual(await offered('---\ncover: "oak.png"\n---\n', 'p: q/oak.png'), ['../p: q/oak.png']);
    assert.deepEqual(await offered('---\ncover: oak.png\n---\n', 'p: q/oak.png'), [undefined]);
    assert.deepEqual(await offered('![](oak.png)', 'p#1/oak.png'), ['../p%231/oak.png']);
  });

  it('is not looked for where nothing comes from', async () => {
    assert.deepEqual(await offered('![](oak.png)', 'node_modules/x/oak.png', '.git/oak.png', '_site/oak.png'), [
      undefined,
    ]);
  });

  it('that its generator does not publish is said to be there', async () => {
    const contents = {
      '_config.yml': 'post_asset_folder: false\n',
      'package.json': '{"dependencies": {"hexo": "7", "hexo-renderer-marked": "6"}}',
    };
    const host = new MemoryHost(['source/_posts/tree.md', 'source/_posts/own.png', 'source/img/own.png'], { contents });
    const article = parseArticle('![](own.png)', 'markdown');
    const place = 'source/_posts/tree.md';
    const where = { articlePath: place, siteRoots: await findSiteRoots(place, host) };
    const [finding] = lint(article, settingsFrom([]), await gatherFacts(article, host, where)).filter(
      ({ ruleId }) => ruleId === 'no-missing-image',
    );
    assert.match(finding?.message ?? '', /"source\/_posts\/own.png" is there/);
    assert.equal(finding?.fix?.edits[0]?.text, '../img/own.png');
  });

  it('costs no search as long as none is missing, and one for all that are', async () => {
    const files = Array.from({ length: 50 }, (_, at) => `f${at}/x.png`);
    const before = await look('![](oak.png)', [...files, 'posts/oak.png']);
    assert.ok(before.host.asked.length < 10, before.host.asked.join());
    const after = await look('![](a.png) ![](b.png) ![](c.png)', files);
    assert.equal(new Set(after.host.asked).size, after.host.asked.length);
  });

  it('in an endless archive is looked for in so many folders only', async () => {
    const files = Array.from({ length: 3000 }, (_, at) => `f${at}/x.png`);
    const { host } = await look('![](oak.png)', files);
    assert.ok(host.asked.length < 1100);
  });

  it('is not made up from words and colours in fields', async () => {
    const text = '---\ntop_img: linear-gradient(20deg, #0062be, #925696)\nimage: oak\ncover: transparent\n---\n';
    assert.deepEqual((await look(text, [])).findings, []);
  });
});
