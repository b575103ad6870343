import { type AnyNode, isTag, isText, type ParentNode } from 'domhandler';
import type { Article } from '../model/types.ts';
import { overlaps, type Span } from '../text/span.ts';
import { Taken } from '../text/taken.ts';
import { addressIndex } from './address.ts';
import { isBlock, readFlow, type Segment } from './flow.ts';
import type { Leftover, LeftoverReader } from './leftover.ts';
import type { Applies, Owned } from './match.ts';
import { type CommentEntries, matchComments } from './match-comments.ts';
import { type ElementEntries, matchElements } from './match-elements.ts';
import { matchMarkdown } from './match-markdown.ts';
import { matchPhrases } from './match-phrases.ts';
import { matchShortcodes } from './match-shortcodes.ts';
import { withNeighbours } from './neighbours.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';
import type {
  CommentEntry,
  ImageEntry,
  LinkEntry,
  PairEntry,
  PhraseEntry,
  Recipe,
  RecipeEntry,
  SelectorEntry,
  ShortcodeEntry,
} from './recipe.ts';
import { selectorIndex } from './selector-index.ts';

/** Recipes made ready for looking things up; built once, used for every article. */
export interface Matcher {
  find(article: Article): LeftoverReader;
}

type Compiled = ElementEntries &
  CommentEntries & {
    readonly phrases: PhraseIndex;
    readonly shortcodes: readonly Owned<ShortcodeEntry>[];
  };

export function compileRecipes(recipes: readonly Recipe[]): Matcher {
  const all = recipes.flatMap((recipe) => recipe.entries.map((entry) => ({ entry, recipe: recipe.id })));
  const pick = <E extends RecipeEntry>(key: string): Owned<E>[] =>
    all.filter((one): one is Owned<E> & typeof one => key in one.entry);
  const compiled: Compiled = {
    selectors: selectorIndex(pick<SelectorEntry>('select').map((value) => ({ ...value.entry, value }))),
    images: addressIndex(pick<ImageEntry>('image'), (entry) => entry.image),
    links: addressIndex(pick<LinkEntry>('link'), (entry) => entry.link),
    comments: pick<CommentEntry>('comment'),
    pairs: pick<PairEntry>('between'),
    phrases: phraseIndex(pick<PhraseEntry>('phrase')),
    shortcodes: pick<ShortcodeEntry>('shortcode'),
  };
  return {
    find(article) {
      const flow = readFlow(article);
      const { hits, cutAt } = search(article, flow, compiled);
      return reader(inOrder(withNeighbours(article, flow, outermost(hits))), cutAt);
    },
  };
}

function reader(leftovers: readonly Leftover[], cutAt: number | undefined): LeftoverReader {
  const of: LeftoverReader['of'] = (kind) => leftovers.filter((leftover) => leftover.kind === kind);
  return { of, ...(cutAt === undefined ? {} : { cutAt }) };
}

/** Leftovers of each form (elements, comments, …) that are looked at: whole archives have fewer than some made-up files. */
export const maxLeftovers = 10_000;

function search(
  article: Article,
  flow: readonly Segment[],
  compiled: Compiled,
): { hits: Leftover[]; cutAt?: number | undefined } {
  const zones = zonesOf(article);
  const isHtml = isHtmlBodied(article);
  const applies: Applies = (entry, span) => (!entry.where || zones[entry.where](span)) && (!entry.only || isHtml);
  const { phrases, shortcodes } = compiled;
  const ways = [
    matchElements(article, compiled, applies),
    matchComments(article, compiled, applies),
    matchMarkdown(article, compiled, applies),
    matchShortcodes(article, shortcodes),
    matchPhrases(article, flow, { phrases, applies }),
  ];
  const hits: Leftover[] = [];
  let cutAt: number | undefined;
  for (const way of ways) {
    let count = 0;
    for (const { leftover } of way) {
      if (++count > maxLeftovers) {
        cutAt = Math.min(cutAt ?? leftover.span.start, leftover.span.start);
        break;
      }
      hits.push(leftover);
    }
  }
  return { hits, cutAt };
}

