import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { formatOf } from '../../../../src/core/index.ts';
import { locateFrontMatter } from '../../../../src/core/model/front-matter/locate.ts';
import { plainFields } from '../../../../src/core/model/front-matter/plain-yaml.ts';
import { yamlFields } from '../../../../src/core/model/front-matter/yaml-fields.ts';
import { judgeYaml, withLineFeeds } from '../../../../src/core/model/front-matter/yaml-parse.ts';
import { articlesBelow, sharedPath, skipWithout } from '../../../shared.ts';

/** Returns whether the block was plain; then both full readers take it, and say the same. */
function isPlain(block: string, before = '---\n'): boolean {
  const text = `${before}${block}---\n\nText.\n`;
  const content = { start: before.length, end: before.length + block.length };
  const plain = plainFields(text, content);
  if (!plain) return false;
  const { document, complaint } = judgeYaml(withLineFeeds(block));
  assert.ok(document && !complaint, `${JSON.stringify(block)}: ${JSON.stringify(complaint)}`);
  const full = block.trim() === '' ? { fields: [], problems: [] } : yamlFields({ document, text, content });
  assert.deepEqual({ fields: plain, problems: [] }, full, JSON.stringify(block));
  return true;
}

const plain = [
  'title: Spring\n',
  'title: Spring is here, again\ndate: 2026-11-30\n',
  'date: 2026-11-30 08:00:00\n',
  'title: "Quoted: yes"\nname: \'it is\'\nempty: ""\n',
  'tags:\n  - one\n  - "two"\nend: x\n',
  'tags:\n- one\n- two words  \n',
  'url: https://example.com/a#b\n',
  'a: b\n\nc: d   \n',
  'title:   wide\n',
  'layout: post\nlayout: page\n',
  'time: 10:30 sharp\n',
  'title: 你好，世界\n',
  'order: 504\nzero: 0\n',
  'title:\ndate:  \nend:\n\n',
  'comments: false\ntoc: true\n',
  'url: /2007/05/24/a/\nmore: <!--more-->\nnote: (none)\n',
  'tags: [a, b c,d]\n',
  'tags: [ \'a, b\', "c]" ,7 ] \n',
  'tags: []\nlist: [  ]\n',
  'tags: [https://example.com/a, true, 你好]\n',
  'tags:\n  - 7\n  - false\n',
  'tags:\n  - null\n  - .net\n  - .NET framework\nname: null\n',
  'author:\n  name: Ann\n  link: https://example.com/\nend: x\n',
  "author:\n    nick: 你好\n\n    age: 7   \ntags: [b'c, 'd']\n",
  "title: 'it''s'\nname: ''''\n",
  'abbrlink: 1ccc0fd2\nid: 20fcd8f5-e2d9-4275-bb36-49aba2ea2fc5\nmodel: 3d\nkey: 0abc\n',
  'root: ..\nother: ../images\n',
  'a:\n  b:\n    c: d\n',
  'a:\n  b: [c]\n  e:\n  - f\n  - [g, "h"]\n',
  'tags:\n  - a: b\n    c: d   \n  - a: e\n',
  "head:\n  - - meta\n    - name: keywords\n      content: 'it''s'\n  - - link\n\n    - rel: x\nend: z\n",
  'a:\n- - - b\n- c\n',
  'a:\n -   b: c\n     d:\n        - e\n',
];

