import { readDate, writtenDate } from '../model/generators/dates/read-date.ts';
import type { DateReading } from '../model/generators/dates/reading.ts';
import type { FieldType } from '../model/generators/fields.ts';
import type { Generator } from '../model/generators/names.ts';
import type { TreeMap, TreeNode, TreePath } from '../model/tree/node.ts';
import type { Span } from '../text/span.ts';
import { knowledgeOf, type Subject } from './knowledge.ts';

/** What there is to say of a field under the pointer. */
export interface Help {
  /** What it stands for: the key, or the value. */
  readonly span: Span;
  readonly name: string;
  readonly type?: FieldType;
  /** What the generator takes it for, in one line; a custom where there is none. */
  readonly meaning?: string;
  readonly generator?: Generator;
  /** What the schema says, in its own words. */
  readonly schema?: string;
  /** The values that the schema allows. */
  readonly values?: readonly string[];
  readonly isDeprecated?: boolean;
  /** How many of the articles beside this one have the field, or this value of it. */
  readonly siblings?: { readonly count: number; readonly of: number };
  /** What the generator makes of a date. */
  readonly date?: DateReading;
}

/** What is known of the field or value at an offset; undefined where there is none, or nothing is known. `tree` is absent where the block cannot be read. */
export function helpAt(subject: Subject, tree: TreeMap | undefined, offset: number): Help | undefined {
  const place = tree ? placeIn(tree, offset) : fieldAt(subject, offset);
  if (!place) return undefined;
  const { path, span, isKey } = place;
  const { known, generator, schema, siblings, type } = knowledgeOf(subject, path);
  const words = schema?.description ?? schema?.title;
  const date = isKey ? undefined : dateAt(subject, path, generator);
  const help: Help = {
    span,
    name: String(path.findLast((step) => typeof step === 'string') ?? ''),
    ...(type ? { type } : {}),
    ...(known ? { meaning: known.meaning, ...(generator ? { generator } : {}) } : {}),
    ...(words ? { schema: words } : {}),
    ...(schema && schema.values.length > 0 ? { values: schema.values.slice(0, 30).map(String) } : {}),
    ...(schema?.isDeprecated ? { isDeprecated: true } : {}),
    ...(siblings && subject.facts.siblings && isKey
      ? { siblings: { count: siblings.count, of: subject.facts.siblings.read } }
      : {}),
    ...(date ? { date, ...(generator ? { generator } : {}) } : {}),
    ...(isKey ? {} : usedBy(subject, path, span)),
  };
  const says = help.meaning ?? help.schema ?? help.values ?? help.siblings ?? help.date;
  return says === undefined ? undefined : help;
}

interface Place {
  readonly path: TreePath;
  readonly span: Span;
  readonly isKey: boolean;
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

function placeIn(node: TreeNode, offset: number, path: TreePath = []): Place | undefined {
  if (node.kind === 'map') {
    for (const { key, keySpan, node: value } of node.entries) {
      if (holds(keySpan, offset)) return { path: [...path, key], span: keySpan, isKey: true };
      const inner = placeIn(value, offset, [...path, key]);
      if (inner) return inner;
    }
  }
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const inner = placeIn(item, offset, [...path, index]);
      if (inner) return inner;
    }
  }
  const isValue = node.kind === 'scalar' && node.span.end > node.span.start && holds(node.span, offset);
  return isValue ? { path, span: node.span, isKey: false } : undefined;
}

/** The same for a block that cannot be read: its own fields alone. */
function fieldAt({ frontMatter }: Subject, offset: number): Place | undefined {
  const field = frontMatter.fields.find(({ keySpan }) => holds(keySpan, offset));
  return field && { path: [field.key], span: field.keySpan, isKey: true };
}

function dateAt(
  { text, frontMatter }: Subject,
  path: TreePath,
  generator: Generator | undefined,
): DateReading | undefined {
  const field = path.length === 1 ? frontMatter.fields.find(({ key }) => key === path[0]) : undefined;
  const written = field && writtenDate(text, field, frontMatter);
  return written && generator && knowledgeIsDate(field.key, written.text) ? readDate(generator, written) : undefined;
}

/** Fields that are dates by their name, where the value looks like one. */
const knowledgeIsDate = (key: string, value: string): boolean =>
  /^(?:date|updated|lastmod|modified|last_modified_at|(?:publish|pub|updated|expiry)Date|pubDatetime)$/.test(key) &&
  /\d/.test(value);

/** How many siblings have the value, where they share theirs: categories and tags, layouts. */
function usedBy({ text, facts }: Subject, path: TreePath, span: Span): Pick<Help, 'siblings'> {
  const [name] = path;
  const field = typeof name === 'string' && path.length <= 2 ? facts.siblings?.fields.get(name) : undefined;
  const count = field?.values.get(text.slice(span.start, span.end).replace(/^["']|["']$/g, ''));
  return count && facts.siblings ? { siblings: { count, of: facts.siblings.read } } : {};
}
