import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  digestOf,
  type Facts,
  type Format,
  lint,
  parseArticle,
  settingsFrom,
  siblingsOf,
} from '../../../src/core/index.ts';

interface Around {
  readonly path?: string;
  readonly modified?: number;
  readonly beside?: readonly string[];
  readonly format?: Format;
  readonly generator?: 'hugo' | 'hexo';
}

/** Titles of the fixes that a text is offered by one rule. */
function offers(
  text: string,
  rule: string,
  { path, modified, beside, format = 'markdown', generator }: Around = {},
): string[] {
  const facts: Facts = {
    images: new Map(),
    ...(path ? { file: { path, ...(modified === undefined ? {} : { modified }) } } : {}),
    ...(beside
      ? {
          siblings: siblingsOf(
            beside.map((one, index) => digestOf(`${index}`, one)),
            'own',
          ),
        }
      : {}),
  };
  const settings = settingsFrom(generator ? [{ siteGenerator: generator }] : []);
  const findings = lint(parseArticle(text, format), settings, facts).filter(({ ruleId }) => ruleId === rule);
  return findings.flatMap(({ fix }) => (fix ? [fix.title] : []));
}

const undated = (body: string): string => `---\ntitle: Spring\n---\n\n${body}\n`;
const untitled = (body: string): string => `---\ndate: 2021-03-20\n---\n\n${body}\n`;

describe('the date of an article', () => {
  const dateOf = (body: string, around: Around = {}): string | undefined =>
    offers(undated(body), 'require-fields', around)[0];

  it('stands in a line near its head', () => {
    for (const body of [
      '2021-03-20',
      'Posted on March 20, 2021 by Ann',
      '<p>发布时间：2021年3月20日</p>',
      '<time datetime="2021-03-20">a while ago</time>',
      '<div><span>2021/3/20</span> <a href="/">Ann</a></div>',
    ])
      assert.equal(dateOf(body), 'Insert date 2021-03-20 from the body', body);
    assert.equal(dateOf('2021-03-20 08:05  来源：花园报'), 'Insert date 2021-03-20 08:05:00 from the body');
  });

  it('does not stand in the middle of a sentence, nor far down', () => {
    const sentence = 'It has been raining since 2021-03-20, and nobody who lives here remembers a spring like that.';
    assert.equal(dateOf(sentence), undefined);
    assert.equal(dateOf(`${'A paragraph.\n\n'.repeat(30)}2021-03-20`), undefined);
  });

  it('is named by the file or its folders', () => {
    for (const path of ['_posts/2021-10-25-spring.md', '20211025.md', 'posts/2021-10-25-spring/index.md'])
      assert.equal(
        offers(`# Spring\n`, 'require-front-matter', { path })[0]?.includes('date from the file name'),
        true,
        path,
      );
    assert.match(
      offers('# Spring\n', 'require-front-matter', { path: '2021/10/25/spring.md' })[0] ?? '',
      /date from the folder/,
    );
  });

  it('is the day that the file names, where the body says another one', () => {
    const [title] = offers('---\ntitle: Spring\ndate:\n---\n\n2020-01-01\n', 'no-empty-field', {
      path: '2021-10-25-spring.md',
    });
    assert.equal(title, 'Fill in 2021-10-25 from the file name');
  });

  it('is the time of the file where nothing else tells', () => {
    const around = { path: 'spring.md', modified: Date.UTC(2021, 9, 25, 12) };
    assert.equal(dateOf('Text.', around), 'Insert date 2021-10-25 from the time of the file');
    assert.equal(dateOf('Text.', { path: 'spring.md' }), undefined);
  });

  it('is written as the siblings write theirs', () => {
    const beside = ['1', '2', '3'].map((day) => `---\ntitle: A\ndate: 'Mon, 0${day} Mar 2021 06:05:05 GMT'\n---\n`);
    assert.equal(dateOf('2021-03-20', { beside }), 'Insert date Sat, 20 Mar 2021 00:00:00 GMT from the body');
  });
});

