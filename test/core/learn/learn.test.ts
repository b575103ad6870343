import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { learnFrom, nothingKnown, prose, twelve } from './archive.ts';

const names = ['张三', '李四', '王五', '赵小六', '孙七', '周八', '吴九', '郑十', '冯一', '陈二', '褚三', '卫四'];

const promo = (n: number): string =>
  `喜欢这篇文章的话，请到「山中书店」买第 ${n * 3} 号茶杯，已有 ${n * 100} 位读者加入读者群`;

const article = (n: number): string => `---
title: 笔记 ${n}
---

# 笔记 ${n}

山中来信系列，第 ${n} 篇。

## 前言

${prose(n)}

- 记得带伞

## 参考资料

- [第 ${n} 本书](https://books.example/${n})

${promo(n)}
`;

describe('what repeats', () => {
  it('is proposed where it is promotion, and nothing else is', () => {
    const [report, ...others] = learnFrom(twelve(article));
    assert.deepEqual(others, []);
    assert.equal(report?.articles, 12);
    assert.deepEqual(
      report?.proposed.map(({ entry }) => entry),
      [
        {
          kind: 'promo',
          safety: 'ask',
          label: report?.proposed[0]?.entry.label,
          where: 'tail',
          text: '喜欢这篇文章的话,请到「山中书店」买第 * 号茶杯,已有 * 位读者加入读者群',
        },
      ],
    );
    const [proposal] = report?.proposed ?? [];
    assert.equal(proposal?.articles, 12);
    assert.equal(proposal?.share, 1);
    assert.equal(proposal?.samples.length, 2);
    assert.equal(proposal?.samples[0]?.file, 'site/10.md');
    assert.equal(article(10).split('\n')[(proposal?.samples[0]?.line ?? 0) - 1], promo(10));
  });

  it('stays below the line where it is a heading, a list item or the name of a series', () => {
    const below = learnFrom(twelve(article))[0]?.below.map(({ entry }) => ('text' in entry ? entry.text : '')) ?? [];
    for (const text of ['参考资料', '前言', '记得带伞', '山中来信系列,第 * 篇。'])
      assert.ok(below.includes(text), text);
  });

  it('is no proposal in articles that share nothing but words', () => {
    const clean = twelve(
      (n) => `# ${n}\n\n## Introduction\n\n${prose(n)}\n\n## References\n\n- [${n}](https://a.example/${n})\n`,
    );
    assert.deepEqual(
      learnFrom(clean).flatMap(({ proposed }) => proposed),
      [],
    );
  });

  it('is left out where recipes that ship remove it', () => {
    const [report] = learnFrom(twelve((n) => `${prose(n)}\n\n未经授权，不得转载。\n`));
    assert.deepEqual(report?.proposed, []);
    assert.equal(report?.known.length, 1);
  });

  it('needs a share of the articles, and so many of them', () => {
    const half = twelve((n) => `${prose(n)}\n\n${n % 2 === 0 ? promo(n) : ''}\n`);
    assert.equal(learnFrom(half)[0]?.proposed.length, 1);
    assert.equal(learnFrom(half, { minShare: 0.6 })[0]?.proposed.length, 0);
    assert.equal(learnFrom(half, { minArticles: 7 })[0]?.proposed.length, 0);
  });

  it('counts once in an article that has it often', () => {
    const one = twelve((n) => `${prose(n)}\n${n === 10 ? `\n${promo(n)}\n`.repeat(9) : ''}`);
    assert.deepEqual(learnFrom(one)[0]?.proposed, []);
  });

  it('is found in lines that name different people', () => {
    const [report] = learnFrom(
      twelve((n) => `${prose(n)}\n\n本期策划人：${names[n - 10]}\n\n翻译校注编译组：${names[21 - n]}\n`),
    );
    const texts = report?.proposed.map(({ entry }) => ('text' in entry ? entry.text : ''));
    assert.deepEqual(texts, ['翻译校注编译组:*']);
  });

  it('is found as a block, a comment, a picture and a dot', () => {
    const [report] = learnFrom(
      twelve(
        (n) => `<div><p>${prose(n).replaceAll('\n\n', '</p>\n<p>')}</p>
<!-- block ${n} of the machine -->
<div class="book-plug"><p>买一本</p><p>读一本</p></div>
<p><img src="https://pictures.example/qrcode.png"></p>
<img src="https://count.example/${n}.gif" width="1" height="1">
</div>\n`,
        (n) => `site/${n}.html`,
      ),
      { known: nothingKnown },
    );
    const entries = report?.proposed.map(({ entry }) => entry) ?? [];
    const has = (part: object): boolean =>
      entries.some((entry) =>
        Object.entries(part).every(([key, value]) => JSON.stringify(entry[key as 'kind']) === JSON.stringify(value)),
      );
    assert.ok(has({ select: 'div.book-plug' }), JSON.stringify(entries));
    assert.ok(has({ comment: { startsWith: ['block'] } }), JSON.stringify(entries));
    assert.ok(has({ image: { host: 'count.example' } }), JSON.stringify(entries));
    assert.ok(has({ image: { host: 'pictures.example', path: '/qrcode.png' } }), JSON.stringify(entries));
    assert.ok(entries.every(({ safety }) => safety === 'ask'));
    assert.ok(!entries.some((entry) => 'text' in entry), 'lines in a proposed block are not proposed again');
  });

  it('never throws and stays quick on hostile articles', () => {
    const hostile = [
      `${'a'.repeat(20_000)}：${'b'.repeat(20_000)}`,
      '<div class="x">'.repeat(3000),
      '<p class="a b c d e f">'.repeat(4000),
      `${'*'.repeat(5000)}\n${'[a]: '.repeat(2000)}`,
      `<!--${'-'.repeat(5000)}`,
      `${'第1期 关注 2 '.repeat(20)}\n\n`.repeat(500),
      '\ud800\u0000\ufeff',
    ];
    const start = performance.now();
    learnFrom(
      Object.fromEntries(hostile.flatMap((text, index) => [1, 2, 3, 4].map((n) => [`s/${index}-${n}.md`, text]))),
    );
    assert.ok(performance.now() - start < 20_000);
  });
});

