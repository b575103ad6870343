import { isRecord, nameOf, type Step } from '../lint/config-kinds.ts';
import { type Budget, spend } from './budget.ts';
import { isSchemaKeyword, keywords, type Shape, shapeProblem } from './keywords.ts';
import { formatTest, patternTest, type TextTest } from './patterns.ts';

/** A schema as the validator gets it: a copy without what it cannot be trusted with. */
export type Prepared = boolean | PreparedObject;
export type PreparedObject = Record<string, unknown>;

/** Why a schema is of no use, as the end of a sentence. */
export class Unusable extends Error {}

export interface Preparation {
  readonly budget: Budget;
  /** Tests that stand in the schema as formats, by the name that it calls them. */
  readonly tests: Map<string, TextTest>;
  /** What is left out, as sentences that begin with a small letter, without a full stop. */
  readonly gaps: string[];
  readonly isDraft4: boolean;
  /** Schemas that may still be made. */
  left: number;
}

const maxDepth = 120;
const maxGaps = 5;
const words = ['title', 'description', 'errorMessage', 'patternErrorMessage'];
const flags = ['deprecated', 'doNotSuggest'];

/** Throws `Unusable` where it is not a schema, naming the keyword. */
export function prepare(source: unknown, preparation: Preparation, path: readonly Step[] = []): Prepared {
  if (typeof source === 'boolean') return source;
  if (!isRecord(source)) throw new Unusable('it is not a JSON schema: that is an object');
  if (path.length > maxDepth) throw new Unusable('it is nested too deeply');
  if (preparation.left-- <= 0) throw new Unusable('it is too large');
  const result: PreparedObject = Object.create(null);
  for (const [key, value] of Object.entries(source)) {
    const shape = keywords.get(key);
    const at = [...path, key];
    if (shape) {
      const wanted = shapeProblem(shape, value);
      if (wanted) throw new Unusable(`"${nameOf(at)}" must be ${wanted}`);
      result[key] = inner(shape, value, { preparation, path: at });
    } else if (key === 'id' ? preparation.isDraft4 && typeof value === 'string' : isKept(key, value))
      result[key] = value;
    else if (isRecord(value) && !isSchemaKeyword(key)) result[key] = lenient(value, preparation, at);
  }
  return guarded(source, result, preparation);
}

const isKept = (key: string, value: unknown): boolean =>
  words.includes(key) ? typeof value === 'string' : flags.includes(key) && value === true;

/** `$ref` may point into what is no keyword, such as `components`. */
function lenient(value: Record<string, unknown>, preparation: Preparation, path: readonly Step[]): Prepared {
  try {
    return prepare(value, preparation, path);
  } catch (error) {
    if (error instanceof Unusable) return true;
    throw error;
  }
}

interface Where {
  readonly preparation: Preparation;
  readonly path: readonly Step[];
}

function inner(shape: Shape, value: unknown, { preparation, path }: Where): unknown {
  const one = (each: unknown, step: Step): unknown =>
    Array.isArray(each) && shape === 'dependencies' ? each : prepare(each, preparation, [...path, step]);
  if (shape === 'schema' || (shape === 'schema-or-list' && !Array.isArray(value)))
    return prepare(value, preparation, path);
  if (shape === 'schemas' || shape === 'schema-or-list') return (value as unknown[]).map(one);
  if (shape !== 'schema-map' && shape !== 'dependencies') return value;
  const result: PreparedObject = Object.create(null);
  for (const [key, each] of Object.entries(value as object)) result[key] = one(each, key);
  return result;
}

/**
 * Pattern and format become tests of ours, and looking at `type`, which the validator does once each time it uses the
 * schema, costs something: a schema can send it round in circles.
 */
function guarded(source: Record<string, unknown>, result: PreparedObject, preparation: Preparation): PreparedObject {
  const { pattern, format, type, uniqueItems } = result;
  delete result.pattern;
  delete result.format;
  const tests = [
    ...(typeof format === 'string' ? formatIn(format, preparation) : []),
    ...(typeof pattern === 'string' ? patternIn(pattern, preparation) : []),
  ];
  const [first, second] = tests;
  if (first) result.format = first;
  if (second) {
    const { errorMessage, patternErrorMessage } = result;
    const also = { format: second, errorMessage, patternErrorMessage };
    result.allOf = [...((result.allOf as unknown[] | undefined) ?? []), also];
  }
  if (result.patternProperties) byKeysThere(result, preparation);
  const fixed = 1 + JSON.stringify([source.enum, source.const, source.required]).length / 50;
  const perCharacter = typeof pattern === 'string' ? pattern.length / 100 : 0;
  Object.defineProperty(result, 'type', {
    enumerable: type !== undefined,
    get() {
      const { budget } = preparation;
      spend(budget, fixed + perCharacter * budget.longestText + (uniqueItems ? budget.mostItems ** 2 / 10 : 0));
      return type;
    },
  });
  return result;
}

function formatIn(format: string, { tests }: Preparation): string[] {
  const test = formatTest(format);
  if (!test) return [];
  tests.set(`format:${format}`, test);
  return [`format:${format}`];
}

function patternIn(pattern: string, preparation: Preparation): string[] {
  const name = `pattern:${pattern}`;
  const test = preparation.tests.get(name) ?? testOf(pattern, preparation);
  if (test) preparation.tests.set(name, test);
  return test ? [name] : [];
}

function testOf(pattern: string, { gaps }: Preparation): TextTest | undefined {
  const test = patternTest(pattern);
  if (typeof test !== 'string') return test;
  if (gaps.length < maxGaps) gaps.push(`the pattern ${JSON.stringify(pattern.slice(0, 60))} is not tried: ${test}`);
  return undefined;
}

/**
 * The validator tries the patterns of `patternProperties` itself, with JavaScript's engine. It gets patterns that name
 * those keys of the block which the real ones match.
 */
function byKeysThere(result: PreparedObject, preparation: Preparation): void {
  const patterns = Object.entries(result.patternProperties as PreparedObject).flatMap(([pattern, schema]) => {
    const test = testOf(pattern, preparation);
    return test ? [{ pattern, schema, test }] : [];
  });
  const all = Object.fromEntries(patterns.map(({ pattern, schema }) => [pattern, schema]));
  Object.defineProperty(result, 'patternProperties', {
    enumerable: true,
    get() {
      const { keys } = preparation.budget;
      if (!keys) return all;
      return Object.fromEntries(
        patterns.map(({ schema, test, pattern }, index) => {
          for (const key of keys) spend(preparation.budget, 1 + (key.length * pattern.length) / 100);
          const named = keys.filter(test).map((key) => key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
          // A pattern that matches nothing keeps two with the same keys apart.
          return [`^(?:${named.length > 0 ? named.join('|') : '[]'})$${'|[]'.repeat(index)}`, schema];
        }),
      );
    },
  });
}
