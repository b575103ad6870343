import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cursorAt } from '../../../src/core/assist/cursor.ts';
import { parseArticle } from '../../../src/core/index.ts';

/** What is at the `‸` of a text: kind, path, what is replaced, what else is there. */
function at(marked: string): string {
  const offset = marked.indexOf('‸');
  assert.ok(offset >= 0, 'no caret');
  const text = marked.replace('‸', '');
  const cursor = cursorAt(text, parseArticle(text, 'markdown').frontMatter, offset);
  if (!cursor) return 'nothing';
  const written = text.slice(cursor.span.start, cursor.span.end);
  assert.ok(cursor.span.start <= offset && offset <= cursor.span.end, `${marked}: the caret is outside ${written}`);
  const path = cursor.path.join('.') || '-';
  const taken = cursor.taken.join(',');
  if (cursor.kind === 'key') {
    const signs = [
      cursor.hasSeparator ? 'separator' : '',
      cursor.isFlow ? 'flow' : '',
      cursor.mayBeItem ? 'or item' : '',
    ];
    return ['key', path, `"${written}"`, taken, ...signs].filter(Boolean).join(' ');
  }
  return ['value', path, `${cursor.quote}"${written}"`, cursor.place, taken].filter(Boolean).join(' ');
}

const yaml = (block: string): string => at(`---\n${block}\n---\n\nText.\n`);
const toml = (block: string): string => at(`+++\n${block}\n+++\n\nText.\n`);

describe('the caret in YAML', () => {
  it('stands at a key', () => {
    assert.equal(yaml('‸'), 'key - ""');
    assert.equal(yaml('title: a\n‸\ndate: b'), 'key - "" title,date');
    assert.equal(yaml('title: a\nda‸'), 'key - "da" title');
    assert.equal(yaml('title: a\nd‸a'), 'key - "da" title');
    assert.equal(yaml('title: a\nda‸te: b\ntags: []'), 'key - "date" title,tags separator');
    assert.equal(yaml('title: a\ncover:\n  ‸\ndate: x'), 'key cover "" or item');
    assert.equal(yaml('cover:\n  src: a\n  al‸\ndate: x'), 'key cover "al" src');
    assert.equal(yaml('cover:\n  src: a\n  ‸\n  alt: b\ndate: x'), 'key cover "" src,alt');
    assert.equal(yaml('authors:\n  - name: a\n    ma‸'), 'key authors.0 "ma" name');
    assert.equal(yaml('authors:\n  - name: a\n  - ma‸: b'), 'key authors.1 "ma" separator');
    assert.equal(yaml('authors:\n  - name: a\n    sites:\n      - x\ntitle: y\n‸'), 'key - "" authors,title');
    assert.equal(yaml('a: |\n  text\n  more\nti‸'), 'key - "ti" a');
    assert.equal(yaml('"a b": c\n‸'), 'key - "" a b');
  });

  it('stands at a value', () => {
    assert.equal(yaml('draft: ‸'), 'value draft "" field');
    assert.equal(yaml('draft: t‸r'), 'value draft "tr" field');
    assert.equal(yaml('draft: t‸ # no'), 'value draft "t" field');
    assert.equal(yaml('layout: "po‸st"  # no'), 'value layout ""post" field');
    assert.equal(yaml("layout: 'it''s ‸'"), "value layout '\"it''s \" field");
    assert.equal(yaml('cover:\n  kind: ‸\n  x: y'), 'value cover.kind "" field');
    assert.equal(yaml('url: https://a.b/‸'), 'value url "https://a.b/" field');
  });

  it('stands at an item of a list', () => {
    assert.equal(yaml('tags:\n  - a\n  - ‸\n  - c'), 'value tags.1 "" line a,c');
    assert.equal(yaml('tags:\n- a # x\n- "b"\n- ‸'), 'value tags.2 "" line a,b');
    assert.equal(yaml('tags:\n  - ja‸va'), 'value tags.0 "java" line');
    assert.equal(yaml('tags:\n  - "ja‸"\n  - b'), 'value tags.0 ""ja" line');
    assert.equal(yaml('tags: [‸]'), 'value tags.0 "" flow');
    assert.equal(yaml('tags: [a, b‸, "c d"]'), 'value tags.1 "b" flow a,c d');
    assert.equal(yaml('tags: [a, ‸'), 'value tags.1 "" flow a');
    assert.equal(yaml('tags: [\n  a,\n  ‸\n]'), 'value tags.1 "" flow a');
    assert.equal(yaml("tags: ['a', 'b‸']"), 'value tags.1 \'"b" flow a');
    assert.equal(yaml('list:\n  - - a\n    - ‸'), 'value list.0.1 "" line a');
  });

  it('stands in braces', () => {
    assert.equal(yaml('cover: {‸}'), 'key cover "" flow');
    assert.equal(yaml('cover: {src: a, al‸}'), 'key cover "al" src flow');
    assert.equal(yaml('cover: {src: a, al‸: b}'), 'key cover "al" src separator flow');
    assert.equal(yaml('cover: {kind: ‸, x: y}'), 'value cover.kind "" flow');
    assert.equal(yaml('list: [{a: ‸}]'), 'value list.0.a "" flow');
  });

  it('is nowhere in comments, texts of several lines, half a separator, and aliases', () => {
    for (const block of [
      '# com‸',
      'title: a # com‸',
      'tags: [a, # com‸\n]',
      'text: |\n  more ‸',
      'text: >-\n  a\n\n  ‸b',
      'text: |‸',
      'text: "one\n  two ‸"',
      'text: one\n  two‸',
      'text: one\n  ‸',
      'title:‸',
      '-‸',
      'tags: &‸',
      'some words‸',
    ]) {
      assert.equal(yaml(block), 'nothing', block);
    }
  });

  it('is nowhere outside the block', () => {
    assert.equal(at('-‸--\ntitle: a\n---\n\nText.\n'), 'nothing');
    assert.equal(at('---\ntitle: a\n--‸-\n\nText.\n'), 'nothing');
    assert.equal(at('---\ntitle: a\n---\n\nTe‸xt.\n'), 'nothing');
    assert.equal(at('Text: a‸\n'), 'nothing');
    assert.equal(at('---js\ntitle: ‸\n---\n'), 'nothing');
  });

  it('is there in a block that is not closed yet, and with CRLF', () => {
    assert.equal(at('---\ntitle: a\nda‸'), 'key - "da" title');
    assert.equal(at('---\ntitle: a\ndraft: ‸'), 'value draft "" field');
    assert.equal(at('---\r\ntitle: a\r\ntags:\r\n  - x\r\n  - ‸\r\n---\r\n'), 'value tags.1 "" line x');
    assert.equal(at('title: a\ndraft: ‸\n---\n\nText.\n'), 'value draft "" field');
  });
});

