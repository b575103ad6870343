import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  digestOf,
  type Facts,
  type Finding,
  lint,
  parseArticle,
  settingsFrom,
  siblingsOf,
} from '../../../src/core/index.ts';

/** Other articles of an archive that a program made from feeds. */
const beside = Array.from(
  { length: 10 },
  (_, index) =>
    `---\ntitle: '第${index}篇'\ncategories:\n - 媒体\n - 国内\nheadimg: 'https://example.com/${index}.jpg'\nauthor: 花园报\ndate: Mon, 0${(index % 9) + 1} Mar 2021 06:05:05 GMT\n---\n`,
);
const facts: Facts = {
  images: new Map(),
  file: { path: 'posts/own.md' },
  siblings: siblingsOf(
    beside.map((text, index) => digestOf(`${index}`, text)),
    'own',
  ),
  now: Date.parse('2022-01-01'),
};

const healthy: Readonly<Record<string, string>> = {
  title: "'春天的第一场雨'",
  categories: '\n - 媒体\n - 国内',
  headimg: "'https://example.com/a.jpg'",
  author: '安',
  date: 'Mon, 25 Oct 2021 06:05:05 GMT',
};

/** An article of that archive with some fields of its own. */
function findingsOf(fields: Readonly<Record<string, string>>, body = '<p>正文。</p>'): Finding[] {
  const lines = Object.entries({ ...healthy, ...fields }).map(
    ([key, value]) => `${key}:${value.startsWith('\n') ? '' : ' '}${value}`,
  );
  const text = `---\n${lines.join('\n')}\n---\n\n${body}\n`;
  return lint(parseArticle(text, 'markdown'), settingsFrom([]), facts);
}

describe('what programs leave in front matter', () => {
  const wrong: readonly (readonly [
    name: string,
    fields: Record<string, string>,
    rule: string,
    says: RegExp,
    body?: string,
  ])[] = [
    ['a blank title', { title: "' '" }, 'no-empty-field', /"title" is empty/],
    ['a title that begins with #', { title: '#1 雨' }, 'no-truncated-value', /comment/],
    ['a title that YAML reads as a number', { title: '12_00' }, 'valid-title', /as a number/],
    ['a title that YAML reads as a number in base 60', { title: '1:30' }, 'valid-title', /as a number/],
    ['a title that YAML reads as a date', { title: '2021-10-25' }, 'valid-title', /as a date/],
    ['a title that YAML reads as true', { title: 'yes' }, 'valid-title', /true or false/],
    ['a title without its quotes', { title: "'春天_第一场_雨'" }, 'valid-title', /"_"/],
    [
      'a title without its colon',
      { title: "'春天_第一场雨来了'" },
      'valid-title',
      /"_"/,
      '<h1>春天：第一场雨来了</h1>',
    ],
    [
      'a title that was cut',
      { title: "'春天的第一场雨在今天早上落在了我们的花园里和街道上，首先受益的是...'" },
      'valid-title',
      /cut off/,
    ],
    ['a title with entities', { title: "'雨 &amp; 雪'" }, 'valid-title', /"&amp;"/],
    ['a title with too many quotes', { title: `'"“雨”"'`.replace(/“|”/g, '"') }, 'valid-title', /wrapped in quotes/],
    ['a date that is none', { date: 'Invalid Date' }, 'valid-date', /"Invalid Date"/],
    ['a date in the order of another country', { date: '22/8/2011' }, 'valid-date', /no date/],
    ['a date before all dates', { date: '-001-11-30T00:00:00+00:00' }, 'valid-date', /no date/],
    ['the time of a crawl', { date: '2021-03-22 04:48:31' }, 'no-doubtful-date', /time of a crawl/],
    ['a date in the future', { date: 'Sat, 25 Oct 2121 06:05:05 GMT' }, 'no-doubtful-date', /in the future/],
    ['no picture', { headimg: "''" }, 'no-empty-field', /"headimg" is empty/],
    [
      'a random picture',
      { headimg: "'https://picsum.photos/400/300?random=1'" },
      'valid-image-field',
      /random or empty/,
    ],
    [
      'an address without an end',
      { headimg: "'https://example.com/img/undefined'" },
      'valid-image-field',
      /value it does not have/,
    ],
    ['a template', { headimg: "'&#123;user.avatarUrl&#125;'" }, 'valid-image-field', /template/],
    ['a counting pixel', { headimg: "'https://stats.wordpress.com/b.gif?v=1'" }, 'valid-image-field', /counts readers/],
    ['the icon of a section', { headimg: "'https://example.com/img/icon-32x32.png'" }, 'valid-image-field', /icon/],
    ['a proxy', { headimg: "'https://cors.example.com/https://example.com/a.jpg'" }, 'valid-image-field', /proxy/],
    ['a list in the list', { categories: '\n - 媒体\n -  - 资讯' }, 'valid-taxonomy', /two dashes/],
    ['a dash', { categories: '\n - 媒体\n - — 分类' }, 'valid-taxonomy', /dash was left/],
    ['a blank line in the list', { categories: '\n - 媒体\n\n - 国内' }, 'valid-taxonomy', /blank line/],
    ['an item of nothing', { categories: "\n - 媒体\n - ''" }, 'valid-taxonomy', /without a name/],
    ['an item that stands there twice', { categories: '\n - 媒体\n - 媒体' }, 'valid-taxonomy', /twice/],
    ['a text for a list', { categories: '媒体' }, 'valid-taxonomy', /have a list/],
    [
      'a category in other characters',
      { categories: '\n - 媒体\n - 國內' },
      'no-lookalike-category',
      /looks like "国内"/,
    ],
    ['a feed for an author', { author: '花园报 - 频道' }, 'no-feed-author', /name of a feed/],
    ['a category for an author', { author: '媒体' }, 'no-feed-author', /one of the categories/],
    [
      'another article',
      { title: "'春天的第一场雨今天来了'" },
      'no-mismatched-headline',
      /nothing in common/,
      '<h1>股市收盘点评与明日展望</h1>',
    ],
  ];
  for (const [name, fields, rule, says, body] of wrong) {
    it(`${name} is found`, () => {
      const found = findingsOf(fields, body).filter(({ category }) => category === 'front-matter');
      assert.deepEqual(
        found.map(({ ruleId }) => ruleId),
        [rule],
      );
      assert.match(found[0]?.message ?? '', says);
    });
  }

  const right: readonly (readonly [name: string, fields: Record<string, string>, body?: string])[] = [
    ['an article of the archive', {}],
    ['double quotes inside single ones', { title: `'"春天"的第一场雨'` }],
    ['single quotes inside double ones', { title: `"'春天'的第一场雨"` }],
    ['a whole title that is a quotation', { title: `'"春天的第一场雨"'` }],
    ['entities of braces in the body', {}, '<p>&#123;&#123; x &#125;&#125;</p>'],
    ['names of programs', { title: 'How snake_case and __init__ came to be' }],
    ['an ellipsis of two signs', { title: '春天的第一场雨落在了花园里、街道上、山坡上、河流里、森林里……' }],
    ['a number', { title: '2021' }],
    ['a dash within a name', { categories: '\n - 媒体\n - Paper - World' }],
    ['a picture whose name has undefined in it', { headimg: '/img/undefined-behaviour.png' }],
  ];
  for (const [name, fields, body] of right) {
    it(`${name} is left alone`, () => {
      const found = findingsOf(fields, body).filter(({ category }) => category === 'front-matter');
      assert.deepEqual(
        found.map(({ message }) => message),
        [],
      );
    });
  }
});