describe('the title of an article', () => {
  const titleOf = (body: string, around: Around = {}): string | undefined =>
    offers(untitled(body), 'require-fields', around)[0];

  it('is its first headline', () => {
    for (const body of [
      '# Spring *at* last',
      '<h1>Spring <em>at</em> last</h1>',
      'Spring at last\n======',
      '# Spring at last {#spring}',
    ])
      assert.equal(titleOf(body), 'Insert title Spring at last from the first headline', body);
    assert.equal(titleOf('## Spring at last\n\nText.'), 'Insert title Spring at last from the first headline');
    assert.equal(titleOf('Text.\n\n## A section'), undefined);
  });

  it('is what a republished article was called', () => {
    assert.equal(
      titleOf('<p>正文。</p>\n<p>（原标题：春天来了花园）</p>'),
      'Insert title 春天来了花园 from the line 原标题',
    );
  });

  it('is the name of the file, made readable', () => {
    assert.equal(
      titleOf('Text.', { path: '_posts/2021-10-25-first-snow.md' }),
      'Insert title First snow from the file name',
    );
    assert.equal(titleOf('Text.', { path: 'posts/first-snow/index.md' }), 'Insert title First snow from the file name');
    assert.equal(titleOf('Text.', { path: 'posts/第一场雪.md' }), 'Insert title 第一场雪 from the file name');
    assert.equal(titleOf('Text.', { path: 'posts/%E9%9B%AA.md' }), 'Insert title 雪 from the file name');
  });
});

describe('other fields', () => {
  const beside = ['a', 'b', 'c'].map(
    (name) =>
      `---\nlayout: post\ntitle: ${name}\ndate: 2021-03-20\ncomments: false\ncategories:\n - News\nauthor: Ann\n---\n`,
  );

  it('are what the siblings agree on, as they write it and where they write it', () => {
    const article = parseArticle('# Snow\n', 'markdown');
    const facts: Facts = {
      images: new Map(),
      file: { path: 'posts/2021-10-25-snow.md' },
      siblings: siblingsOf(
        beside.map((one, index) => digestOf(`${index}`, one)),
        'own',
      ),
    };
    const [finding] = lint(article, settingsFrom([]), facts);
    const block = 'layout: post\ntitle: Snow\ndate: 2021-10-25\ncomments: false\ncategories:\n - News\nauthor: Ann';
    assert.equal(finding?.fix?.edits[0]?.text, `---\n${block}\n---\n\n`);
  });

  it('are filled in: a picture from the body, an author from the siblings', () => {
    const text = '---\ntitle: Snow\ndate: 2021-03-20\nauthor:\ncover: ""\n---\n\n![](https://example.com/a.jpg)\n';
    assert.deepEqual(offers(text, 'no-empty-field', { beside }), [
      'Fill in Ann as the other articles have it',
      'Fill in https://example.com/a.jpg from the first picture',
    ]);
  });

  it('are no picture that counts readers, is tiny, or stands for one', () => {
    const text = (image: string): string =>
      `---\ntitle: Snow\ndate: 2021-03-20\ncover: ""\n---\n\n${image}\n\n![](b.jpg)\n`;
    for (const image of [
      '<img src="https://stats.wordpress.com/b.gif?x">',
      '<img src="https://example.com/c.gif" width="1" height="1">',
      '![](data:image/png;base64,iVBORw0KGgo=)',
      '![](https://picsum.photos/300)',
    ])
      assert.deepEqual(offers(text(image), 'no-empty-field'), ['Fill in b.jpg from the first picture'], image);
  });

  it('are categories of the folders below _posts', () => {
    assert.deepEqual(
      offers('# Snow\n', 'require-front-matter', { path: 'source/_posts/winter/2021/2021-10-25-snow.md' }),
      [
        'Insert front matter with title from the first headline, date from the file name and categories from the folder',
      ],
    );
  });

  it('are TOML for Hugo, unless the siblings say otherwise', () => {
    const textOf = (around: Around): string => {
      const facts: Facts = {
        images: new Map(),
        file: { path: '2021-10-25-snow.md' },
        ...(around.beside
          ? {
              siblings: siblingsOf(
                around.beside.map((one, at) => digestOf(`${at}`, one)),
                'own',
              ),
            }
          : {}),
      };
      const settings = settingsFrom([{ siteGenerator: 'hugo' }]);
      return lint(parseArticle('# Snow\n', 'markdown'), settings, facts)[0]?.fix?.edits[0]?.text ?? '';
    };
    assert.equal(textOf({}), '+++\ntitle = "Snow"\ndate = 2021-10-25\n+++\n\n');
    assert.match(textOf({ beside }), /^---\nlayout: post\n/);
    const json = ['a', 'b', 'c'].map((name) => `{\n  "title": "${name}",\n  "date": "2021-03-20"\n}\n`);
    assert.equal(textOf({ beside: json }), '{\n  "title": "Snow",\n  "date": "2021-10-25"\n}\n\n');
  });
});

