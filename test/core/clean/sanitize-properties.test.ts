import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { renderArticle } from '../../../src/core/clean/render.ts';
import { sanitize } from '../../../src/core/clean/sanitize.ts';
import { problemsOf } from './invariant.ts';
import {
  articleOf,
  bodyOnly,
  type CorpusFile,
  corpus,
  missing,
  permissive,
  randomNumbers,
  splices,
  type Vector,
  vectors,
} from './support.ts';

const spliceCount = Number(process.env.ARTICLE_LINT_SPLICES ?? 2_500);
const seed = Number(process.env.ARTICLE_LINT_SEED ?? 20_261_123);

const noVectors = missing('xss/vectors.json');
const noCorpus = missing('corpus');

/** Reports the first few of many. */
function assertNone(problems: readonly string[]): void {
  assert.equal(problems.length, 0, `${problems.length} problems:\n${problems.slice(0, 5).join('\n')}`);
}

const withoutOurClasses = (html: string): string => html.replaceAll(/ class="al-(?:box|notice)"/g, '');

function check(name: string, html: string): string[] {
  const again = sanitize(html, permissive);
  const stable = withoutOurClasses(again) === withoutOurClasses(html);
  return [...problemsOf(html), ...(stable ? [] : ['changes when sanitised again'])].map(
    (problem) => `${name}: ${problem}`,
  );
}

let allVectors: Vector[] = [];
let allFiles: CorpusFile[] = [];
before(() => {
  if (!noVectors) allVectors = vectors();
  allFiles = corpus();
});

test('every attack vector leaves only allowed markup, and leaves the same when sanitised again', {
  skip: noVectors,
}, (t) => {
  assertNone(allVectors.flatMap((vector) => check(vector.id, renderArticle(articleOf(vector), permissive).html)));
  t.diagnostic(`${allVectors.length} vectors`);
});

test('every article of the corpus leaves only allowed markup', { skip: noCorpus }, (t) => {
  const render = (file: CorpusFile, format: CorpusFile['format']): string =>
    renderArticle(bodyOnly(file.text, format), permissive).html;
  assertNone(allFiles.flatMap((file) => check(file.name, render(file, file.format))));
  t.diagnostic(`${allFiles.length} articles`);
});

test('random splices of vectors and articles leave only allowed markup', { skip: noVectors || noCorpus }, (t) => {
  const texts = [...allVectors.map((vector) => vector.html), ...allFiles.slice(0, 300).map((file) => file.text)];
  const sources = [...texts, ...allVectors.map((vector) => vector.html)];
  const problems = splices(sources, spliceCount, seed).flatMap((text, i) => {
    const format = i % 3 === 0 ? 'markdown' : 'html';
    return check(
      `splice ${i}`,
      renderArticle(bodyOnly(text, format), { ...permissive, sourceOffsets: i % 2 === 0 }).html.replaceAll(
        / data-al-start="\d+"/g,
        '',
      ),
    );
  });
  assertNone(problems);
  t.diagnostic(`${spliceCount} splices, seed ${seed}`);
});

/** Elements that parsers close, move or read in a way of their own, and the others among them. */
const tags = (
  'a abbr address area article b body br button caption center code col colgroup dd details dir div dl dt em fieldset font foo ' +
  'form frameset h1 h2 head hr html i iframe image img input li listing main marquee math mi mtext annotation-xml nobr noscript ' +
  'object ol optgroup option p picture plaintext pre rb rp rt rtc ruby section select small span style summary svg ' +
  'foreignObject desc table tbody td template textarea tfoot th thead title tr u ul video wbr xmp o:p'
).split(' ');
const scraps = ['x', ' ', '\n', '&lt;', '<!--', '-->', '<![CDATA[', ']]>', '\0', '"', '\f', '&#13;', '=', '`'];

test('random tags in random order leave only allowed markup', (t) => {
  const random = randomNumbers(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const piece = (): string => {
    const kind = random();
    if (kind < 0.55) return `<${pick(tags)}${random() < 0.2 ? ' href=https://a.example/b class=c id=d' : ''}>`;
    return kind < 0.8 ? `</${pick(tags)}>` : pick(scraps);
  };
  const problems = Array.from({ length: spliceCount * 2 }, () => {
    const html = Array.from({ length: 2 + Math.floor(random() * 14) }, piece).join('');
    return check(JSON.stringify(html), sanitize(html, permissive));
  });
  assertNone(problems.flat());
  t.diagnostic(`${spliceCount * 2} texts, seed ${seed}`);
});

test('the invariant fails for what is not sanitised', { skip: noVectors }, () => {
  const unseen = allVectors.filter((vector) => vector.live && !vector.format && problemsOf(vector.html).length === 0);
  assert.deepEqual(
    unseen.map((vector) => vector.id),
    [],
  );
});

const spoiled: readonly string[] = [
  '<p>a</p><script>alert(1)</script>',
  '<p onclick="x">a</p>',
  '<p style="color:red">a</p>',
  '<p id="a">a</p>',
  '<span class="al-header">a</span>',
  '<p class="al-box">a</p>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="vscode://a.b/c">a</a>',
  '<a href="https://user@a.example/">a</a>',
  '<a href="//a.example/">a</a>',
  '<img src="http://a.example/b.png">',
  '<img src="data:image/svg+xml;base64,AAAA">',
  '<img src=https://a.example/b.png>',
  '<svg></svg>',
  '<!-- a -->',
  '<p>a & b</p>',
  '<p>a=b</p>',
  '<p>`</p>',
  '<p>\u2028</p>',
  '<p>\ud800</p>',
  '<p>a',
  '<p><div>a</div></p>',
  '<a href="https://a.example/">a<a href="https://b.example/">b</a></a>',
  '<table><tr><td>a</td></tr></table>',
  '<ul><li>a<li>b</li></li></ul>',
  '<p lang="en" lang="de">a</p>',
  '<td>a</td>',
];

for (const html of spoiled)
  test(`the invariant fails for ${JSON.stringify(html)}`, () => {
    assert.notDeepEqual(problemsOf(html), []);
  });