describe('a host that gathered no facts', () => {
  it('hears nothing of what only the other articles could tell', () => {
    const text = '---\ntitle: 雨\ncategories: [國內]\ndate: 2121-03-22 04:48:31\n---\n\nText.\n';
    const findings = lint(parseArticle(text, 'markdown'), settingsFrom([]), { images: new Map() });
    assert.deepEqual(findings, []);
  });
});

describe('fields that are required', () => {
  const missing = (given: Partial<Facts>, required?: readonly string[]): string[] =>
    lint(
      parseArticle('---\ntitle: 雨\n---\n\nText.\n', 'markdown'),
      settingsFrom(required ? [{ frontMatter: { required } }] : []),
      { images: new Map(), ...given },
    ).map(({ message }) => message);
  const undated = siblingsOf(
    ['a', 'b', 'c'].map((name) => digestOf(name, '---\ntitle: A\n---\n')),
    'own',
  );

  it('are missed where the others have them or nobody knows', () => {
    assert.deepEqual(missing({}), ['The front matter has no "date".']);
    assert.deepEqual(missing(facts), ['The front matter has no "date".']);
  });

  it('are not missed where the others get along without', () => {
    assert.deepEqual(missing({ siblings: undated }), []);
    assert.deepEqual(missing({ file: { path: '_posts/2021-10-25-rain.md' } }), []);
    assert.deepEqual(missing({ file: { path: '_drafts/rain.md' } }), []);
    assert.deepEqual(missing({ file: { path: 'about.md' } }), []);
  });

  it('are missed all the same where somebody named them', () => {
    assert.deepEqual(missing({ siblings: undated }, ['title', 'date']), ['The front matter has no "date".']);
    assert.deepEqual(missing({ file: { path: 'about.md' } }, ['date']), ['The front matter has no "date".']);
  });
});
