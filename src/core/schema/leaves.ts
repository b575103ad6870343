import type { OutputUnit } from '@cfworker/json-schema';
import { isRecord } from '../lint/config-kinds.ts';
import { nearest } from '../lint/nearest.ts';
import type { SchemaFault, SchemaFaultCode } from '../model/schema.ts';
import { above, keywordAt, type Lookup, pathIn, valueIn } from './place.ts';

export interface Ground {
  readonly schema: unknown;
  readonly lookup: Lookup;
  readonly data: unknown;
}

/** A unit of the validator's output with what it speaks of. */
interface Leaf extends Ground {
  readonly unit: OutputUnit;
  readonly before: OutputUnit | undefined;
  readonly path: SchemaFault['path'];
  /** Of the block. */
  readonly value: unknown;
  /** Of the keyword, in the schema. */
  readonly wanted: unknown;
}

/** The words that the author of the schema chose for it. */
export function ownWords({ keywordLocation }: OutputUnit, { schema, lookup }: Ground): string | undefined {
  const holder = keywordAt(schema, above(keywordLocation), lookup) as { errorMessage?: unknown } | undefined;
  return typeof holder?.errorMessage === 'string' ? holder.errorMessage.slice(0, 200) : undefined;
}

type Reading = (leaf: Leaf) => readonly SchemaFault[];

/** The faults that a unit stands for. `before` is the one in front of it. */
export function leafFaults(unit: OutputUnit, before: OutputUnit | undefined, ground: Ground): readonly SchemaFault[] {
  const path = pathIn(ground.data, unit.instanceLocation);
  const wanted = unit.keyword === 'false' ? undefined : keywordAt(ground.schema, unit.keywordLocation, ground.lookup);
  const leaf = { ...ground, unit, before, path, value: valueIn(ground.data, path), wanted };
  const own = unit.keyword === 'false' ? undefined : ownWords(unit, ground);
  if (own) return [fault(leaf, 'own-words', own)];
  return readings[unit.keyword]?.(leaf) ?? [fault(leaf, 'forms')];
}

const fault = ({ path }: Pick<Leaf, 'path'>, code: SchemaFaultCode, ...args: SchemaFault['args']): SchemaFault => ({
  path,
  part: 'value',
  code,
  args,
});

/** In draft 4, a limit is made exclusive by a flag beside it. */
const asks =
  (flag: string, words: (limit: number, isExclusive: boolean) => string): Reading =>
  (leaf) => {
    const holder = keywordAt(leaf.schema, above(leaf.unit.keywordLocation), leaf.lookup);
    const isExclusive = leaf.unit.keyword === flag || (isRecord(holder) && holder[flag] === true);
    return [fault(leaf, 'type', shown(leaf.value), words(Number(leaf.wanted), isExclusive))];
  };

const atLeast = asks('exclusiveMinimum', (limit, isExclusive) =>
  isExclusive ? `more than ${limit}` : `${limit} or more`,
);
const atMost = asks('exclusiveMaximum', (limit, isExclusive) =>
  isExclusive ? `less than ${limit}` : `${limit} at most`,
);

const measures =
  (measure: (value: unknown) => number, noun: string, words: string): Reading =>
  (leaf) => {
    const count = measure(leaf.value);
    return [fault(leaf, 'measure', `${count} ${noun}${count === 1 ? '' : 's'}`, `${leaf.wanted} ${words}`)];
  };

const characters = (value: unknown): number => [...String(value)].length;
const size = (value: unknown): number => Object.keys(value as object).length;

