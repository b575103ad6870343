import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../src/core/index.ts';
import { nodeAt, plainData, type TreeNode, type TreePath } from '../../../src/core/model/tree/node.ts';
import { readTree } from '../../../src/core/model/tree/read.ts';

function treeOf(text: string) {
  const tree = readTree(text, parseArticle(text, 'markdown').frontMatter);
  assert.ok(tree, `no tree for ${JSON.stringify(text)}`);
  return tree;
}

/** What is written at each path. */
function written(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (node: TreeNode, path: TreePath): void => {
    const { start, end } = node.span;
    if (path.length > 0) found[path.join('.')] = text.slice(start, end);
    if (node.kind === 'list') for (const [at, item] of node.items.entries()) visit(item, [...path, at]);
    if (node.kind === 'map') for (const entry of node.entries) visit(entry.node, [...path, entry.key]);
  };
  visit(treeOf(text), []);
  return found;
}

const data = (text: string): unknown => JSON.parse(JSON.stringify(plainData(treeOf(text))));

describe('the tree of a block', () => {
  it('places every value of YAML', () => {
    const text =
      '---\ntitle: "A: b"  # c\ndate: 2021-10-25 08:00:00\ntags:\n- a\n-  b c\ncover: {src: a.png, alt: }\nseries:\n  - name: x\n    parts: [1, 2]\ndraft:\n---\n\nText.\n';
    assert.deepEqual(written(text), {
      title: '"A: b"',
      date: '2021-10-25 08:00:00',
      tags: '- a\n-  b c',
      'tags.0': 'a',
      'tags.1': 'b c',
      cover: '{src: a.png, alt: }',
      'cover.src': 'a.png',
      'cover.alt': '',
      series: '- name: x\n    parts: [1, 2]',
      'series.0': 'name: x\n    parts: [1, 2]',
      'series.0.name': 'x',
      'series.0.parts': '[1, 2]',
      'series.0.parts.0': '1',
      'series.0.parts.1': '2',
      draft: '',
    });
    assert.deepEqual(data(text), {
      title: 'A: b',
      date: '2021-10-25 08:00:00',
      tags: ['a', 'b c'],
      cover: { src: 'a.png', alt: null },
      series: [{ name: 'x', parts: [1, 2] }],
      draft: null,
    });
  });

  it('places every value of TOML, dates in their own spelling', () => {
    const text =
      '+++\ntitle = "A # b" # c\ndate = 2021-10-25 08:00:00Z\nday = 2021-10-25\ntags = [\n  "a", # one\n  \'b\',\n]\n"odd key".deep = 1\ncover = { src = "a.png", size = [1, 2] }\ntext = """\nlong "quoted"\n"""\n\n[params]\nmath = true\n[params.more]\nx = 0x10\n[[menu]]\nname = "one"\n[[menu]]\nname = "two"\nsince = 2020-01-01T00:00:00+08:00\n+++\n\nText.\n';
    assert.deepEqual(written(text), {
      title: '"A # b"',
      date: '2021-10-25 08:00:00Z',
      day: '2021-10-25',
      tags: '[\n  "a", # one\n  \'b\',\n]',
      'tags.0': '"a"',
      'tags.1': "'b'",
      'odd key': '"odd key"',
      'odd key.deep': '1',
      cover: '{ src = "a.png", size = [1, 2] }',
      'cover.src': '"a.png"',
      'cover.size': '[1, 2]',
      'cover.size.0': '1',
      'cover.size.1': '2',
      text: '"""\nlong "quoted"\n"""',
      params: '[params]',
      'params.math': 'true',
      'params.more': '[params.more]',
      'params.more.x': '0x10',
      menu: '[[menu]]',
      'menu.0': '[[menu]]',
      'menu.0.name': '"one"',
      'menu.1': '[[menu]]',
      'menu.1.name': '"two"',
      'menu.1.since': '2020-01-01T00:00:00+08:00',
    });
    const { menu, date } = data(text) as { menu: unknown; date: unknown };
    assert.equal(date, '2021-10-25 08:00:00Z');
    assert.deepEqual(menu, [{ name: 'one' }, { name: 'two', since: '2020-01-01T00:00:00+08:00' }]);
  });

  it('places every value of JSON, with braces and without', () => {
    for (const text of [
      ';;;\n"title": "a", "tags": ["x", {"y": 1}]\n;;;\n\nText.\n',
      '{"title": "a", "tags": ["x", {"y": 1}]}\n\nText.\n',
    ]) {
      assert.deepEqual(written(text), {
        title: '"a"',
        tags: '["x", {"y": 1}]',
        'tags.0': '"x"',
        'tags.1': '{"y": 1}',
        'tags.1.y': '1',
      });
    }
  });

  it('is the same with CRLF and behind a byte order mark', () => {
    const yaml = '---\ntitle: a\ntags:\n  - x\n  - y\n---\n\nText.\n';
    const toml = '+++\ntitle = "a" # b\ntags = [\n  "x",\n]\n[p]\nq = 1\n+++\n\nText.\n';
    for (const text of [yaml, toml]) {
      const crlf = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
      assert.deepEqual(data(crlf), data(text));
      const plain = Object.entries(written(crlf)).map(([path, value]) => [path, value.replaceAll('\r', '')]);
      assert.deepEqual(Object.fromEntries(plain), written(text));
    }
  });

  it('follows aliases and merges to a bound', () => {
    const text = '---\nbase: &b {x: 1, y: 2}\none: *b\ntwo:\n  <<: *b\n  x: 3\n---\n\nText.\n';
    assert.deepEqual(data(text), { base: { x: 1, y: 2 }, one: { x: 1, y: 2 }, two: { y: 2, x: 3 } });
    assert.equal(written(text).one, '*b');
    const list = Array.from({ length: 6000 }, () => 'a').join(', ');
    const large = `---\ntitle: a\ntags: [${list}]\n---\n\nText.\n`;
    assert.equal(readTree(large, parseArticle(large, 'markdown').frontMatter), undefined);
  });

  it('keeps keys that objects have by nature', () => {
    const text = '---\nconstructor: a\n__proto__: b\n---\n\nText.\n';
    assert.deepEqual(Object.entries(plainData(treeOf(text)) as object), [
      ['constructor', 'a'],
      ['__proto__', 'b'],
    ]);
  });

  it('finds an entry by its path', () => {
    const text = '---\ntags: [a, b]\n---\n\nText.\n';
    const tree = treeOf(text);
    const found = nodeAt(tree, ['tags', 1]);
    assert.deepEqual(found?.node.kind === 'scalar' && found.node.value, 'b');
    const { start, end } = nodeAt(tree, ['tags'])?.keySpan ?? { start: 0, end: 0 };
    assert.equal(text.slice(start, end), 'tags');
    assert.equal(nodeAt(tree, ['tags', 2]), undefined);
    assert.equal(nodeAt(tree, ['tags', 0, 'x']), undefined);
  });
});
