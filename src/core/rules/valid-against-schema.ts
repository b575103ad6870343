import type { SchemaFault } from '../model/schema.ts';
import { nodeAt, plainData, type TreeMap, type TreePath } from '../model/tree/node.ts';
import { readTree } from '../model/tree/read.ts';
import type { Article } from '../model/types.ts';
import { lineEnd } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { shown } from './insert/shown.ts';
import { defineRule, type FixDraft } from './rule.ts';
import { renaming, rewriting } from './schema-fix.ts';

const post = {
  required: ['title'],
  properties: {
    title: { type: 'string', maxLength: 20 },
    date: { type: 'string', format: 'date' },
    status: { enum: ['draft', 'published'] },
    tags: { type: 'array', items: { type: 'string' } },
    cover: { type: 'object', required: ['src'], properties: { width: { type: 'integer' } } },
  },
};
const closed = { properties: { title: {}, tags: {} }, additionalProperties: false };

export default defineRule({
  id: 'valid-against-schema',
  title: 'The front matter meets its JSON schema',
  why: 'Layouts and content collections rely on what the schema promises, and show or stop at what breaks it.',
  category: 'front-matter',
  level: 'warning',
  fix: 'ask',
  messages: {
    missing: (owner: string, key: string) => `${owner} has no "${key}", which the schema demands.`,
    companion: (name: string, other: string) => `${name} needs "${other}" beside it, says the schema.`,
    unknown: (_: string, key: string, hint: string) => `The schema has no "${key}" here.${hint}`,
    name: (_: string, key: string) => `The schema does not allow the name "${key}".`,
    type: (name: string, is: string, wanted: string) => `${name} is ${is}; the schema wants ${wanted}.`,
    choice: (name: string, is: string, allowed: string) => `${name} is ${is}; the schema allows ${allowed}.`,
    measure: (name: string, has: string, wanted: string) => `${name} has ${has}; the schema wants ${wanted}.`,
    twice: (name: string) => `${name} has an item twice; the schema wants each once.`,
    lacking: (name: string) => `${name} lacks an item that the schema demands.`,
    forms: (name: string) => `${name} fits none of the forms that the schema allows.`,
    'several-forms': (name: string) => `${name} fits several forms of which the schema allows one.`,
    excluded: (name: string, is: string) => `${name} is ${is}, which the schema rules out.`,
    'own-words': (name: string, words: string) => `${name}: ${words}`,
    unused: (path: string, reason: string) => `The schema "${path}" is not used: ${reason}.`,
    unfinished: (path: string, reason: string) => `The schema "${path}" is not used to its end: ${reason}.`,
    'too-much': (path: string) => `The front matter has too many values to be held against the schema "${path}".`,
    gap: (path: string, sentences: string) => `Of the schema "${path}", ${sentences}.`,
  },
  examples: {
    bad: [
      { text: '---\ntitle: Spring\ndate: «2021-03»\ntags: [a, «3»]\n---\n\nText.\n', schema: post },
      { text: '«---»\ndate: 2021-03-20\n«cover»:\n  width: «wide»\n---\n\nText.\n', schema: post },
      {
        text: '---\ntitle: Spring\nstatus: «"publishd"»\n---\n\nText.\n',
        fixed: '---\ntitle: Spring\nstatus: "published"\n---\n\nText.\n',
        schema: post,
      },
      {
        text: '---\ntitle: Spring\n«tag»: [a]\n---\n\nText.\n',
        fixed: '---\ntitle: Spring\ntags: [a]\n---\n\nText.\n',
        schema: closed,
      },
      { text: '+++\ntitle = «"A title with too many words"»\ndate = 2021-03-20\n+++\n\nText.\n', schema: post },
    ],
    good: [
      { text: '---\ntitle: Spring\ndate: 2021-03-20\nstatus: draft\ntags: [a]\n---\n\nText.\n', schema: post },
      { text: '+++\ntitle = "Spring"\ndate = 2021-03-20\n[cover]\nsrc = "a.png"\n+++\n\nText.\n', schema: post },
      { text: '---\n$schema: post.json\ntitle: Spring\n---\n\nIts own name is no field.\n', schema: closed },
      '---\ndate: 2021-03\n---\n\nWithout a schema, this rule has nothing to say.\n',
    ],
  },
  *check(article, { facts, say }) {
    const { frontMatter } = article;
    const { schema: inForce } = facts;
    if (!inForce || frontMatter.form === 'absent') return;
    const { path } = inForce;
    const head = headOf(article, inForce.namedBy === 'article');
    if ('reason' in inForce) return yield say.unused(head, [path, inForce.reason]);
    const { gaps } = inForce.schema;
    if (gaps.length > 0) yield say.gap(head, [path, gaps.join('; ')]);
    if (!frontMatter.isRead) return;
    const tree = readTree(article.text, frontMatter);
    if (!tree) return yield say['too-much'](head, [path]);
    const { faults, reason } = inForce.schema.check(plainData(tree));
    if (reason) yield say.unfinished(head, [path, reason]);
    for (const fault of faults.filter((one) => !isOurs(one))) {
      const fix = fixOf(article, tree, fault);
      const args = [subjectOf(fault.path), ...fault.args, ...(fault.code === 'unknown' ? [hintOf(fault)] : [])];
      yield { messageId: fault.code, args, span: spanOf(article, tree, fault), ...(fix ? { fix } : {}) };
    }
  },
});

/** Where to speak of the schema itself: the field that names it, or the first line of the block. */
function headOf({ text, frontMatter }: Article, isOwn: boolean): Span {
  const field = isOwn ? frontMatter.fields.find(({ key }) => key === '$schema') : undefined;
  const { start, end } = frontMatter.span;
  return field?.valueSpan ?? { start, end: Math.min(lineEnd(text, start), end) };
}

/** Fields that are for this linter; a schema need not know them. */
const isOurs = ({ code, path }: SchemaFault): boolean =>
  code === 'unknown' && path.length === 1 && (path[0] === '$schema' || path[0] === 'article-lint');

const hintOf = ({ meant }: SchemaFault): string => (meant ? ` Did you mean "${meant}"?` : '');

/** `"tags[0]"`, as a person would write it. */
function subjectOf(path: TreePath): string {
  if (path.length === 0) return 'The front matter';
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return `"${steps.join('').replace(/^\./, '')}"`;
}

function spanOf(article: Article, tree: TreeMap, { path, part }: SchemaFault): Span {
  const found = path.length > 0 ? nodeAt(tree, path) : undefined;
  if (!found) return headOf(article, false);
  const { keySpan, node } = found;
  const isWritten = node.span.end > node.span.start;
  if (keySpan && (part !== 'value' || !isWritten)) return keySpan;
  if (part === 'value') return node.span;
  return { start: node.span.start, end: Math.min(node.span.end, lineEnd(article.text, node.span.start)) };
}

function fixOf(article: Article, tree: TreeMap, fault: SchemaFault): FixDraft | undefined {
  const { meant, path } = fault;
  if (meant === undefined) return undefined;
  if (fault.code !== 'unknown')
    return rewriting(article, tree, { path, value: meant, title: `Write "${shown(meant)}"` });
  return renaming(article, tree, { path, value: meant, title: `Rename it to "${shown(meant)}"` });
}
