import { isRecord } from '../lint/config-kinds.ts';

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replace(/~1/g, '/').replace(/~0/g, '~'));

/** The path of an instance location of the validator, `#/tags/0`; steps into lists are numbers. */
export function pathIn(data: unknown, location: string): (string | number)[] {
  let value = data;
  return stepsOf(location).map((step) => {
    const isItem = Array.isArray(value);
    value = memberOf(value, step);
    return isItem ? Number(step) : step;
  });
}

export const valueIn = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => memberOf(value, String(step)), data);

const memberOf = (value: unknown, step: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Record<string, unknown>)[step]
    : undefined;

export type Lookup = Readonly<Record<string, unknown>>;

/** The schema that `$ref` of a schema leads to. */
export function target(schema: unknown, lookup: Lookup): unknown {
  if (!isRecord(schema) || typeof schema.$ref !== 'string') return undefined;
  const address = (schema as { __absolute_ref__?: string }).__absolute_ref__ ?? schema.$ref;
  return lookup[address];
}

/** What stands in a schema at a keyword location of the validator, which goes through references. */
export function keywordAt(root: unknown, location: string, lookup: Lookup): unknown {
  let value = root;
  for (const step of stepsOf(location)) {
    // The validator's own spelling.
    const key = step === 'dependantRequired' ? 'dependentRequired' : step;
    value = step === '$ref' ? target(value, lookup) : memberOf(value, key);
  }
  return value;
}

export const above = (location: string): string => location.slice(0, location.lastIndexOf('/'));
