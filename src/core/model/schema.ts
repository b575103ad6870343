import type { TreePath } from './tree/node.ts';
import type { FrontMatter } from './types.ts';

const isAddress = (value: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(value);

/** What an article's own `$schema` says: the path of a file beside it, or an address; undefined where it has none. */
export function namedSchema({
  fields,
}: FrontMatter): { readonly name: string; readonly isAddress: boolean } | undefined {
  const value = fields.find(({ key }) => key === '$schema')?.value;
  const name = typeof value === 'string' ? value.trim() : '';
  return name === '' ? undefined : { name, isAddress: isAddress(name) };
}

/** A JSON schema that can be asked. */
export interface Schema {
  /** What the data of a block does not meet, in the order of the schema. Never throws. */
  check(data: unknown): SchemaVerdict;
  /** What the schema says of the value at a path; undefined where it says nothing. Never throws. */
  at(path: TreePath): SchemaPart | undefined;
  /** What of the schema is not looked at, as sentences that begin with a small letter, without a full stop. */
  readonly gaps: readonly string[];
}

export interface SchemaVerdict {
  readonly faults: readonly SchemaFault[];
  /** Why it could not be told whether there are more, as the end of a sentence. */
  readonly reason?: string;
}

/** One thing that a schema objects to. */
export interface SchemaFault {
  readonly path: TreePath;
  /** What is at fault: a value, its key, or a key that the map at the path lacks. */
  readonly part: 'value' | 'key' | 'missing';
  readonly code: SchemaFaultCode;
  /** What the sentence names beside the value; see the messages of the rule. */
  readonly args: readonly (string | number)[];
  /** What was most likely meant: a text that the schema allows in its place. */
  readonly meant?: string;
}

/**
 * `type`: it is one thing, and another is wanted; `choice`: it is none of those allowed; `measure`: it has so much, and another
 * amount is wanted; `forms`: it fits none of several descriptions; `lacking`: a list without an item that it must have.
 */
export type SchemaFaultCode =
  | 'missing'
  | 'companion'
  | 'unknown'
  | 'name'
  | 'type'
  | 'choice'
  | 'measure'
  | 'twice'
  | 'lacking'
  | 'forms'
  | 'several-forms'
  | 'excluded'
  | 'own-words';

/** What a schema says of one value, all branches taken together. */
export interface SchemaPart {
  readonly title?: string;
  readonly description?: string;
  /** Names of JSON types; empty where any will do. */
  readonly types: readonly string[];
  /** `date`, `date-time`, `uri` and the like. */
  readonly format?: string;
  /** The values that it allows, where it names them. */
  readonly values: readonly (string | number | boolean | null)[];
  /** Keys of a map; those that it discourages are left out. */
  readonly keys: readonly string[];
  readonly required: readonly string[];
  readonly isDeprecated: boolean;
  readonly isList: boolean;
}
