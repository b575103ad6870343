import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Schema } from '../../../src/core/model/schema.ts';
import { maxSchemaSize, readSchema } from '../../../src/core/schema/index.ts';

const read = (schema: unknown) => readSchema(typeof schema === 'string' ? schema : JSON.stringify(schema));

function schemaOf(source: unknown): Schema {
  const reading = read(source);
  assert.ok('schema' in reading, 'reason' in reading ? reading.reason : '');
  return reading.schema;
}

/** `path part code args` of each fault. */
function faults(schema: unknown, data: unknown): string[] {
  const { faults: found, reason } = schemaOf(schema).check(data);
  assert.equal(reason, undefined);
  return found.map(({ path, part, code, args, meant }) =>
    [path.join('.') || '-', part, code, ...args, ...(meant ? [`(${meant})`] : [])].join(' | '),
  );
}

const reasonOf = (schema: unknown): string => {
  const reading = read(schema);
  return 'reason' in reading ? reading.reason : '';
};

describe('a schema', () => {
  it('names what is wrong, where, and what was likely meant', () => {
    const schema = {
      type: 'object',
      required: ['title', 'date'],
      additionalProperties: false,
      properties: {
        title: { type: 'string', minLength: 3, maxLength: 10 },
        date: { type: 'string', format: 'date' },
        draft: { type: 'boolean' },
        status: { enum: ['draft', 'published', 3, null] },
        layout: { const: 'post' },
        tags: {
          type: 'array',
          items: { type: 'string', pattern: '^[a-z]+$' },
          uniqueItems: true,
          minItems: 1,
          maxItems: 3,
        },
        weight: { type: 'integer', minimum: 1, exclusiveMaximum: 10, multipleOf: 2 },
        cover: { type: 'object', required: ['src'], properties: { src: { format: 'uri' } } },
      },
    };
    assert.deepEqual(faults(schema, { title: 'Spring', date: '2021-03-20', tags: ['a'], weight: 4, draft: true }), []);
    assert.deepEqual(
      faults(schema, { title: 'ab', date: '2021-02-30', draft: 'yes', status: 'publishd', layout: 'x' }),
      [
        'title | value | measure | 2 characters | 3 or more',
        'date | value | type | "2021-02-30" | a date such as 2021-10-25',
        'draft | value | type | "yes" | true or false',
        'status | value | choice | "publishd" | "draft", "published", 3, empty | (published)',
        'layout | value | choice | "x" | "post"',
      ],
    );
    assert.deepEqual(
      faults(schema, { tags: ['A', 'b', 'c', 'b'], weight: 11, cover: { src: 'a b' }, titel: 'x' }),
      [
        '- | missing | missing | title',
        '- | missing | missing | date',
        'tags.0 | value | type | "A" | text that matches ^[a-z]+$',
        'tags | value | measure | 4 items | 3 at most',
        'tags | value | twice',
        'weight | value | type | 11 | less than 10',
        'weight | value | type | 11 | a multiple of 2',
        'cover.src | value | type | "a b" | an address such as https://example.org/',
        'titel | key | unknown | titel | (title)',
      ].sort((a, b) => order(schema, a) - order(schema, b)),
    );
  });

  it('says of several branches what all of them want, or what the likeliest one lacks', () => {
    const tags = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
    assert.deepEqual(faults({ properties: { tags } }, { tags: 3 }), ['tags | value | type | 3 | text, a list']);
    assert.deepEqual(faults({ properties: { tags } }, { tags: ['a', 3] }), ['tags.1 | value | type | 3 | text']);
    const values = { oneOf: [{ const: 'left' }, { const: 'right' }] };
    assert.deepEqual(faults({ properties: { side: values } }, { side: 'lefft' }), [
      'side | value | choice | "lefft" | "left", "right" | (left)',
    ]);
    const either = { anyOf: [{ required: ['date'] }, { required: ['updated'] }] };
    assert.deepEqual(faults(either, {}), ['- | missing | missing | date" or "updated']);
    const both = { oneOf: [{ type: 'string' }, { maxLength: 3 }] };
    assert.deepEqual(faults({ properties: { a: both } }, { a: 'ab' }), ['a | value | several-forms']);
    const forms = { anyOf: [{ minLength: 3 }, { not: { const: 'ab' } }] };
    assert.deepEqual(faults({ properties: { a: forms } }, { a: 'ab' }), ['a | value | forms']);
  });

  it('knows conditions, companions, names and contents', () => {
    const conditional = {
      if: { properties: { layout: { const: 'video' } }, required: ['layout'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['url'] },
    };
    assert.deepEqual(faults(conditional, { layout: 'video' }), ['- | missing | missing | url']);
    assert.deepEqual(faults({ dependentRequired: { image: ['alt'] } }, { image: 'a' }), [
      'image | key | companion | alt',
    ]);
    assert.deepEqual(
      faults({ $schema: 'http://json-schema.org/draft-07/schema#', dependencies: { image: ['alt'] } }, { image: 'a' }),
      ['image | key | companion | alt'],
    );
    assert.deepEqual(faults({ propertyNames: { pattern: '^[a-z]+$' } }, { a: 1, 'B c': 2 }), [
      'B c | key | name | B c',
    ]);
    const tags = { contains: { const: 'news' } };
    assert.deepEqual(faults({ properties: { tags } }, { tags: ['a'] }), ['tags | value | lacking']);
    assert.deepEqual(faults({ properties: { a: { not: { const: 1 } } } }, { a: 1 }), ['a | value | excluded | 1']);
    assert.deepEqual(faults({ properties: { a: false } }, { a: 1 }), ['a | key | unknown | a']);
  });

  it('takes keys by their pattern, and closes what is left', () => {
    const schema = {
      properties: { title: true },
      patternProperties: { '^x-': { type: 'number' }, '-y$': { type: 'integer' } },
      additionalProperties: false,
    };
    assert.deepEqual(faults(schema, { title: 'a', 'x-a': 1, 'b-y': 2 }), []);
    assert.deepEqual(faults(schema, { 'x-a': 'b', 'x.y-y': 1.5, other: 1 }), [
      'x-a | value | type | "b" | a number',
      'x.y-y | value | type | 1.5 | a whole number',
      'other | key | unknown | other',
    ]);
    const empty = { patternProperties: { '^q': false, '^r': { type: 'string' } } };
    assert.deepEqual(faults(empty, { a: 1 }), []);
  });

  it('follows references within the file, in every draft', () => {
    const draft7 = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      definitions: { name: { type: 'string', pattern: '^[A-Z]' } },
      properties: { author: { $ref: '#/definitions/name' }, editors: { items: [{ $ref: '#/definitions/name' }] } },
    };
    assert.deepEqual(faults(draft7, { author: 'x', editors: [1] }), [
      'author | value | type | "x" | text that matches ^[A-Z]',
      'editors.0 | value | type | 1 | text',
    ]);
    const draft2020 = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://example.org/post.json',
      $defs: {
        part: {
          $anchor: 'part',
          type: 'object',
          properties: { parts: { items: { $ref: '#part' } } },
          unevaluatedProperties: false,
        },
      },
      properties: { root: { $ref: 'post.json#part' }, pair: { prefixItems: [{ type: 'string' }], items: false } },
    };
    assert.deepEqual(faults(draft2020, { root: { parts: [{ parts: [{ x: 1 }] }] }, pair: ['a', 2] }), [
      'root.parts.0.parts.0.x | key | unknown | x',
      'pair.1 | value | excluded | 2',
    ]);
    const draft4 = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      id: 'a',
      properties: { n: { minimum: 3, exclusiveMinimum: true } },
    };
    assert.deepEqual(faults(draft4, { n: 3 }), ['n | value | type | 3 | more than 3']);
    assert.deepEqual(
      faults({ components: { a: { type: 'string' } }, properties: { x: { $ref: '#/components/a' } } }, { x: 1 }),
      ['x | value | type | 1 | text'],
    );
  });

  it('speaks in its own words where it has any', () => {
    const schema = {
      properties: {
        slug: { type: 'string', pattern: '^[a-z-]+$', patternErrorMessage: 'Use small letters and hyphens.' },
        kind: { enum: ['a'], errorMessage: 'Choose a kind.' },
      },
    };
    assert.deepEqual(faults(schema, { slug: 'A', kind: 'b' }), [
      'slug | value | own-words | Use small letters and hyphens.',
      'kind | value | own-words | Choose a kind.',
    ]);
  });

  it('takes keys that objects have by nature for what they are', () => {
    const data = Object.assign(Object.create(null), { constructor: 1, ['__proto__']: 2 });
    assert.deepEqual(faults({ required: ['toString'], properties: { constructor: { type: 'string' } } }, data), [
      '- | missing | missing | toString',
      'constructor | value | type | 1 | text',
    ]);
    assert.deepEqual(faults({ properties: { a: { format: 'constructor' } } }, { a: 'x' }), []);
  });

  it('may have comments, and a byte order mark', () => {
    assert.deepEqual(faults('\ufeff{ // ours\n  "required": ["a"],\n}', {}), ['- | missing | missing | a']);
  });
});

