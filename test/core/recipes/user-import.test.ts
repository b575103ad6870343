import assert from 'node:assert/strict';
import test from 'node:test';
import { compile } from 'css-select';
import { lint, noFacts, parseArticle, recipesForArticle, settingsFrom } from '../../../src/core/index.ts';
import { fromSiteConfig, readRecipes } from '../../../src/core/recipes/user/read.ts';
import { selectorProblem } from '../../../src/core/recipes/user/selector.ts';
import { xpathToCss } from '../../../src/core/recipes/user/xpath.ts';

const translated: readonly (readonly [string, string])[] = [
  ["//div[@id='related']", 'div[id="related"]'],
  ['//div[@class="a b"]', 'div[class="a b"]'],
  ["//*[contains(@class, 'share')]", '[class*="share"]'],
  ["//div[contains(@id,'ad-')]", 'div[id*="ad-"]'],
  ['//Center', 'center'],
  ['//figure/figcaption', 'figure > figcaption'],
  ["//div[@class='a']//a[@href]", 'div[class="a"] a[href]'],
  ["//p[@class='x'] | //ul[@id='y']", 'p[class="x"], ul[id="y"]'],
  ["//div[contains(concat(' ', normalize-space(@class), ' '), ' promo ')]", 'div[class~="promo"]'],
  ["//div[contains(concat(' ',@class,' '),' promo ')]", 'div[class~="promo"]'],
  ["//div[@class='a' and @id='b']", 'div[class="a"][id="b"]'],
  ["//div[@class='a' or @id='b']/p", 'div[class="a"] > p, div[id="b"] > p'],
  ["//div[@a='1'][@b='2']", 'div[a="1"][b="2"]'],
  ['//a[not(@href)]', 'a:not([href])'],
  ["//a[starts-with(@href, '/ad')]", 'a[href^="/ad"]'],
  [".//a[@rel!='x']", 'a[rel]:not([rel="x"])'],
  [`//a[@title='say "hi" \\']`, 'a[title="say \\"hi\\" \\\\"]'],
];

for (const [xpath, select] of translated)
  test(`XPath ${xpath}`, () => {
    assert.deepEqual(xpathToCss(xpath), { select });
    assert.equal(selectorProblem(select), undefined);
    compile(select);
  });

for (const xpath of [
  ...[
    '//div[1]',
    '//div[last()]',
    '//p[text()="x"]',
    "//p[contains(text(),'x')]",
    "//p[contains(., 'x')]",
    '//p/text()',
  ],
  ...[
    '//a/ancestor::div',
    '//p/following-sibling::*',
    '//a/..',
    '/html/body/div',
    'div',
    '',
    '//',
    '//p[',
    "//p[@class='x'",
    '//p]',
  ],
  ...[
    "//p[contains(@class, '')]",
    "//p[@a='x' x]",
    'count(//p)',
    '//p[position()<3]',
    "//p[contains(concat(' ',@class),'x')]",
  ],
  `//p[${Array.from({ length: 8 }, (_, at) => `(@a='${at}' or @b='${at}')`).join(' and ')}]`,
  `//p[${'('.repeat(1000)}`,
])
  test(`no CSS for ${xpath.slice(0, 60)}`, () => assert.ok('problem' in xpathToCss(xpath)));

const config = `# Example
body: //article
body: //main
strip: //div[@id='related-stories']
strip_id_or_class: "share-bar"
strip_image_src: /ads/
strip: //div[1]
strip:
replace_string(<b>): <i>
test_url: https://example.com/a
`;

test('a site config becomes a recipe for its host; what is about other things is counted', () => {
  const { recipe, ignored, problems } = fromSiteConfig(config, 'example.com');
  assert.deepEqual(recipe.hosts, ['example.com']);
  assert.deepEqual(
    recipe.entries.map((entry) => [
      entry.kind,
      entry.safety,
      'select' in entry ? entry.select : 'image' in entry && entry.image,
    ]),
    [
      ['related', 'ask', 'div[id="related-stories"]'],
      ['share', 'ask', '[class*="share-bar"], [id*="share-bar"]'],
      ['ad', 'ask', { path: '/ads/' }],
    ],
  );
  assert.deepEqual(ignored, [
    { name: 'body', count: 2 },
    { name: 'replace_string', count: 1 },
    { name: 'test_url', count: 1 },
  ]);
  assert.equal(problems.length, 1);
  const { span, level, ruleId } = problems[0] ?? assert.fail();
  assert.deepEqual([config.slice(span.start, span.end), level, ruleId], ['strip: //div[1]', 'info', 'valid-recipe']);
});

test('the name of a site config says its host', () => {
  const hosts = (name: string) => readRecipes(`/w/${name}`, config).recipes.map((recipe) => recipe.hosts);
  assert.deepEqual(hosts('example.com.txt'), [['example.com']]);
  assert.deepEqual(hosts('.News.Example.com.txt'), [['news.example.com']]);
  const { recipes, problems } = readRecipes('/w/notes.txt', config);
  assert.deepEqual([recipes.length, problems.length, problems[0]?.level], [0, 1, 'warning']);
});

const list = `[Adblock Plus 2.0]
! Title: test
||ads.example^$image
/banner/*
##.everywhere
##.not-on-shop
shop.example#@#.not-on-shop
news.example,other.example##.on-news
~news.example##.but-news
##.nowhere
#@#.nowhere
google.*##.pattern
news.example#?#.x:has-text(a)
news.example##.y:has-text(a)
news.example##+js(set, a, b)
news.example#$#body { color: red }
`;

/** Classes of what a list finds in an article from a host. */
function hidden(host: string): string {
  const classes = ['everywhere', 'not-on-shop', 'on-news', 'but-news', 'nowhere', 'pattern', 'y'];
  const text = `---\nsource: https://${host}/a\n---\n<p>Text.</p>\n${classes.map((name) => `<p class="${name}">z</p>`).join('\n')}\n`;
  const article = parseArticle(text, 'html');
  const recipes = recipesForArticle(readRecipes('/w/list.abp', list).recipes, article, '/w/a.html');
  const findings = lint(article, settingsFrom([], recipes), noFacts).filter(({ ruleId }) => ruleId === 'no-ad-block');
  for (const { fix } of findings) assert.equal(fix?.safety, 'ask');
  return findings.map(({ span }) => /class="([^"]*)/.exec(text.slice(span.start, span.end))?.[1]).join(' ');
}

test('hiding rules of an ad-block list hold on their hosts', () => {
  assert.equal(hidden('www.news.example'), 'everywhere not-on-shop on-news');
  assert.equal(hidden('shop.example'), 'everywhere but-news');
  assert.equal(hidden('third.example'), 'everywhere not-on-shop but-news');
});

test('what a list has that is not used is one note with counts', () => {
  for (const name of ['list.abp', 'list.txt']) {
    const { problems } = readRecipes(`/w/${name}`, list);
    assert.equal(problems.length, 1);
    const [{ message, level, span }] = problems as [(typeof problems)[0]];
    assert.equal(level, 'info');
    assert.equal(list.slice(span.start, span.end), '||ads.example^$image');
    for (const part of ['network requests (2)', 'extended syntax (2)', 'none (2)', 'host patterns (1)'])
      assert.ok(message.includes(part), `${part}: ${message}`);
  }
});
