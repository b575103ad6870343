import { parse, type Selector } from 'css-what';

export type FacetKind = 'id' | 'class' | 'attribute' | 'tag' | 'any';

/**
 * What of an element one of the alternatives of a selector is looked up by: its rarest mark, and a piece of text that an attribute of it, or
 * its own text where `attribute` is empty, must hold. Plain data.
 */
export type Facet = readonly [kind: FacetKind, name: string, attribute?: string, piece?: string];

/** One for each alternative, in their order. Throws a SyntaxError for a selector that is none. */
export const facetsOf = (select: string): Facet[] =>
  isSimple(select)
    ? select.split(',').map(simpleFacet)
    : parse(select).map((alternative) => [...keyOf(alternative), ...needleOf(alternative)] as const);

/** Of tags, classes and ids alone: half of all selectors, and read without a parser. */
export const isSimple = (select: string): boolean => simple.test(select);

const compound = String.raw`[a-z][\w-]*(?:[.#][a-z_][\w-]*)*|(?:[.#][a-z_][\w-]*)+`;
const alternative = String.raw`\s*(?:${compound})(?:(?:\s*[>+~]\s*|\s+)(?:${compound}))*\s*`;
const simple = new RegExp(`^${alternative}(?:,${alternative})*$`, 'i');

function simpleFacet(text: string): Facet {
  const last = /[^\s>+~]+$/.exec(text.trim())?.[0] ?? '';
  const name = (sign: string): string | undefined =>
    last.includes(sign) ? last.slice(last.lastIndexOf(sign) + 1).split(/[.#]/)[0] : undefined;
  const id = name('#');
  if (id !== undefined) return ['id', id];
  const className = name('.');
  return className === undefined ? ['tag', last.toLowerCase()] : ['class', className];
}

const signs: Readonly<Record<FacetKind, string>> = { any: '*', tag: '<', attribute: '[', class: '.', id: '#' };
const kinds = new Map(Object.entries(signs).map(([kind, sign]) => [sign, kind as FacetKind]));

/** A short text that `unpackFacets` makes the same of. Throws for names that hold its own marks. */
export function packFacets(facets: readonly Facet[]): string {
  const texts = facets.map(([kind, name, attribute, piece]) =>
    attribute === undefined || piece === undefined ? [signs[kind] + name] : [signs[kind] + name, attribute, piece],
  );
  if (texts.flat().some((text) => /[¦¶]/.test(text))) throw new Error(`${texts} cannot be packed.`);
  return texts.map((parts) => parts.join('¦')).join('¶');
}

/** Throws a SyntaxError for what `packFacets` did not write. */
export const unpackFacets = (packed: string): Facet[] =>
  packed.split('¶').map((text) => {
    const [mark = '', attribute, piece] = text.split('¦');
    const kind = kinds.get(mark.charAt(0));
    if (!kind) throw new SyntaxError(`${text} is no facet.`);
    return attribute === undefined || piece === undefined
      ? [kind, mark.slice(1)]
      : [kind, mark.slice(1), attribute, piece];
  });

const ranks: Readonly<Record<FacetKind, number>> = { any: 0, tag: 1, attribute: 2, class: 3, id: 4 };

const combinators: readonly string[] = ['descendant', 'child', 'sibling', 'adjacent'];

/** What of an element's last compound is rarest: its id, then a class, then an attribute, then its tag. */
function keyOf(selector: readonly Selector[]): readonly [FacetKind, string] {
  let key: readonly [FacetKind, string] = ['any', ''];
  const take = (kind: FacetKind, name: string): void => {
    if (ranks[kind] > ranks[key[0]]) key = [kind, name];
  };
  for (let i = selector.length - 1; i >= 0; i--) {
    const part = selector[i];
    if (!part || combinators.includes(part.type)) break;
    if (part.type === 'tag') take('tag', part.name.toLowerCase());
    if (part.type !== 'attribute') continue;
    if (part.name === 'id' && part.action === 'equals' && part.ignoreCase !== true) take('id', part.value);
    else if (part.name === 'class' && part.action === 'element' && part.ignoreCase !== true) take('class', part.value);
    else take('attribute', part.name.toLowerCase());
  }
  return key;
}

/** Of these, other than of most, values are compared with regard to case. */
const exactAttributes: readonly string[] = ['href', 'src', 'style', 'class', 'id'];

function needleOf(selector: readonly Selector[]): readonly [attribute?: string, piece?: string] {
  for (let i = selector.length - 1; i >= 0; i--) {
    const part = selector[i];
    if (!part || combinators.includes(part.type)) return [];
    if (part.type === 'pseudo' && part.name === 'contains' && typeof part.data === 'string' && part.data)
      return ['', part.data];
    if (part.type !== 'attribute' || !exactAttributes.includes(part.name) || part.ignoreCase === true) continue;
    // An id is what the element is looked up by.
    if (part.name === 'id' && part.action === 'equals') continue;
    if (['any', 'start', 'end', 'equals'].includes(part.action) && part.value) return [part.name, part.value];
  }
  return [];
}
