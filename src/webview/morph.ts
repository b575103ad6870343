/**
 * Makes `live` look like `wanted` and touches only what differs: nodes that are equal stay, so pictures are not loaded again and the
 * page does not jump; where one element of a kind differs from the one that takes its place, the same is done inside it.
 */
export function morph(live: Element, wanted: Element | DocumentFragment): void {
  const before = [...live.childNodes];
  const after = [...wanted.childNodes];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isEqual(before[head], after[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isEqual(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  if (old.length > 0 || fresh.length > 0) replace(live, old, { fresh, before: before[before.length - tail] });
}

const isEqual = (a: Node | undefined, b: Node | undefined): boolean =>
  a !== undefined && b !== undefined && a.isEqualNode(b);

const isText = (node: Node | undefined): node is Text => node?.nodeType === Node.TEXT_NODE;

function isAlike(a: ChildNode, b: ChildNode): boolean {
  if (a instanceof Element && b instanceof Element)
    return a.tagName === b.tagName && a.tagName !== 'IMG' && a.className === b.className;
  return isText(a) && isText(b);
}

/** Makes one node like another of its kind. */
export function morphNode(live: ChildNode, wanted: ChildNode): void {
  if (isText(live)) live.data = wanted.textContent ?? '';
  else if (live instanceof Element && wanted instanceof Element) {
    for (const { name } of [...live.attributes]) if (!wanted.hasAttribute(name)) live.removeAttribute(name);
    for (const { name, value } of wanted.attributes)
      if (live.getAttribute(name) !== value) live.setAttribute(name, value);
    morph(live, wanted);
  }
}

interface Change {
  readonly fresh: readonly ChildNode[];
  /** What stands behind the changed nodes. */
  readonly before: ChildNode | undefined;
}

/** Nodes changed at several places: equal ones between the changes stay. */
function replace(live: Element, old: readonly ChildNode[], { fresh, before }: Change): void {
  const kept = old.length === 1 && fresh.length === 1 ? [] : equalPairs(old, fresh);
  let oldAt = 0;
  let freshAt = 0;
  for (const [oldIndex, freshIndex] of [...kept, [old.length, fresh.length] as const]) {
    const next = old[oldIndex] ?? before;
    exchange(live, old.slice(oldAt, oldIndex), { fresh: fresh.slice(freshAt, freshIndex), before: next });
    oldAt = oldIndex + 1;
    freshAt = freshIndex + 1;
  }
}

const keyOf = (node: ChildNode): string => (node instanceof Element ? node.outerHTML : `\0${node.textContent}`);

/** Where each node that no other equals stands. White space between blocks says nothing about what belongs together. */
function uniques(nodes: readonly ChildNode[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, node] of nodes.entries()) {
    if (isText(node) && node.data.trim() === '') continue;
    const key = keyOf(node);
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

type Pair = readonly [old: number, fresh: number];

/** Pairs of equal nodes, ascending on both sides. */
function equalPairs(old: readonly ChildNode[], fresh: readonly ChildNode[]): Pair[] {
  const known = uniques(old);
  const pairs: Pair[] = [];
  for (const [key, at] of uniques(fresh)) {
    const from = known.get(key) ?? -1;
    if (from >= 0 && at >= 0) pairs.push([from, at]);
  }
  return longestAscending(pairs);
}

/** The longest run of pairs that ascends on the side of `old`, in O(n log n). They ascend on the other already. */
function longestAscending(pairs: readonly Pair[]): Pair[] {
  const last: number[] = [];
  const previous: number[] = [];
  for (const [index, [from]] of pairs.entries()) {
    let low = 0;
    let high = last.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[last[middle] ?? 0]?.[0] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    previous[index] = last[low - 1] ?? -1;
    last[low] = index;
  }
  const run: Pair[] = [];
  for (let at = last.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

/** Puts `fresh` into the place of `old`: alike nodes are changed in their order, the rest comes and goes. */
function exchange(live: Element, old: readonly ChildNode[], { fresh, before }: Change): void {
  let at = 0;
  for (const [index, node] of fresh.entries()) {
    const rest = fresh.length - index;
    while (at < old.length && old.length - at > rest && !isAlike(old[at] as ChildNode, node)) old[at++]?.remove();
    const known = old[at];
    if (known && (isEqual(known, node) || isAlike(known, node))) {
      if (!isEqual(known, node)) morphNode(known, node);
      at++;
    } else live.insertBefore(node, known ?? before ?? null);
  }
  for (; at < old.length; at++) old[at]?.remove();
}
