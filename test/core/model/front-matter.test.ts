import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../src/core/index.ts';
import { unmark } from '../rules/tester.ts';

/** The block stands in «guillemets». */
function located(marked: string) {
  const { text, spans } = unmark(marked);
  const { frontMatter } = parseArticle(text, 'markdown');
  assert.deepEqual(
    frontMatter.span,
    spans[0],
    `found ${JSON.stringify(text.slice(frontMatter.span.start, frontMatter.span.end))}`,
  );
  return { text, frontMatter };
}

const keys = (marked: string): string[] => located(marked).frontMatter.fields.map((field) => field.key);

describe('front matter', () => {
  it('is found in every form, its fields in source order', () => {
    for (const block of [
      '«---\ntitle: a\ndate: b\n---»\n\nText.\n',
      '«---yaml\ntitle: a\ndate: b\n---»\n\nText.\n',
      '«--- \ntitle: a\ndate: b\n---»  \n\nText.\n',
      '«---\ntitle: a\ndate: b\n...»\n\nText.\n',
      '«+++\ntitle = "a"\ndate = "b"\n+++»\n\nText.\n',
      '«;;;\n"title": "a",\n"date": "b"\n;;;»\n\nText.\n',
      '«---json\n{"title": "a", "date": "b"}\n---»\n\nText.\n',
      '«{"title": "a", "date": "b"}»\n\nText.\n',
      '«{\n"title": "a}",\n"date": "b"\n}\n;;;»\n\nText.\n',
      '«title: a\ndate: b\n---»\n\nText.\n',
      '\uFEFF«---\ntitle: a\ndate: b\n---»\n\nText.\n',
      '\n\n«---\ntitle: a\ndate: b\n---»\n\nText.\n',
      '«  ---\ntitle: a\ndate: b\n---»\n\nText.\n',
      '«——-\ntitle: a\ndate: b\n－－－»\n\nText.\n',
      '«---\n---\ntitle: a\ndate: b\n---»\n\nText.\n',
      '«title: a\ndate: b\n»\nText.\n',
      '«---\rtitle: a\rdate: b\r---»\r\rText.\r',
      '«---\r\ntitle: a\r\ndate: b\r\n---»\r\n\r\nText.\r\n',
      '«---\ntitle: a\ndate: b\n---»',
    ]) {
      assert.deepEqual(keys(block), ['title', 'date'], block);
    }
  });

  it('ends where the body begins', () => {
    const { text, frontMatter } = located('«---\ntitle: a\n---»\nText.\n');
    assert.equal(text.slice(frontMatter.bodyStart), 'Text.\n');
  });

  it('is not what only looks like it', () => {
    for (const text of [
      'Text.\n',
      '---\n\nA thematic break.\n',
      'Note: this is important\n---\n\nA heading underlined with dashes.\n',
      '{% raw %}\n\nA template.\n',
      '{{ content }}\n',
      '----\nText\n----\n',
      '--- a dash\n',
      '——\nText: a beginning\n——\n',
      '--\nNote: this\n--\n',
      'Note: this is prose\nand goes on: here\n\nText.\n',
      'title: a page of its own\n===\n\nText.\n',
      '  ---\n\nAn indented thematic break.\n\n---\n',
      '',
      '\n\n',
    ]) {
      assert.equal(parseArticle(text, 'markdown').frontMatter.form, 'absent', JSON.stringify(text));
    }
  });

  it('as other tools keep it is told apart, and the body begins behind it', () => {
    for (const [kind, text] of [
      ['link-references', '[#]: subject: (A title)\n[#]: author: (A. B.)\n\nText.\n'],
      ['comment', '<!--yml\n\ncategory: a\n\n-->\n\nText.\n'],
      ['script', '<script>{\n\t"title": "a"\n}</script>\n\nText.\n'],
    ] as const) {
      const { frontMatter, body } = parseArticle(text, 'markdown');
      assert.deepEqual([frontMatter.form, frontMatter.foreign?.kind], ['absent', kind]);
      assert.equal(text.slice(body.span.start).trim(), 'Text.');
      assert.equal(body.comments.length + body.elements.length, 0);
    }
    for (const text of ['[#]: a\n\nText.\n', '<script>{a}</script> text\n', '<!--yml\n']) {
      assert.equal(parseArticle(text, 'markdown').frontMatter.foreign, undefined, text);
    }
  });

  it('that is not closed reaches as far as its fields', () => {
    const { frontMatter } = located('«---\ntitle: a\ntags:\n  - b\n»\nText begins here.\n');
    assert.deepEqual([frontMatter.form, frontMatter.problems[0]?.code], ['unclosed', 'unclosed']);
  });

  it('knows the place of every key and value to the character', () => {
    const { text, frontMatter } = located(
      '«---\n# who and when\ntitle: \'a: b\' # c\ntags:\n  - x\n  - "y z"\nempty:\nmap: {k: v}\n---»\n',
    );
    const slice = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
    assert.deepEqual(
      frontMatter.fields.map((field) => [slice(field.keySpan), slice(field.valueSpan), slice(field.span)]),
      [
        ['title', "'a: b'", "title: 'a: b' # c\n"],
        ['tags', '- x\n  - "y z"', 'tags:\n  - x\n  - "y z"\n'],
        ['empty', '', 'empty:\n'],
        ['map', '{k: v}', 'map: {k: v}\n'],
      ],
    );
    assert.deepEqual(
      frontMatter.fields[1]?.scalars.map(({ span }) => slice(span)),
      ['x', '"y z"'],
    );
    assert.deepEqual(
      frontMatter.fields.map(({ value }) => value),
      ['a: b', ['x', 'y z'], null, { k: 'v' }],
    );
  });

  it('in TOML keeps places too, over many lines', () => {
    const { text, frontMatter } = located(
      '«+++\ntitle = "a # b" # c\ntags = [\n  "x",\n  "y",\n]\ndate = 2021-03-20\n[extra]\nkey = 1\n+++»\n',
    );
    const slice = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
    assert.deepEqual(
      frontMatter.fields.map(({ key }) => key),
      ['title', 'tags', 'date', 'extra'],
    );
    assert.deepEqual(
      frontMatter.fields.slice(0, 3).map(({ valueSpan }) => slice(valueSpan)),
      ['"a # b"', '[\n  "x",\n  "y",\n]', '2021-03-20'],
    );
    assert.equal(frontMatter.fields[2]?.value, '2021-03-20');
  });

  it('in JavaScript is refused and never run', () => {
    const global = globalThis as { ran?: boolean };
    for (const tag of ['js', 'JS', ' javascript', 'JavaScript ', 'coffee']) {
      const { frontMatter } = parseArticle(
        `---${tag}\n(globalThis.ran = true, { title: 'a' })\n---\n\nText.\n`,
        'markdown',
      );
      assert.deepEqual(
        [frontMatter.form, frontMatter.problems[0]?.code, frontMatter.fields.length],
        ['refused', 'executable', 0],
      );
    }
    const tagged = parseArticle('---\ntitle: !!js/function "function () { globalThis.ran = true }"\n---\n', 'markdown');
    assert.equal(tagged.frontMatter.problems.length, 1);
    assert.equal(global.ran, undefined);
  });

  it('says the same of broken YAML every time', () => {
    const text = '---\ntitle: "a\ndate: b\n---\n\nText.\n';
    const once = parseArticle(text, 'markdown').frontMatter.problems;
    assert.equal(once[0]?.code, 'open-quote');
    assert.deepEqual(parseArticle(text, 'markdown').frontMatter.problems, once);
  });

  it('that is absurd is answered quickly', () => {
    const started = process.cpuUsage();
    for (const block of [
      `a: ${'['.repeat(20_000)}`,
      Array.from({ length: 100_000 }, (_, i) => `k${i}: v`).join('\n'),
      `a: &a [x]\n${Array.from({ length: 9 }, (_, i) => `b${i}: &b${i} [${'*a,'.repeat(9)}]`).join('\n')}`,
      '\n'.repeat(100_000),
      'foo: bar\n  ---\n'.repeat(20_000),
      '-- -\n'.repeat(50_000),
      `title: ${'x'.repeat(10_000_000)}`,
    ]) {
      parseArticle(`---\n${block}\n---\n\nText.\n`, 'markdown');
    }
    // In microseconds of this process: other programs may slow the clock down.
    assert.ok(process.cpuUsage(started).user < 3_000_000);
  });
});
