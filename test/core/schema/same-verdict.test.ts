import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Schema as RawSchema, Validator } from '@cfworker/json-schema';
import { readSchema } from '../../../src/core/schema/index.ts';

/** Numbers from 0 to 1, the same ones in every run. https://github.com/bryc/code/blob/master/jshash/PRNGs.md (mulberry32) */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomNumbers(Number(process.env.ARTICLE_LINT_SEED ?? 7));
const below = (count: number): number => Math.floor(random() * count);
const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const names = ['a', 'b', 'c-d', 'title'];
const patterns = ['^a', 'b$', '^[a-z]+$', '^\\w{1,3}$', '(ab|c)+', '\\d', '^.*-.*$'];
const types = ['string', 'object', 'array', 'integer', 'null'];

/** One keyword with what it may hold. */
function keyword(depth: number): object {
  const inner = () => schema(depth - 1);
  return pick<() => object>([
    () => ({ type: random() < 0.5 ? pick(types) : types.slice(0, 3) }),
    () => ({ enum: [pick(names), 1, null, { a: 1 }, ['a']] }),
    () => ({ const: pick<unknown>(['a', 1, { a: 1 }]) }),
    () => ({ required: [pick(names)] }),
    () => ({ properties: Object.fromEntries(names.slice(0, 1 + below(4)).map((name) => [name, inner()])) }),
    () => ({ patternProperties: { [pick(patterns)]: inner(), [pick(patterns)]: inner() } }),
    () => ({ additionalProperties: inner() }),
    () => ({ anyOf: many(2, inner) }),
    () => ({ oneOf: many(2, inner) }),
    () => ({ allOf: [inner()] }),
    () => ({ not: inner() }),
    () => ({ items: inner() }),
    () => ({ pattern: pick(patterns) }),
    () => ({ format: pick(['date', 'uri', 'email', 'unheard-of']) }),
    () => ({ minLength: below(4), maxItems: below(3), uniqueItems: random() < 0.5 }),
    () => Object.fromEntries(['if', 'then', 'else'].map((key) => [key, inner()])),
    () => ({ contains: inner() }),
    () => ({ propertyNames: inner() }),
    () => ({ $ref: '#/$defs/x' }),
    () => ({ unevaluatedProperties: random() < 0.5 ? false : inner() }),
  ])();
}

function schema(depth: number): object | boolean {
  if (depth <= 0) return random() < 0.8 ? { type: pick(types) } : random() < 0.7;
  return Object.assign({}, ...many(1 + below(3), () => keyword(depth)));
}

function value(depth: number): unknown {
  return pick<() => unknown>([
    () => pick(['a', 'ab', 'c-d', '2021-03-20', 'http://a.b/', 'x@y.z', 'cab1']),
    () => below(5) - 1 + (random() < 0.3 ? 0.5 : 0),
    () => null,
    () => random() < 0.5,
    ...(depth > 0
      ? [
          () => many(below(4), () => value(depth - 1)),
          () => Object.fromEntries(names.slice(0, below(5)).map((name) => [name, value(depth - 1)])),
        ]
      : []),
  ])();
}

describe('a schema as it is prepared', () => {
  it('judges as the validator does by itself', () => {
    let refused = 0;
    for (let round = 0; round < 2000; round++) {
      const draft = pick(['7', '2020-12'] as const);
      const root = schema(3);
      const $schema =
        draft === '7' ? 'http://json-schema.org/draft-07/schema#' : 'https://json-schema.org/draft/2020-12/schema';
      // Schemas that refer to themselves at the same place have no end.
      const source = { $defs: { x: { type: pick(types), pattern: pick(patterns) } }, ...Object(root), $schema };
      const data = value(3);
      const text = JSON.stringify(source);
      const reading = readSchema(text);
      assert.ok('schema' in reading, text);
      const { faults, reason } = reading.schema.check(data);
      const { valid } = new Validator(JSON.parse(text) as RawSchema, draft, false).validate(data);
      assert.equal(reason, undefined, text);
      assert.equal(faults.length === 0, valid, `${text} on ${JSON.stringify(data)}`);
      if (!valid) refused++;
    }
    assert.ok(refused > 300 && refused < 1700, `${refused} refused`);
  });
});
