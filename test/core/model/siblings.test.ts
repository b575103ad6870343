import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  chooseSiblings,
  digestOf,
  headLength,
  isBundle,
  maxSiblings,
  type Siblings,
  siblingsAmong,
  siblingsOf,
} from '../../../src/core/index.ts';
import { isPlainlyNoArticle } from '../../../src/core/model/article-name.ts';
import { articlesBelow, sharedPath, skipWithout } from '../../shared.ts';

const post = (name: string, lines: string): ReturnType<typeof digestOf> =>
  digestOf(`posts/${name}.md`, `---\n${lines}\n---\n\nText.\n`);

describe('what the articles beside one have in common', () => {
  const digests = [
    post('a', "title: 'A'\ndate: 2021-03-20\ncategories:\n - News\n - World\ntags: [rain]"),
    post('b', "title: 'B'\ndate: 2021-03-21\ncategories:\n - News\ntags: []\ncomments: false"),
    post('c', 'title: C\ndate: Mon, 25 Oct 2021 06:05:05 GMT\ncategories:\n - News\n - News'),
    digestOf('posts/d.md', 'No front matter.\n'),
    digestOf('posts/e.md', '---\ntitle: [\n---\n'),
    digestOf('posts/README.md', '---\ntitle: About this folder\n---\n'),
  ];

  it('counts articles, fields, values, types and ways of writing', () => {
    const { count, withBlock, read, fields, languages } = siblingsOf(digests, '');
    assert.deepEqual([count, withBlock, read], [5, 4, 3]);
    assert.deepEqual([...languages], [['yaml', 3]]);
    assert.deepEqual([...fields.keys()].slice(0, 3), ['title', 'date', 'categories']);
    assert.deepEqual(Object.fromEntries(fields.get('categories')?.values ?? []), { News: 3, World: 1 });
    assert.deepEqual(Object.fromEntries(fields.get('categories')?.styles ?? []), { ' - ': 3, plain: 3 });
    assert.deepEqual(Object.fromEntries(fields.get('title')?.styles ?? []), { single: 2, plain: 1 });
    assert.deepEqual(Object.fromEntries(fields.get('tags')?.types ?? []), { list: 1, empty: 1 });
    assert.deepEqual(Object.fromEntries(fields.get('date')?.dateForms ?? []), { day: 2, feed: 1 });
    assert.deepEqual(Object.fromEntries(fields.get('comments')?.types ?? []), { flag: 1 });
  });

  it('leaves the article itself out', () => {
    assert.equal(siblingsOf(digests, 'posts/a.md').fields.get('categories')?.values.get('World'), undefined);
  });

  it('takes only the beginning of a file, and no block that has no end in it', () => {
    const long = `---\ntitle: A\n${'# comment\n'.repeat(headLength / 10)}---\n`;
    const { count, read } = siblingsOf([digestOf('a.md', long)], '');
    assert.deepEqual([count, read], [1, 0]);
  });

  it('reads whatever stands there', () => {
    for (const text of [
      '',
      '---',
      '---\n---\n',
      '\uFEFF---\na: *b\n---\n',
      '{"a": [1, {"b": null}]}\n',
      '+++\na = 1\n+++\n',
    ])
      assert.doesNotThrow(() => siblingsOf([digestOf('a.md', text)], ''));
  });
});

/** With the order of everything that is counted. */
const inOrder = ({ languages, fields, ...figures }: Siblings): unknown => ({
  ...figures,
  languages: [...languages],
  fields: [...fields].map(([key, { count, ...counts }]) => [key, count, Object.values(counts).map((one) => [...one])]),
});

describe('siblings summed up once', () => {
  const assertSame = (digests: readonly ReturnType<typeof digestOf>[]): void => {
    const among = siblingsAmong(digests);
    for (const { path } of digests) {
      const others = digests.filter((one) => one.path !== path);
      assert.deepEqual(inOrder(among(path)), inOrder(siblingsAmong(others)('')), path);
    }
    assert.deepEqual(inOrder(among('')), inOrder(siblingsAmong(digests)('')));
  };

  it('are for each article those of the others, in their order', () => {
    let state = 5;
    const below = (limit: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const pieces = [
      'title: A',
      "title: 'B'",
      'title:',
      'date: 2021-03-20',
      'date: 1 May 2021',
      'tags: [a, b]',
      'tags: [c, b, a]',
      'tags: [b, d]',
      'tags:\n - a\n - a',
    ];
    const others = [
      'tags: []',
      'layout: post',
      'layout: page',
      'draft: true',
      'order: 7',
      'author:\n  name: x',
      'title: B',
      'e: [f',
    ];
    const lines = [...pieces, ...others];
    for (let round = 0; round < 1500; round++) {
      const digests = Array.from({ length: 1 + below(7) }, (_, index) =>
        below(9) === 0
          ? digestOf(`posts/${index}.md`, ['Text.\n', '+++\na = 1\n+++\n', '---\n'][below(3)] ?? '')
          : post(String(index), Array.from({ length: below(6) }, () => lines[below(lines.length)]).join('\n')),
      );
      assertSame(digests);
    }
  });

  const posts = sharedPath('corpus');
  it('are so in the folders of the corpus', { skip: skipWithout(posts) }, () => {
    const folders = new Map<string, ReturnType<typeof digestOf>[]>();
    for (const file of articlesBelow(posts ?? '')) {
      const folder = folders.get(path.dirname(file)) ?? [];
      folder.push(digestOf(file, fs.readFileSync(file, 'utf8')));
      folders.set(path.dirname(file), folder);
    }
    for (const digests of folders.values()) assertSame(digests.slice(0, 60));
  });
});

describe('the choice of siblings', () => {
  it('is bounded, spread over the folder, and the same in any order', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `${String(index).padStart(4, '0')}.md`);
    const chosen = chooseSiblings(names);
    assert.equal(chosen.length, maxSiblings);
    assert.equal(new Set(chosen).size, maxSiblings);
    assert.ok((chosen.at(-1) ?? '') > '0990');
    assert.deepEqual(chooseSiblings([...names].reverse()), chosen);
    assert.deepEqual(chooseSiblings(['b.md', 'a.md']), ['a.md', 'b.md']);
  });

  it('knows the pages that have a folder to themselves', () => {
    assert.ok(isBundle('index.md') && isBundle('index.zh-cn.md') && isBundle('index.html'));
    assert.ok(!isBundle('_index.md') && !isBundle('my-index.md'));
  });
});

describe('files that are plainly no articles', () => {
  for (const path of ['README.md', 'docs/readme.zh-CN.md', 'LICENSE.md', 'CHANGELOG.md', 'SECURITY.md', '.github/x.md'])
    it(`${path} is none`, () => assert.ok(isPlainlyNoArticle(path)));
  for (const path of ['_layouts/post.html', 'scaffolds/post.md', 'docs/_sidebar.md', 'guide/part.snippet.md'])
    it(`${path} is a part or a template`, () => assert.ok(isPlainlyNoArticle(path)));
  for (const path of [
    'posts/security.md',
    'history.md',
    'content/layouts/grid.md',
    'blog/readme-driven-design.md',
    'a.md',
  ])
    it(`${path} may be one`, () => assert.ok(!isPlainlyNoArticle(path)));
});
