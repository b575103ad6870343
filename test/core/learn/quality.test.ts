import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recipesFor } from '../../../src/core/index.ts';
import type { LearnedEntry } from '../../../src/core/learn/index.ts';
import { readRecipes } from '../../../src/core/recipes/user/read.ts';
import { learnFrom, nothingKnown, prose, twelve } from './archive.ts';

type Short = Partial<Record<'kind' | 'where' | 'text' | 'takes', string>> & { readonly image?: object };

/** What is proposed, without safety and label. */
function proposed(make: (article: number) => string, options = {}): Short[] {
  const [report] = learnFrom(twelve(make), { known: nothingKnown, ...options });
  return (report?.proposed ?? []).map(({ entry }) => {
    const { safety: _, label: __, ...rest } = entry as LearnedEntry & Short;
    return rest;
  });
}

const names = ['张三', '李四', '王五', '赵小六', '孙七', '周八', '吴九', '郑十', '冯一', '陈二', '褚三', '卫四'];
const links = [1, 2, 3, 4, 5]
  .map((n) => `- [第${'一二三四五'[n - 1]}回的茶山见闻](https://tea.example/${n})`)
  .join('\n');
const plug = '请关注我们的账号「山中来信」，每天都有新的茶送到读者手里。';

describe('blocks', () => {
  it('are lists of links to one site: one entry takes them all', () => {
    assert.deepEqual(
      proposed((n) => `${links}\n\n${prose(n)}\n`),
      [{ kind: 'related', where: 'head', text: '第一回的茶山见闻', takes: 'links' }],
    );
  });

  it('are not lists that a sentence announces, that lead to many sites, or that differ', () => {
    const many = links.replace(/tea\.example\/(\d)/g, 'site-$1.example/');
    for (const head of [`我还写过这些：\n\n${links}`, `## 参考资料\n\n${links}`, many])
      assert.deepEqual(
        proposed((n) => `${head}\n\n${prose(n)}\n`),
        [],
      );
    assert.deepEqual(
      proposed((n) => `${links.replace(/回/g, `${names[n - 10]}`)}\n\n${prose(n)}\n`),
      [],
    );
  });

  it('are sections whose heading tells and whose lines repeat', () => {
    const section = '## 赞助本站\n\n| 名字 |\n|---|\n\n河边茶行送来的茶\n\n山上书店寄来的书';
    assert.deepEqual(
      proposed((n) => `${prose(n)}\n\n${section}\n`),
      [{ kind: 'promo', where: 'tail', text: '赞助本站', takes: 'section' }],
    );
  });

  it('are not sections that hold what differs, or code', () => {
    assert.deepEqual(
      proposed((n) => `${prose(n)}\n\n## 赞助本站\n\n这一期谢谢${names[n - 10]}，${prose(n + 500).slice(0, 30)}\n`),
      [],
    );
    const withCode = '## 赞助本站\n\n河边茶行送来的茶\n\n```sh\ntea --send\n```\n\n山上书店寄来的书';
    assert.ok(!proposed((n) => `${prose(n)}\n\n${withCode}\n`).some(({ takes }) => takes === 'section'));
  });
});

describe('what is the author’s', () => {
  it('stays: a motto or a picture that opens every article', () => {
    const head = '喝茶的人从来不着急，着急的人从来不喝茶，我们慢慢写。\n\n![](https://pictures.example/cover.jpg)';
    assert.deepEqual(
      proposed((n) => `${head}\n\n${prose(n)}\n`),
      [],
    );
  });

  it('stays: a heading of one word, also over promotion', () => {
    const texts = proposed((n) => `${prose(n)}\n\n## 关于\n\n${plug}\n`).map(({ text }) => text);
    assert.deepEqual(texts, [plug.replace('，', ',')]);
  });

  it('stays: a picture in the line that is another one each time', () => {
    assert.deepEqual(
      proposed((n) => `${prose(n)}\n\n${plug} ![](https://pictures.example/${names[n - 10]}.jpg)\n`),
      [],
    );
  });

  it('stays: who wrote an article, unless recipes take the lines around', () => {
    const by = (n: number) => `作者：${names[n - 10]}`;
    assert.deepEqual(
      proposed((n) => `${prose(n)}\n\n${by(n)}\n`),
      [],
    );
    const [report] = learnFrom(twelve((n) => `${prose(n)}\n\n${by(n)}\n\n未经授权，不得转载。\n`));
    assert.deepEqual(
      report?.proposed.map(({ entry }) => 'text' in entry && entry.text),
      ['作者:*'],
    );
  });

  it('stays: a pointer to one place that few articles have', () => {
    const pointer = 'All the drawings are in https://drawings.example/ for you to look at';
    const some = (n: number) => (n % 6 === 0 ? `\n\n${pointer}` : '');
    const all = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`site/${n}.md`, `${prose(n)}${some(n)}\n`]));
    const [report] = learnFrom(all, { minShare: 0.1, minArticles: 4, known: nothingKnown });
    assert.deepEqual(report?.proposed, []);
  });
});

describe('what goes along', () => {
  it('is a line between two that are proposed', () => {
    const tail = `${plug}\n\n第一时间能看到，还有小礼物送给老朋友\n\n欢迎扫码加入读者交流群，和大家一起喝茶聊天。`;
    const texts = proposed((n) => `${prose(n)}\n\n${tail}\n`).map(({ text }) => text);
    assert.equal(texts.length, 3);
  });

  it('is the picture beside promotion, where it is the same one', () => {
    const tail = (picture: string) => `${plug}\n\n![](https://pictures.example/${picture}.png)`;
    const taken = (make: (n: number) => string) =>
      proposed((n) => `${prose(n)}\n\n${make(n)}\n`).find(({ text }) => text)?.takes;
    assert.equal(
      taken(() => tail('same')),
      'image',
    );
    assert.equal(
      taken((n) => tail(`${n}`)),
      undefined,
    );
  });
});

describe('recipes of the user', () => {
  it('are known, also those that ask', () => {
    const file = JSON.stringify({
      recipes: [{ id: 'own', entries: [{ kind: 'promo', label: 'plug', text: plug }] }],
    });
    const { recipes } = readRecipes('/own.recipe.json', file);
    const own = recipesFor(recipes, { path: '/site/10.md', hosts: [] });
    const [report] = learnFrom(
      twelve((n) => `${prose(n)}\n\n${plug}\n`),
      { known: nothingKnown },
      own,
    );
    assert.deepEqual(report?.proposed, []);
    assert.equal(report?.known.length, 1);
  });
});
