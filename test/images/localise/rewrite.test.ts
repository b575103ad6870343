import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../src/core/index.ts';
import { pictureName } from '../../../src/images/localise/name.ts';
import { rewritten } from '../../../src/images/localise/rewrite.ts';
import { targetsOf } from '../../../src/images/localise/target.ts';
import { hostFilter, wantedPictures } from '../../../src/images/localise/wanted.ts';

const here = 'https://a.example/1.jpg';
const gone = 'https://a.example/2.jpg';
const targets = targetsOf({ articlePath: 'notes/a.md' });
const names = (_: string, address: string): string | undefined => (address === here ? 'one.jpg' : undefined);

function change(text: string, format: 'markdown' | 'html' = 'markdown') {
  const article = parseArticle(text, format);
  return rewritten(article, wantedPictures(article), { targets, names });
}

const forms: Readonly<Record<string, [before: string, after: string]>> = {
  'a Markdown picture': [`![](${here})`, '![](images/one.jpg)'],
  'one with a title, in brackets': [`![x](<${here}> "T")`, '![x](<images/one.jpg> "T")'],
  'a definition, which several pictures share': [
    `![x][a] ![y][a]\n\n[a]: ${here}\n`,
    '![x][a] ![y][a]\n\n[a]: images/one.jpg\n',
  ],
  'a picture in a link': [`[![x](${here})](${here})`, `[![x](images/one.jpg)](${here})`],
  'an element, its srcset and its lazy address': [
    `<img src="${here}" srcset="${here} 1x, ${gone} 2x" data-src='${here}'>`,
    `<img src="images/one.jpg" srcset="images/one.jpg 1x, ${gone} 2x" data-src='images/one.jpg'>`,
  ],
  'an address without quotes': [`<img src=${here} alt=x>`, '<img src=images/one.jpg alt=x>'],
  'an address without a scheme, with a fragment': ['<img src="//a.example/1.jpg#top">', '<img src="images/one.jpg">'],
  'a poster': [`<video poster="${here}"></video>`, '<video poster="images/one.jpg"></video>'],
  'fields of the front matter, in all ways of writing them': [
    `---\ncover: ${here}\nbanner: "${here}"\nimage: ['${here}', ${gone}]\n---\n`,
    `---\ncover: images/one.jpg\nbanner: "images/one.jpg"\nimage: ['images/one.jpg', ${gone}]\n---\n`,
  ],
  'TOML with a byte order mark and CRLF': [
    `\ufeff+++\r\ncover = "${here}"\r\n+++\r\n`,
    '\ufeff+++\r\ncover = "images/one.jpg"\r\n+++\r\n',
  ],
};

describe('articles', () => {
  for (const [name, [before, after]] of Object.entries(forms)) {
    it(`name pictures where they lie: ${name}`, () => assert.equal(change(before).text, after));
  }

  it('keep, to the byte, what is no picture on the web', () => {
    const text = `<!-- ${here} -->\n\`![](${here})\` <${here}> [link](${here})\n\n    ![](${here})\n\n![](local.png) ![]({{ site.url }}/a.png) ![](data:image/png;base64,AA==)\n`;
    assert.equal(change(text).text, text);
  });

  it('keep fields that could not be read again', () => {
    const text = `---\ncover: >-\n  ${here}\n---\n\n![](${here})\n`;
    const result = change(text);
    assert.ok(result.text.endsWith('![](images/one.jpg)\n'));
    const [cover] = parseArticle(result.text, 'markdown').images;
    assert.ok(cover?.source === here || cover?.source === 'images/one.jpg');
  });
});

describe('hosts', () => {
  const article = parseArticle('![](https://a.example/1) ![](http://i.b.example/2) ![](//c.example/3)', 'markdown');
  const hosts = (include: string[], exclude: string[]): string[] =>
    wantedPictures(article, hostFilter(include, exclude)).map(({ address }) => address);

  it('are all meant where none is named', () => assert.equal(hosts([], []).length, 3));
  it('are meant with those below them', () => assert.deepEqual(hosts(['B.example'], []), ['http://i.b.example/2']));
  it('can be left out', () =>
    assert.deepEqual(hosts([], ['a.example']), ['http://i.b.example/2', 'https://c.example/3']));
});

describe('names of pictures', () => {
  const table: Readonly<Record<string, string>> = {
    'https://a.example/img/Tea%20Mountain_01.JPG?x=1': 'tea-mountain-01-12345678.jpg',
    'https://a.example/%E6%98%A5.png': 'image-12345678.jpg',
    'https://a.example/caf%C3%A9.webp!large': 'cafe-12345678.jpg',
    'https://a.example/': 'image-12345678.jpg',
    'https://mmbiz.qpic.cn/mmbiz_png/AbC/640?wx_fmt=png': '640-12345678.jpg',
    'https://a.example/../..%2f..%2fetc%2fpasswd': 'etc-passwd-12345678.jpg',
    [`https://a.example/${'x'.repeat(300)}.png`]: `${'x'.repeat(40)}-12345678.jpg`,
  };
  for (const [address, name] of Object.entries(table)) {
    it(`${address.slice(0, 60)} becomes ${name}`, () => assert.equal(pictureName(address, 'jpeg', '12345678'), name));
  }
});