describe('a schema that is none', () => {
  it('is refused with a reason', () => {
    assert.equal(reasonOf('{ "type": '), 'it is not valid JSON (line 1)');
    assert.equal(reasonOf('a: b\nc: d\n'), 'it is not valid JSON (line 1)');
    assert.equal(reasonOf(''), 'it is not valid JSON (line 1)');
    assert.match(reasonOf('[]'), /not a JSON schema/);
    assert.match(reasonOf({ name: 'site', version: '1.0.0' }), /none of its keywords/);
    assert.equal(
      reasonOf({ properties: { date: { type: 'strng' } } }),
      '"properties.date.type" must be one of null, boolean, object, array, number, integer, string, or a list of these',
    );
    assert.equal(reasonOf({ required: 'title' }), '"required" must be a list of names');
    assert.equal(reasonOf({ properties: [] }), '"properties" must be an object of schemas');
    assert.equal(
      reasonOf({ $ref: 'https://example.org/other.json' }),
      'it refers to "https://example.org/other.json", and only what is in the file itself is read',
    );
    assert.equal(
      reasonOf({ $ref: './other.json#/a' }),
      'it refers to "./other.json#/a", and only what is in the file itself is read',
    );
    assert.equal(reasonOf({ $ref: '#/$defs/a' }), 'it refers to "#/$defs/a", which it does not have');
    assert.match(reasonOf(`{"title": "${'a'.repeat(maxSchemaSize)}"}`), /larger than 500 KB/);
    assert.match(reasonOf(`${'{"not":'.repeat(500)}true${'}'.repeat(500)}`), /too deeply/);
    assert.match(reasonOf(`${'['.repeat(100_000)}`), /./);
  });

  it('names the patterns that it is not asked about, and goes on with the rest', () => {
    const schema = schemaOf({ properties: { a: { pattern: '^(?!x)y', type: 'string' }, b: { pattern: '(' } } });
    assert.deepEqual(schema.gaps, [
      'the pattern "^(?!x)y" is not tried: it looks ahead or behind, which can take very long',
      'the pattern "(" is not tried: it is not a regular expression that is understood here',
    ]);
    assert.deepEqual(schema.check({ a: 1 }).faults.length, 1);
  });
});

