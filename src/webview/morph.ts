/**
 * Makes `live` look like `wanted` and touches only what differs: equal nodes at both ends stay, so pictures are not loaded
 * again and the page does not jump; where one element of a kind differs from its successor, the same is done inside it.
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
  replace(live, old, { fresh, before: before[before.length - tail] });
}

const isEqual = (a: Node | undefined, b: Node | undefined): boolean =>
  a !== undefined && b !== undefined && a.isEqualNode(b);

const isText = (node: Node | undefined): node is Text => node?.nodeType === Node.TEXT_NODE;

function isAlike(a: Node | undefined, b: Node | undefined): a is Element | Text {
  if (a instanceof Element && b instanceof Element) return a.tagName === b.tagName && a.tagName !== 'IMG';
  return isText(a) && isText(b);
}

function morphNode(live: Element | Text, wanted: Node | undefined): void {
  if (isText(live)) live.data = wanted?.textContent ?? '';
  else if (wanted instanceof Element) {
    for (const { name } of [...live.attributes]) if (!wanted.hasAttribute(name)) live.removeAttribute(name);
    for (const { name, value } of wanted.attributes)
      if (live.getAttribute(name) !== value) live.setAttribute(name, value);
    morph(live, wanted);
  }
}

/** Nodes changed at several places: those that pair up one by one are changed, the rest is exchanged. */
function replace(
  live: Element,
  old: readonly ChildNode[],
  { fresh, before }: { fresh: readonly ChildNode[]; before: ChildNode | undefined },
): void {
  const pairs =
    old.length === fresh.length && old.every((node, at) => isEqual(node, fresh[at]) || isAlike(node, fresh[at]));
  if (pairs) {
    for (const [at, node] of old.entries()) {
      if (!isEqual(node, fresh[at])) morphNode(node as Element | Text, fresh[at]);
    }
    return;
  }
  for (const node of old) node.remove();
  for (const node of fresh) live.insertBefore(node, before ?? null);
}
