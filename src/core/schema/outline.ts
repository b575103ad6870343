import { isRecord } from '../lint/config-kinds.ts';
import type { SchemaPart } from '../model/schema.ts';
import type { TreePath } from '../model/tree/node.ts';
import { type Lookup, target } from './place.ts';
import type { PreparedObject } from './prepare.ts';

/** A schema that says something of a value, for certain or in one of several branches. */
interface View {
  readonly schema: PreparedObject;
  readonly isCertain: boolean;
}

const maxViews = 200;
const branches = ['anyOf', 'oneOf'];
const conditions = ['if', 'then', 'else'];

/** What a schema says of the value at a path; undefined where it says nothing. */
export function outline(root: unknown, path: TreePath, lookup: Lookup): SchemaPart | undefined {
  let views = widened([{ schema: root as PreparedObject, isCertain: true }], lookup);
  for (const step of path)
    views = widened(
      views.flatMap((view) => below(view, step)),
      lookup,
    );
  return views.length > 0 ? summed(views) : undefined;
}

/** The views with those that they refer to and branch into, each once. */
function widened(views: readonly View[], lookup: Lookup): View[] {
  const found = new Map<PreparedObject, View>();
  const queue = [...views];
  for (let view = queue.shift(); view && found.size < maxViews; view = queue.shift()) {
    const { schema, isCertain } = view;
    if (!isRecord(schema) || (found.has(schema) && (found.get(schema)?.isCertain || !isCertain))) continue;
    found.set(schema, view);
    const more = (inner: unknown, certain: boolean): void => {
      if (isRecord(inner)) queue.push({ schema: inner, isCertain: certain });
    };
    more(target(schema, lookup), isCertain);
    for (const one of listed(schema.allOf)) more(one, isCertain);
    for (const key of branches) for (const one of listed(schema[key])) more(one, false);
    for (const key of conditions) more(schema[key], false);
  }
  return [...found.values()];
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function below({ schema, isCertain }: View, step: string | number): View[] {
  const inner = typeof step === 'number' ? itemOf(schema, step) : propertyOf(schema, step);
  return isRecord(inner) ? [{ schema: inner, isCertain }] : [];
}

function itemOf({ prefixItems, items, additionalItems }: PreparedObject, index: number): unknown {
  const places = listed(Array.isArray(items) ? items : prefixItems);
  return places[index] ?? (Array.isArray(items) ? additionalItems : items);
}

function propertyOf({ properties, additionalProperties }: PreparedObject, key: string): unknown {
  return isRecord(properties) && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
}

function summed(views: readonly View[]): SchemaPart {
  const schemas = views.map(({ schema }) => schema);
  const word = (key: string): string | undefined => {
    const found = schemas.map((schema) => schema[key]).find((value) => typeof value === 'string');
    return found as string | undefined;
  };
  const [title, description, format] = [word('title'), word('description'), word('format')];
  const keys = schemas.flatMap(({ properties }) => (isRecord(properties) ? Object.entries(properties) : []));
  const types = new Set(schemas.flatMap(({ type }) => [type ?? []].flat(2).map(String)));
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(format?.startsWith('format:') ? { format: format.slice('format:'.length) } : {}),
    types: [...types],
    values: valuesOf(schemas),
    keys: [...new Set(keys.filter(([, schema]) => !isDiscouraged(schema)).map(([key]) => key))],
    required: [
      ...new Set(views.flatMap(({ schema, isCertain }) => (isCertain ? listed(schema.required) : []))),
    ] as string[],
    isDeprecated: schemas.some((schema) => schema.deprecated === true),
    isList:
      types.has('array') || schemas.some(({ items, prefixItems }) => items !== undefined || prefixItems !== undefined),
  };
}

const isDiscouraged = (schema: unknown): boolean =>
  schema === false || (isRecord(schema) && (schema.deprecated === true || schema.doNotSuggest === true));

function valuesOf(schemas: readonly PreparedObject[]): SchemaPart['values'] {
  const all = schemas.flatMap((schema) => [...listed(schema.enum), ...('const' in schema ? [schema.const] : [])]);
  const simple = all.filter((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value));
  return [...new Set(simple)] as SchemaPart['values'];
}