const readings: Readonly<Record<string, Reading>> = {
  false: (leaf) => [unknownKey(leaf)],
  type: (leaf) => [fault(leaf, 'type', shown(leaf.value), [leaf.wanted].flat().map(typeWords).join(', '))],
  enum: (leaf) => [choice(leaf, leaf.wanted as readonly unknown[])],
  const: (leaf) => [choice(leaf, [leaf.wanted])],
  not: (leaf) => [fault(leaf, 'excluded', shown(leaf.value))],
  required: missing,
  dependentRequired: companions,
  dependencies: companions,
  minProperties: measures(size, 'field', 'or more'),
  maxProperties: measures(size, 'field', 'at most'),
  minItems: measures(size, 'item', 'or more'),
  maxItems: measures(size, 'item', 'at most'),
  minLength: measures(characters, 'character', 'or more'),
  maxLength: measures(characters, 'character', 'at most'),
  uniqueItems: (leaf) => [fault(leaf, 'twice')],
  minContains: (leaf) => [fault(leaf, 'lacking')],
  maxContains: (leaf) => [fault(leaf, 'excluded', shown(leaf.value))],
  minimum: atLeast,
  exclusiveMinimum: atLeast,
  maximum: atMost,
  exclusiveMaximum: atMost,
  multipleOf: asks('', (limit) => `a multiple of ${limit}`),
  format: (leaf) => [formatFault(leaf)],
};

/** A key that a schema has no place for, or that it rules out by name. */
function unknownKey({ path, before, ...leaf }: Leaf): SchemaFault {
  const key = path.at(-1);
  if (typeof key !== 'string') return fault({ path }, 'excluded', shown(leaf.value));
  const holder = keywordAt(leaf.schema, above(before?.keywordLocation ?? '#'), leaf.lookup);
  const properties = isRecord(holder) && isRecord(holder.properties) ? Object.keys(holder.properties) : [];
  const siblings = valueIn(leaf.data, path.slice(0, -1));
  const meant = nearest(
    key,
    properties.filter((name) => !isRecord(siblings) || !Object.hasOwn(siblings, name)),
  );
  return { path, part: 'key', code: 'unknown', args: [key], ...(meant ? { meant } : {}) };
}

function missing({ path, value, wanted }: Leaf): SchemaFault[] {
  const names = (wanted as readonly string[]).filter((name) => !Object.hasOwn(value as object, name));
  return names.map((name) => ({ path, part: 'missing', code: 'missing', args: [name] }));
}

/** Keys that must stand beside others. */
function companions({ path, value, wanted }: Leaf): SchemaFault[] {
  const has = (name: string): boolean => Object.hasOwn(value as object, name);
  return Object.entries(wanted as object).flatMap(([key, names]) => {
    if (!has(key) || !Array.isArray(names)) return [];
    const lacking = (names as string[]).filter((name) => !has(name));
    return lacking.map((name): SchemaFault => ({ path: [...path, key], part: 'key', code: 'companion', args: [name] }));
  });
}

function choice(leaf: Leaf, allowed: readonly unknown[]): SchemaFault {
  const texts = allowed.filter((one): one is string => typeof one === 'string');
  const meant = typeof leaf.value === 'string' && leaf.value !== '' ? nearest(leaf.value, texts) : undefined;
  const few = allowed.slice(0, 12).map(shown).join(', ');
  const more = allowed.length > 12 ? `, … (${allowed.length} in all)` : '';
  return { ...fault(leaf, 'choice', shown(leaf.value), few + more), ...(meant ? { meant } : {}) };
}

function formatFault(leaf: Leaf): SchemaFault {
  const [, kind, name = ''] = /^(pattern|format):(.*)$/s.exec(String(leaf.wanted)) ?? [];
  if (kind !== 'pattern')
    return fault(leaf, 'type', shown(leaf.value), formatWords[name] ?? `text of the format ${name}`);
  const holder = keywordAt(leaf.schema, above(leaf.unit.keywordLocation), leaf.lookup);
  const own = isRecord(holder) && typeof holder.patternErrorMessage === 'string' ? holder.patternErrorMessage : '';
  return own
    ? fault(leaf, 'own-words', own.slice(0, 200))
    : fault(leaf, 'type', shown(leaf.value), `text that matches ${name.slice(0, 120)}`);
}

const formatWords: Readonly<Record<string, string>> = {
  date: 'a date such as 2021-10-25',
  'date-time': 'a date with time and zone such as 2021-10-25T14:05:00Z',
  time: 'a time with zone such as 14:05:00Z',
  uri: 'an address such as https://example.org/',
  url: 'an address such as https://example.org/',
  'uri-reference': 'an address or a path',
  email: 'an e-mail address',
  hostname: 'the name of a host',
  uuid: 'a UUID',
};

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'nothing',
};

const typeWords = (type: unknown): string => types[String(type)] ?? String(type);

/** A value as a sentence names it. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}