describe('sources', () => {
  const tail = (text: string) => (n: number) => `${prose(n)}\n\n${text}\n`;

  it('are folders, and years are none', () => {
    const one = twelve(tail('请关注我们的第一个账号「山中来信」，每天都有新的茶。'), (n) => `blog/2020/${n}.md`);
    const two = twelve(tail('请订阅河边小报，每周五送到，第二份半价优惠。'), (n) => `paper/${n}.md`);
    const reports = learnFrom({ ...one, ...two });
    assert.deepEqual(
      reports.map(({ name, by, articles }) => [name, by, articles]),
      [
        ['blog', 'folder', 12],
        ['paper', 'folder', 12],
      ],
    );
    assert.deepEqual(
      learnFrom(twelve(tail('x'), (n) => `${2000 + n}/a.md`)).map(({ name }) => name),
      ['.'],
    );
  });

  it('are the folders that hold articles, however deep', () => {
    const articles = {
      ...twelve(tail('甲'), (n) => `all/dirty/one/${n}.md`),
      ...twelve(tail('乙'), (n) => `all/dirty/two/posts/${n}.md`),
      ...twelve(tail('丙'), (n) => `all/three/${n}/index.md`),
    };
    assert.deepEqual(
      learnFrom(articles).map(({ name }) => name),
      ['all/dirty/one', 'all/dirty/two', 'all/three'],
    );
  });

  it('are hosts where the front matter names them', () => {
    const articles = twelve(
      (n) => `---\nlink: https://www.${n % 2 ? 'odd' : 'even'}.example/${n}\n---\n\n${prose(n)}\n`,
    );
    assert.deepEqual(
      learnFrom(articles).map(({ name, by, articles: count }) => [name, by, count]),
      [
        ['even.example', 'host', 6],
        ['odd.example', 'host', 6],
      ],
    );
  });
});