describe('a hostile schema', () => {
  const timed = (schema: unknown, data: unknown): { ms: number; reason: string | undefined } => {
    const one = schemaOf(schema);
    const begun = performance.now();
    const { reason } = one.check(data);
    return { ms: performance.now() - begun, reason };
  };

  it('cannot go round in circles, or double its work at every step', () => {
    assert.equal(timed({ $ref: '#' }, {}).reason, 'it asks for too much work');
    const $defs = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `a${index}`,
        { allOf: [0, 1].map(() => ({ $ref: `#/$defs/a${index + 1}` })) },
      ]),
    );
    const doubling = timed({ $defs: { ...$defs, a40: {} }, $ref: '#/$defs/a0' }, {});
    assert.equal(doubling.reason, 'it asks for too much work');
    assert.ok(doubling.ms < 5000, `${doubling.ms} ms`);
  });

  it('cannot make a pattern try for ever', () => {
    const title = `${'a'.repeat(50_000)}!`;
    for (const pattern of ['^(a+)+$', '^(a|a)*$', '(a*)*b', '^(?:a?){50}a{50}$', '(.*)(.*)(.*)(.*)(.*)x$']) {
      const { ms } = timed(
        { properties: { title: { pattern } }, patternProperties: { [pattern]: true } },
        { title, [title]: 1 },
      );
      assert.ok(ms < 5000, `${pattern}: ${ms} ms`);
    }
  });

  it('cannot make a format try for ever', () => {
    for (const format of [
      'uri',
      'uri-reference',
      'url',
      'email',
      'hostname',
      'ipv6',
      'uri-template',
      'date-time',
      'regex',
      'json-pointer',
      'duration',
    ]) {
      for (const part of ['a', 'a.', '-a', ':', '/', '%41', '0', '(a+)', '{a}', '1:', '@a']) {
        const value = `http://${part.repeat(1900 / part.length)} !`;
        const begun = performance.now();
        schemaOf({ properties: { a: { format } } }).check({ a: value });
        assert.ok(performance.now() - begun < 1000, `${format} on ${part}`);
      }
    }
  });

  it('cannot compare for ever', () => {
    const items = Array.from({ length: 4900 }, (_, index) => ({ index, a: [index] }));
    const unique = timed(
      { properties: { a: { allOf: Array.from({ length: 200 }, () => ({ uniqueItems: true })) } } },
      { a: items },
    );
    assert.ok(unique.ms < 10_000, `${unique.ms} ms`);
    const values = Array.from({ length: 20_000 }, (_, index) => `value ${index}`);
    const long = timed(
      { properties: { a: { items: { enum: values } } } },
      { a: items.map(({ index }) => `x${index}`) },
    );
    assert.ok(long.ms < 10_000, `${long.ms} ms`);
  });
});