/** Removals apart. Safe ones first: what asks keeps of its removal what no safe one takes. */
function outermost(leftovers: readonly Leftover[]): Leftover[] {
  const kept: Leftover[] = [];
  const taken = new Taken<Span>();
  for (const leftover of [...leftovers].sort(byRank)) {
    const removal = leftover.removal.flatMap((span) => without(span, taken));
    const isCut =
      removal.length !== leftover.removal.length || removal.some((span, index) => span !== leftover.removal[index]);
    if (removal.length === 0 || (isCut && (leftover.safety === 'safe' || leftover.isUnwrapped))) continue;
    kept.push(isCut ? { ...leftover, removal } : leftover);
    for (const span of removal) taken.add(span);
  }
  return kept;
}

const inOrder = (leftovers: readonly Leftover[]): Leftover[] =>
  [...leftovers].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** Safe before those that ask, then the one that begins first, the longer of two. */
const byRank = (a: Leftover, b: Leftover): number =>
  Number(a.safety === 'ask') - Number(b.safety === 'ask') || a.span.start - b.span.start || b.span.end - a.span.end;

/** The span itself where nothing of it is taken. */
function without(span: Span, taken: Taken<Span>): Span[] {
  const holes = taken.near(span).filter((one) => overlaps(one, span));
  if (holes.length === 0) return [span];
  const pieces: Span[] = [];
  let at = span.start;
  for (const hole of holes) {
    if (hole.start > at) pieces.push({ start: at, end: hole.start });
    at = Math.max(at, hole.end);
  }
  return at < span.end ? [...pieces, { start: at, end: span.end }] : pieces;
}

/** Whether the body is markup rather than prose with some markup in it. A whole page without front matter is a page, not an article. */
function isHtmlBodied({ body, format, frontMatter }: Article): boolean {
  if (format === 'html')
    return frontMatter.form !== 'absent' || !body.elements.some((element) => element.name === 'html');
  const { inside, outside } = proseOf(body.root);
  return inside > 2 * outside;
}

/** Characters of text in block elements, and outside of any. */
function proseOf(root: ParentNode): { inside: number; outside: number } {
  const sum = { inside: 0, outside: 0 };
  const stack: { node: AnyNode; isInside: boolean }[] = root.children.map((node) => ({ node, isInside: false }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, isInside } = next;
    if (isText(node)) sum[isInside ? 'inside' : 'outside'] += node.data.trim().length;
    if (!isTag(node) || node.name === 'script' || node.name === 'style') continue;
    const frame = node.name === 'html' || node.name === 'head' || node.name === 'body';
    for (const child of node.children) stack.push({ node: child, isInside: isInside || (!frame && isBlock(node)) });
  }
  return sum;
}

/** Head and tail of the body, by share of its length, with a floor for short articles: what opens one is not its tail. */
function zonesOf(article: Article): Record<'head' | 'tail', (span: Span) => boolean> {
  const { start } = article.body.span;
  const end = proseEnd(article);
  const size = end - start;
  const reach = Math.max(Math.min(2500, size * 0.6), size * 0.25);
  return { head: (span) => span.start < start + reach, tail: (span) => span.end > end - reach };
}

/** Where the body ends but for the definitions of Markdown links, which nobody sees. */
function proseEnd({ body, text }: Article): number {
  let end = body.span.end;
  while (body.markdown && end > body.span.start) {
    const lineStart = Math.max(text.lastIndexOf('\n', end - 1) + 1, body.span.start);
    if (!/^\s*(?:\[[^\]\n]{1,300}\]:.*)?$/.test(text.slice(lineStart, end))) break;
    end = Math.max(lineStart - 1, body.span.start);
  }
  return end;
}
