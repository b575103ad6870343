import { readFrontMatter } from '../model/front-matter/read.ts';
import { nodeAt, type TreeMap, type TreeNode, type TreePath } from '../model/tree/node.ts';
import { readTree } from '../model/tree/read.ts';
import type { Article } from '../model/types.ts';
import { applyEdits } from '../text/edits.ts';
import type { Edit } from '../text/span.ts';
import { rewrite } from './insert/rewrite.ts';
import type { FixDraft } from './rule.ts';

interface Change {
  readonly path: TreePath;
  /** The text to be written there. */
  readonly value: string;
  readonly title: string;
}

/** A fix that puts another text in the place of a value, at any depth; undefined where that would change more. */
export function rewriting(article: Article, tree: TreeMap, change: Change): FixDraft | undefined {
  const node = nodeAt(tree, change.path)?.node;
  const edit = node?.kind === 'scalar' ? rewrite(article, node.span, change.value) : undefined;
  const wanted = printed(tree, { path: change.path, value: change.value });
  return edit && checked(article, { edit, wanted, title: change.title });
}

/** A fix that gives a value another key; undefined where that would change more. */
export function renaming(article: Article, tree: TreeMap, change: Change): FixDraft | undefined {
  const span = nodeAt(tree, change.path)?.keySpan;
  if (!span) return undefined;
  const isBare = article.frontMatter.language !== 'json' && /^[A-Za-z][\w-]*$/.test(change.value);
  const edit = { ...span, text: isBare ? change.value : JSON.stringify(change.value) };
  return checked(article, {
    edit,
    wanted: printed(tree, { path: change.path, key: change.value }),
    title: change.title,
  });
}

/** The fix, if the block says afterwards what it should, and the body is the same. */
function checked(
  { text, frontMatter }: Article,
  { edit, wanted, title }: { edit: Edit; wanted: string; title: string },
): FixDraft | undefined {
  const result = applyEdits(text, [edit]);
  const after = readFrontMatter(result);
  const tree = readTree(result, after);
  const isKept =
    tree && printed(tree) === wanted && result.slice(after.bodyStart) === text.slice(frontMatter.bodyStart);
  return isKept ? { title, edits: [edit] } : undefined;
}

interface Instead {
  readonly path: TreePath;
  readonly value?: string;
  readonly key?: string;
}

/** What a tree says, as text to compare, with one value or key replaced. */
function printed(node: TreeNode, instead?: Instead): string {
  if (instead?.path.length === 0 && instead.value !== undefined) return JSON.stringify(instead.value);
  if (node.kind === 'scalar') return JSON.stringify(node.value) ?? 'null';
  const [step, ...rest] = instead?.path ?? [];
  const inner = (child: TreeNode, at: string | number): string =>
    instead && at === step ? printed(child, { ...instead, path: rest }) : printed(child);
  if (node.kind === 'list') return `[${node.items.map(inner).join(',')}]`;
  const keyOf = (key: string): string => (rest.length === 0 && key === step ? (instead?.key ?? key) : key);
  return `{${node.entries.map(({ key, node: child }) => `${JSON.stringify(keyOf(key))}:${inner(child, key)}`).join(',')}}`;
}