describe('what a schema says of a value', () => {
  const schema = schemaOf({
    $defs: { person: { type: 'object', properties: { name: { type: 'string' }, mail: { format: 'email' } } } },
    allOf: [{ required: ['title'] }],
    properties: {
      title: { type: 'string', description: 'The headline.' },
      kind: { anyOf: [{ enum: ['news', 'essay'] }, { type: 'null' }] },
      author: { $ref: '#/$defs/person', title: 'Who wrote it' },
      authors: { type: 'array', items: { $ref: '#/$defs/person' } },
      old: { deprecated: true },
      hidden: { doNotSuggest: true },
    },
    oneOf: [{ properties: { video: true }, required: ['video'] }],
  });

  it('is found through references and branches', () => {
    const root = schema.at([]);
    assert.deepEqual(root?.keys, ['title', 'kind', 'author', 'authors', 'video']);
    assert.deepEqual(root?.required, ['title']);
    assert.equal(schema.at(['title'])?.description, 'The headline.');
    assert.deepEqual(schema.at(['kind'])?.values, ['news', 'essay']);
    assert.deepEqual(schema.at(['author'])?.keys, ['name', 'mail']);
    assert.deepEqual(schema.at(['authors', 2])?.keys, ['name', 'mail']);
    assert.equal(schema.at(['authors'])?.isList, true);
    assert.equal(schema.at(['author', 'mail'])?.format, 'email');
    assert.equal(schema.at(['old'])?.isDeprecated, true);
    assert.equal(schema.at(['nothing']), undefined);
  });

  it('is bounded too', () => {
    const endless = schemaOf({ properties: { a: { $ref: '#' } }, anyOf: [{ $ref: '#' }, { anyOf: [{ $ref: '#' }] }] });
    assert.deepEqual(endless.at(Array.from({ length: 200 }, () => 'a'))?.keys, ['a']);
  });
});

/** The validator reports a map's own faults first, then those of its properties, in the order of the schema. */
function order(schema: { properties: object }, line: string): number {
  const key = line.split(/[ .]/, 1)[0] ?? '';
  const index = Object.keys(schema.properties).indexOf(key);
  if (key === '-') return -1;
  if (index < 0) return 1000;
  return index * 10 + (/^tags [|]/.test(line) ? (line.includes('measure') ? -1 : 1) : 0);
}
