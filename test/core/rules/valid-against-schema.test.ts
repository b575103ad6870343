import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, type Facts, lint, noFacts, parseArticle, settingsFrom } from '../../../src/core/index.ts';
import { readSchema } from '../../../src/core/schema/index.ts';

const factsOf = (schema: unknown): Facts => ({
  ...noFacts,
  schema: { path: 'post.json', namedBy: 'settings', ...readSchema(JSON.stringify(schema)) },
});

function found(text: string, schema: unknown) {
  const findings = lint(parseArticle(text, 'markdown'), settingsFrom([]), factsOf(schema));
  return findings.filter(({ ruleId }) => ruleId === 'valid-against-schema');
}

const at = (text: string, schema: unknown): string[] =>
  found(text, schema).map(({ span }) => text.slice(span.start, span.end));

const integer = { type: 'integer' };

describe('valid-against-schema', () => {
  it('stands under the value, whatever the language', () => {
    const schema = { properties: { a: { properties: { b: { items: { properties: { c: integer } } } } } } };
    assert.deepEqual(at('---\na:\n  b:\n    - c: 1\n    - c: "x"\n---\n', schema), ['"x"']);
    assert.deepEqual(at('+++\n[[a.b]]\nc = 1\n[[a.b]]\nc = "x"\n+++\n', schema), ['"x"']);
    assert.deepEqual(at('{"a": {"b": [{"c": 1}, {"c": "x"}]}}\n\nText.\n', schema), ['"x"']);
  });

  it('stands on the key where nothing is written, and on the first line of a map that lacks something', () => {
    assert.deepEqual(at('---\na:\nb: 1\n---\n', { properties: { a: integer } }), ['a']);
    const schema = { properties: { list: { items: { required: ['name'] } } } };
    assert.deepEqual(at('---\nlist:\n  - x: 1\n    y: 2\n---\n', schema), ['x: 1']);
  });

  it('says once what the schema is not used for', () => {
    const schema = { properties: { a: { pattern: '(?=x)' }, b: { pattern: '(?!y)' } } };
    const [finding, ...others] = found('---\na: 1\n---\n', schema);
    assert.deepEqual(others, []);
    assert.match(
      finding?.message ?? '',
      /^Of the schema "post\.json", the pattern "\(\?=x\)" is not tried.*; the pattern "\(\?!y\)"/,
    );
    assert.match(
      found('---\na: 1\n---\n', { type: 'strng' })[0]?.message ?? '',
      /^The schema "post\.json" is not used: "type" must be/,
    );
    assert.match(
      found('---\na: 1\n---\n', { $ref: '#' })[0]?.message ?? '',
      /not used to its end: it asks for too much work/,
    );
  });

  it('leaves blocks alone that cannot be read, and articles without one', () => {
    assert.deepEqual(found('---\ntitle: a: b\n---\n', { required: ['x'] }), []);
    assert.deepEqual(found('Text.\n', { required: ['x'] }), []);
  });

  it('offers what was meant only where the block then says just that', () => {
    const schema = { properties: { a: { properties: { kind: { enum: ['wide', 'a: b'] } } } } };
    const text = "---\na: {kind: 'wid', x: 1} # c\n---\n";
    const [finding] = found(text, schema);
    assert.equal(finding?.fix?.title, 'Write "wide"');
    assert.equal(finding.fix.safety, 'ask');
    assert.equal(applyEdits(text, finding.fix.edits), "---\na: {kind: 'wide', x: 1} # c\n---\n");
    const anchored = '---\na: {kind: &k wid}\n---\n';
    for (const { fix } of found(anchored, schema)) {
      const after = fix ? applyEdits(anchored, fix.edits) : anchored;
      assert.ok(parseArticle(after, 'markdown').frontMatter.isRead);
    }
  });
});