describe('the caret in TOML', () => {
  it('stands at a key', () => {
    assert.equal(toml('title = "a"\nda‸\n[params]\nx = 1'), 'key - "da" title');
    assert.equal(toml('da‸te = 1\ntitle = 2'), 'key - "date" title separator');
    assert.equal(toml('[params]\nmath = true\n‸\ntoc = true\n[x]\ny = 1'), 'key params "" math,toc');
    assert.equal(toml('[[menu]]\nname = "a"\n[[menu]]\nna‸'), 'key menu.1 "na"');
    assert.equal(toml('cover = { src = "a", al‸ }'), 'key cover "al" src flow');
  });

  it('stands at a value', () => {
    assert.equal(toml('draft = ‸'), 'value draft "" field');
    assert.equal(toml('draft = tr‸ # x'), 'value draft "tr" field');
    assert.equal(toml('layout = "po‸st"'), 'value layout ""post" field');
    assert.equal(toml('tags = ["a", "b‸"]'), 'value tags.1 ""b" flow a');
    assert.equal(toml('tags = [\n  "a",\n  ‸\n]'), 'value tags.1 "" flow a');
    assert.equal(toml("tags = ['a', ‸]"), 'value tags.1 "" flow a');
    assert.equal(toml('[params]\nkind = "‸"'), 'value params.kind """ field');
  });

  it('is nowhere in comments, headers and texts of several lines', () => {
    for (const block of [
      '# a‸',
      'a = 1 # b‸',
      '[par‸ams]',
      'a = """\nb ‸\n"""',
      "a = '''b‸'''",
      'a = [1, # ‸\n]',
      'two words‸',
    ]) {
      assert.equal(toml(block), 'nothing', block);
    }
  });
});

describe('the caret in JSON', () => {
  it('stands at a key', () => {
    assert.equal(at('{"title": "a", "da‸"}\n\nText.\n'), 'key - ""da"" title flow');
    assert.equal(at('{"title": "a", ‸}\n\nText.\n'), 'key - "" title flow');
    assert.equal(at(';;;\n"title": "a",\n‸\n;;;\n\nText.\n'), 'key - "" title flow');
    assert.equal(at('{"cover": {"sr‸c": 1}}\n\nText.\n'), 'key cover ""src"" separator flow');
  });

  it('stands at a value', () => {
    assert.equal(at('{"draft": ‸}\n\nText.\n'), 'value draft "" field');
    assert.equal(at('{"layout": "po‸"}\n\nText.\n'), 'value layout ""po" field');
    assert.equal(at('{"tags": ["a", "‸"]}\n\nText.\n'), 'value tags.1 """ flow a');
    assert.equal(at(';;;\n"tags": ["a", ‸]\n;;;\n\nText.\n'), 'value tags.1 "" flow a');
  });

  it('is nowhere behind a value', () => {
    assert.equal(at('{"title": "a" ‸}\n\nText.\n'), 'nothing');
  });
});

describe('a caret anywhere', () => {
  it('breaks nothing', () => {
    const blocks = [
      '---\ntitle: "a: b" # c\ntags: [x, "y, z", {a: b}]\nlist:\n  - one\n  - two: 3\n    four: |\n      five\n\nempty:\n---\n\nText.\n',
      '+++\ntitle = "a" # b\ntags = ["x", \'y\', { z = 1 }]\n[a.b]\nc = """\nd\n"""\n+++\n\nText.\n',
      ';;;\n"title": "a", "tags": ["x", {"y": 1}], "b": tr\n;;;\n\nText.\n',
    ];
    for (const block of blocks) {
      for (let cut = 0; cut < block.length; cut++) {
        for (const text of [`${block.slice(0, cut)}‸${block.slice(cut)}`, `${block.slice(0, cut)}‸`]) at(text);
      }
    }
  });

  it('is found in no time in the largest blocks', () => {
    const lines = Array.from({ length: 1900 }, (_, index) => `key${index}: [${'a, '.repeat(5)}b]`).join('\n');
    const blocks = [`${lines}\n`, `title: ${'word '.repeat(10_000)}`, `tags: [${'"a", '.repeat(8000)}`];
    for (const block of blocks) {
      const text = `---\n${block}\n---\n\nText.\n`;
      const { frontMatter } = parseArticle(text, 'markdown');
      const begun = performance.now();
      cursorAt(text, frontMatter, 4 + block.length);
      assert.ok(performance.now() - begun < 500, `${performance.now() - begun} ms on ${block.slice(0, 20)}`);
    }
  });
});
