import type { Facts } from '../lint/facts.ts';
import { type FieldType, type KnownField, knownFields } from '../model/generators/fields.ts';
import { type Generator, isGenerator } from '../model/generators/names.ts';
import type { SchemaPart } from '../model/schema.ts';
import { commonest, type SiblingField } from '../model/siblings/tally.ts';
import type { TreePath } from '../model/tree/node.ts';
import type { FrontMatter } from '../model/types.ts';

/** An article of which only the front matter was read, and what is known around it. */
export interface Subject {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly facts: Facts;
  /** As the settings say; `auto` gives way to what was recognised. */
  readonly siteGenerator: string;
  readonly requiredFields: readonly string[];
}

/** All that is known of the value at a path. */
export interface Knowledge {
  readonly known: KnownField | undefined;
  readonly generator: Generator | undefined;
  readonly schema: SchemaPart | undefined;
  readonly siblings: SiblingField | undefined;
  readonly type: FieldType | undefined;
}

export function generatorOf({ siteGenerator, facts }: Subject): Generator | undefined {
  if (isGenerator(siteGenerator)) return siteGenerator;
  return siteGenerator === 'auto' ? facts.generator : undefined;
}

export const schemaPart = ({ facts: { schema } }: Subject, path: TreePath): SchemaPart | undefined =>
  schema && 'schema' in schema ? schema.schema.at(path) : undefined;

/** Generators and siblings know fields of the block itself; of what is inside them only a schema knows. */
export function knowledgeOf(subject: Subject, path: TreePath): Knowledge {
  const generator = generatorOf(subject);
  const [name] = path;
  const isField = path.length === 1 && typeof name === 'string';
  const known = isField ? knownFields(generator).find((field) => field.name === name) : undefined;
  const siblings = isField ? subject.facts.siblings?.fields.get(name) : undefined;
  const schema = schemaPart(subject, path);
  const type = (schema && typeBySchema(schema)) ?? known?.type ?? (siblings && typeBySiblings(siblings));
  return { known, generator, schema, siblings, type };
}

function typeBySchema({ types, format, isList, keys }: SchemaPart): FieldType | undefined {
  if (isList) return 'list';
  if (keys.length > 0) return 'map';
  if (format === 'date' || format === 'date-time') return 'date';
  const [type] = types.filter((one) => one !== 'null');
  const names: Readonly<Record<string, FieldType>> = {
    boolean: 'flag',
    number: 'number',
    integer: 'number',
    string: 'text',
    object: 'map',
  };
  return names[type ?? ''];
}

function typeBySiblings({ types, dateForms }: SiblingField): FieldType | undefined {
  if (dateForms.size > 0) return 'date';
  const type = commonest(types)?.key;
  return type === undefined || type === 'empty' ? undefined : type;
}
