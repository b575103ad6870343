import { maxNesting, voidElements } from './sanitize-policy.ts';

/**
 * Where an element may stand so that any HTML parser builds the tree that is written down. Parsers close elements on their
 * own (a list item by the next one) and move what a table cannot hold; a tree in which they already did so can still hold
 * one inside the other, through a table between them that is gone or a foster parent, and would be read differently.
 */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const tableParents: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['caption', set('table')],
  ['colgroup', set('table')],
  ['thead', set('table')],
  ['tbody', set('table')],
  ['tfoot', set('table')],
  ['col', set('colgroup')],
  ['tr', set('thead tbody tfoot')],
  ['td', set('tr')],
  ['th', set('tr')],
]);
const tableStructure = set('table colgroup thead tbody tfoot tr');

const headings = set('h1 h2 h3 h4 h5 h6');
/** Start tags that end an open paragraph. */
const endsParagraph = set(
  'article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol ' +
    'p pre section summary table ul',
);
/** Behind these a parser does not look for an open paragraph. */
const paragraphBoundary = set('caption table td th');
/** What a list item's start tag closes an open one through: all but the standard's "special" elements, and div and p. */
const transparentToItems = set(
  'a abbr b bdi bdo big cite code del dfn div em font i ins kbd mark p q rp rt ruby s samp small span strike strong sub sup ' +
    'time tt u var',
);
const closedByItem: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', set('li')],
  ['dd', set('dd dt')],
  ['dt', set('dd dt')],
]);
/** Elements that end by themselves before the next `rt` or `rp`. */
const endsBeforeRuby = set('dd dt li p rp rt');

/** Whether the element is too deep to be kept. Table parts count with their table. */
export const tooDeep = (name: string, path: readonly string[]): boolean =>
  path.length >= maxNesting && !voidElements.has(name) && !tableParents.has(name);

/** Whether an element may be written inside the open ones, innermost last. */
export function fits(name: string, path: readonly string[]): boolean {
  const parent = path[path.length - 1] ?? '';
  const parents = tableParents.get(name);
  if (parents) return parents.has(parent);
  if (tableStructure.has(parent) || tooDeep(name, path)) return false;
  if (name === 'a') return !path.includes('a');
  if (headings.has(name) && headings.has(parent)) return false;
  if ((name === 'rt' || name === 'rp') && endsBeforeRuby.has(parent)) return false;
  return !closesItem(name, path) && !(endsParagraph.has(name) && inParagraph(path));
}

function closesItem(name: string, path: readonly string[]): boolean {
  const closed = closedByItem.get(name);
  if (!closed) return false;
  for (let i = path.length - 1; i >= 0; i--) {
    const ancestor = path[i] ?? '';
    if (closed.has(ancestor)) return true;
    if (!transparentToItems.has(ancestor)) return false;
  }
  return false;
}

function inParagraph(path: readonly string[]): boolean {
  for (let i = path.length - 1; i >= 0; i--) {
    const ancestor = path[i] ?? '';
    if (ancestor === 'p') return true;
    if (paragraphBoundary.has(ancestor)) return false;
  }
  return false;
}