const other = [
  'title: ~\n',
  'a: 007\n',
  'a:\n  b: c\n d: e\n',
  'a:\n  b: c\n  b: d\n',
  'a:\n  b: c\n  - d\n',
  'a:\n  - b\n  c: d\n',
  'a:\n  b:\n',
  'a:\n  b:\n  c: d\n',
  'a:\n  - b:\n  - c\n',
  'a:\n  - b: c\n   d: e\n',
  'a:\n  - b: c\n     d: e\n',
  'a:\n  - - b\n   - c\n',
  'a:\n  - -\n',
  'a:\n  b: c\n    d: e\n',
  'a:\n  - b\n    c: d\n',
  'a:\n  - b: c\n    b: d\n',
  'a:\n  - yes: b\n',
  'a:\n  - b: c: d\n',
  '  - a\n',
  'a:\n- - - - - - - - - b\n',
  'a:\n  yes: b\n',
  'a:\n  __proto__: b\n',
  'a: b\n  c: d\n',
  '  a: b\n',
  'a: .inf\n',
  'a: Null\n',
  "a: 'b'c'\n",
  'a: 12345678901234567890\n',
  'a: <<\n',
  'a: True\n',
  'a: [b, [c]]\n',
  'a: [b,]\n',
  'a: [,b]\n',
  'a: [b: c]\n',
  'a: [b:, c]\n',
  'a: ["b":c]\n',
  'a: ["b" c]\n',
  'a: [b #c]\n',
  'a: [b] c\n',
  'a: [b\n',
  'a: [b\n  c]\n',
  'a: [*b]\n',
  'a: [-]\n',
  'a: [{b}]\n',
  'a: [~, null]\n',
  'a: [1.5]\n',
  "a: [b, 'it''s']\n",
  'title: a: b\n',
  'title: a # b\n',
  'title: {a: b}\n',
  'title: |\n  a\n',
  'title: &x a\n',
  'title: *x\n',
  'title: !a b\n',
  'title: a\n  b\n',
  'title: "a" b\n',
  'title: "a\\n"\n',
  'title:a\n',
  'title: a:\n',
  '- a\n',
  'tags:\n  - a\n - b\n',
  'tags: x\n  - a\n',
  'a: b\r\n',
  'a:\tb\n',
  '# note\na: b\n',
  '__proto__: a\n',
  '<<: a\n',
  'a: 1e5\n',
  'a: 0x1F\n',
  'a: 0xabc\n',
  'a: 0b1c\n',
  'a: 12e45678\n',
  'a: 4e-7\n',
  'a: 1_000a\n',
  'a: .\n',
  'a: ...\n',
  'a: .5\n',
  'a: -1\n',
  'a: 2026-1-1\n',
  'null: a\n',
  'a: \u3000b\n',
  'a: b\u0007\n',
  'tags:\n  -\n',
  'a b: c\n',
  '"a": b\n',
];

describe('front matter that is plain', () => {
  it('is read as the full reader reads it', () => {
    for (const block of plain) assert.ok(isPlain(block), block);
    for (const before of ['---\n', '\ufeff---\n', '\n---\n']) assert.ok(isPlain('title: Spring\n', before));
  });

  it('is nothing that readers could understand in another way', () => {
    for (const block of other) assert.equal(isPlain(block), false, block);
  });

  it('is bounded in time, however long a line is', () => {
    assert.equal(isPlain(`a: b${' '.repeat(60_000)}c\n`), true);
    assert.equal(isPlain(`a:${' '.repeat(60_000)}\n`), true);
    assert.equal(isPlain(`a: [b${' '.repeat(60_000)}c\n`), false);
    assert.equal(isPlain(`a: [b${' '.repeat(60_000)}c]\n`), true);
  });

  it('is found in any mixture of lines', () => {
    const lines = [...plain, ...other].flatMap((block) => block.split(/(?<=\n)/));
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >> 8) % below;
    };
    let count = 0;
    const pieces = ['- ', 'a: ', 'b:', 'c', "'d'", '[e, f]', '- - ', 'g: h', ''];
    const line = () => `${' '.repeat(random(6))}${pieces[random(9)]}${pieces[random(9)]}\n`;
    for (let round = 0; round < 20_000; round++) {
      count += Number(isPlain(`a:\n${Array.from({ length: 1 + random(5) }, line).join('')}`));
    }
    assert.ok(count > 1000, `only ${count} were plain`);
    count = 0;
    for (let round = 0; round < 3000; round++) {
      const block = Array.from({ length: 1 + random(4) }, () => lines[random(lines.length)]).join('');
      count += Number(isPlain(block));
    }
    assert.ok(count > 100, `only ${count} were plain`);
  });

  const corpus = sharedPath('corpus');
  it('is that of most articles of the corpus', { skip: skipWithout(corpus) }, () => {
    let [count, all] = [0, 0];
    for (const file of articlesBelow(corpus ?? '')) {
      if (!formatOf(file)) continue;
      const text = fs.readFileSync(file, 'utf8');
      const { content, language, form } = locateFrontMatter(text);
      if (language !== 'yaml' || form !== 'fenced') continue;
      all++;
      count += Number(isPlain(text.slice(content.start, content.end), text.slice(0, content.start)));
    }
    assert.ok(count > all * 0.9, `${count} of ${all}`);
  });
});
