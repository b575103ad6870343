import { isRecord } from '../lint/config-kinds.ts';

/** What a keyword of JSON Schema must hold. */
export type Shape =
  | 'schema'
  | 'schemas'
  | 'schema-or-list'
  | 'schema-map'
  | 'dependencies'
  | 'types'
  | 'values'
  | 'value'
  | 'names'
  | 'names-map'
  | 'text'
  | 'count'
  | 'number'
  | 'limit'
  | 'flag';

const of = <S extends Shape>(shape: S, keywords: string): [string, S][] =>
  keywords.split(' ').map((one) => [one, shape]);

/** The keywords that are looked at, of all drafts. https://json-schema.org/specification-links */
export const keywords: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...of(
    'schema',
    'additionalItems additionalProperties unevaluatedItems unevaluatedProperties propertyNames contains not if then else',
  ),
  ...of('schemas', 'allOf anyOf oneOf prefixItems'),
  ...of('schema-or-list', 'items'),
  ...of('schema-map', 'properties patternProperties dependentSchemas $defs definitions'),
  ...of('dependencies', 'dependencies'),
  ...of('types', 'type'),
  ...of('values', 'enum'),
  ...of('value', 'const'),
  ...of('names', 'required'),
  ...of('names-map', 'dependentRequired'),
  ...of('text', '$schema $id $ref $anchor $recursiveRef pattern format'),
  ...of('count', 'minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains'),
  ...of('number', 'minimum maximum multipleOf'),
  ...of('limit', 'exclusiveMinimum exclusiveMaximum'),
  ...of('flag', 'uniqueItems $recursiveAnchor'),
]);

/** Keywords that only describe. One of them or of those above makes an object a schema. */
const describing = new Set(
  '$comment $vocabulary $dynamicRef $dynamicAnchor id title description default examples deprecated readOnly writeOnly'.split(
    ' ',
  ),
);

export const isSchemaKeyword = (key: string): boolean => keywords.has(key) || describing.has(key);

const types = ['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'];

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isType = (value: unknown): boolean => types.includes(value as string);
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
export const isSchema = (value: unknown): boolean => typeof value === 'boolean' || isRecord(value);

/** What a keyword with a simple value must be, as the end of a sentence; undefined where it is that. */
const simple: Readonly<Partial<Record<Shape, readonly [(value: unknown) => boolean, string]>>> = {
  schema: [isSchema, 'a schema'],
  schemas: [(value) => Array.isArray(value) && value.every(isSchema), 'a list of schemas'],
  'schema-or-list': [(value) => isSchema(value) || (Array.isArray(value) && value.every(isSchema)), 'a schema'],
  'schema-map': [(value) => isRecord(value) && Object.values(value).every(isSchema), 'an object of schemas'],
  dependencies: [
    (value) => isRecord(value) && Object.values(value).every((one) => isSchema(one) || isTexts(one)),
    'an object of schemas or lists of names',
  ],
  types: [
    (value) => isType(value) || (Array.isArray(value) && value.every(isType)),
    `one of ${types.join(', ')}, or a list of these`,
  ],
  values: [Array.isArray, 'a list'],
  names: [isTexts, 'a list of names'],
  'names-map': [(value) => isRecord(value) && Object.values(value).every(isTexts), 'an object of lists of names'],
  text: [(value) => typeof value === 'string', 'text'],
  count: [isCount, 'a whole number from 0 up'],
  number: [(value) => typeof value === 'number', 'a number'],
  limit: [(value) => typeof value === 'number' || typeof value === 'boolean', 'a number'],
  flag: [(value) => typeof value === 'boolean', 'true or false'],
};

/** What the value of a keyword must be instead, as the end of a sentence; undefined where it is right. */
export function shapeProblem(shape: Shape, value: unknown): string | undefined {
  const [isRight, wanted] = simple[shape] ?? [() => true, ''];
  return isRight(value) ? undefined : wanted;
}