describe('a new block where no other article tells', () => {
  const blockOf = (siteGenerator: 'jekyll' | 'astro' | 'hexo' | 'auto', path: string): string => {
    const facts: Facts = { images: new Map(), file: { path } };
    const settings = settingsFrom([{ siteGenerator }]);
    return lint(parseArticle('# Snow\n', 'markdown'), settings, facts)[0]?.fix?.edits[0]?.text ?? '';
  };

  it('has the form that the site generator gives new articles', () => {
    assert.equal(
      blockOf('jekyll', '_posts/2021-10-25-snow.md'),
      '---\nlayout: post\ntitle: Snow\ndate: 2021-10-25\n---\n\n',
    );
    assert.equal(blockOf('jekyll', 'about-snow.md'), '---\ntitle: Snow\n---\n\n');
    assert.equal(
      blockOf('astro', 'src/content/blog/2021-10-25-snow.md'),
      '---\ntitle: Snow\npubDate: 2021-10-25\n---\n\n',
    );
    assert.equal(
      blockOf('hexo', 'source/_posts/winter/2021-10-25-snow.md'),
      '---\ntitle: Snow\ndate: 2021-10-25\ncategories:\n  - winter\n---\n\n',
    );
  });

  it('is not missed on the front page of a manual', () => {
    assert.equal(blockOf('auto', 'docs/index.md'), '');
    assert.notEqual(blockOf('auto', 'posts/snow/index.md'), '');
  });
});

describe('several fields that are missing', () => {
  it('each has a fix of its own, and all can be applied together', () => {
    const text = '---\r\ntags:\r\n - rain\r\n---\r\n\r\n# Snow\r\n\r\n2021-03-20\r\n';
    assert.deepEqual(offers(text, 'require-fields'), [
      'Insert title Snow from the first headline',
      'Insert date 2021-03-20 from the body',
    ]);
  });

  it('stand in JSON and TOML too, tables after them', () => {
    const body = '\n# Snow\n\n2021-03-20\n';
    const fixed = (text: string): string | undefined => {
      const [finding] = lint(parseArticle(text, 'markdown'), settingsFrom([]), { images: new Map() });
      const [edit] = finding?.fix?.edits ?? [];
      return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end, text.indexOf(body));
    };
    assert.equal(
      fixed(`+++\ntitle = "Snow"\n[extra]\na = 1\n+++\n${body}`),
      '+++\ntitle = "Snow"\ndate = 2021-03-20\n[extra]\na = 1\n+++\n',
    );
    assert.equal(fixed(`{\n  "title": "Snow"\n}\n${body}`), '{\n  "title": "Snow",\n  "date": "2021-03-20"\n}\n');
    assert.equal(fixed(`;;;\n"title": "Snow"\n;;;\n${body}`), ';;;\n"title": "Snow",\n"date": "2021-03-20"\n;;;\n');
  });
});
