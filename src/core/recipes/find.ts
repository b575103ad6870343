import { type AnyNode, type Element, isTag } from 'domhandler';
import { attributeOf, spanOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { isCode, readFlow, type Segment } from './flow.ts';
import type { Leftover, LeftoverReader } from './leftover.ts';
import type {
  AddressPattern,
  CommentEntry,
  CommentPattern,
  ImageEntry,
  PhraseEntry,
  Recipe,
  RecipeEntry,
  SelectorEntry,
} from './recipe.ts';
import { isWorkingComment } from './comments.ts';
import { removalOfNode, removalOfText } from './removal.ts';
import { type SelectorIndex, selectorIndex } from './selector-index.ts';

type Owned<E> = { readonly entry: E; readonly recipe: string };

/** Recipes made ready for looking things up; built once, used for every article. */
export interface Matcher {
  find(article: Article): LeftoverReader;
}

/** Text longer than this is no boilerplate line, unless its entry says otherwise. */
const longestLine = 160;

export function compileRecipes(recipes: readonly Recipe[]): Matcher {
  const all = recipes.flatMap((recipe) => recipe.entries.map((entry) => ({ entry, recipe: recipe.id })));
  const pick = <E extends RecipeEntry>(key: string): Owned<E>[] =>
    all.filter((one): one is Owned<E> & typeof one => key in one.entry);
  const compiled: Compiled = {
    selectors: selectorIndex(pick<SelectorEntry>('select').map((one) => ({ select: one.entry.select, value: one }))),
    comments: pick<CommentEntry>('comment'),
    phrases: pick<PhraseEntry>('phrase'),
    images: pick<ImageEntry>('image'),
  };
  return { find: (article) => reader(outermost(search(article, compiled))) };
}

interface Compiled {
  readonly selectors: SelectorIndex<Owned<SelectorEntry>>;
  readonly comments: readonly Owned<CommentEntry>[];
  readonly phrases: readonly Owned<PhraseEntry>[];
  readonly images: readonly Owned<ImageEntry>[];
}

function reader(leftovers: readonly Leftover[]): LeftoverReader {
  return { of: (kind) => leftovers.filter((leftover) => leftover.kind === kind) };
}

/** Source order. Of two where one holds the other, the inner one goes, unless only it may be removed unattended. */
function outermost(leftovers: readonly Leftover[]): Leftover[] {
  const sorted = [...leftovers].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Leftover[] = [];
  for (const leftover of sorted) {
    const cover = kept.filter((one) => contains(one.removal, leftover.span));
    if (cover.some((one) => one.safety === 'safe' || leftover.safety === 'ask')) continue;
    if (cover.length === 0 && kept.some((one) => overlaps(one.removal, leftover.span))) continue;
    kept.push(leftover);
  }
  return kept;
}

function search(article: Article, compiled: Compiled): Leftover[] {
  const zones = zonesOf(article);
  const isHtml = isHtmlBodied(article);
  const found = [...byElement(article, compiled), ...byComment(article, compiled), ...byPhrase(article, compiled)];
  return found
    .filter(({ entry, leftover }) => (!entry.where || zones[entry.where](leftover.span)) && (!entry.only || isHtml))
    .map(({ leftover }) => leftover);
}

type Hit = { leftover: Leftover; entry: RecipeEntry };

function hit({ entry, recipe }: Owned<RecipeEntry>, at: Pick<Leftover, 'span' | 'removal' | 'node'>): Hit {
  const { kind, safety, label } = entry;
  return { entry, leftover: { kind, safety, label, recipe, ...at } };
}

/** Whether the body is markup rather than prose with some markup in it. A whole page without front matter is a page, not an article. */
function isHtmlBodied({ body, format, frontMatter }: Article): boolean {
  if (format === 'html') return frontMatter.form !== 'absent' || !body.elements.some((element) => element.name === 'html');
  const size = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const { htmlBlocks = [], indentedHtml = [], proseBlocks = [] } = body.markdown ?? {};
  return size(htmlBlocks) + size(indentedHtml) > 2 * size(proseBlocks);
}

function* byElement(article: Article, { selectors, images }: Compiled): Generator<Hit> {
  for (const element of article.body.elements) {
    const owned = selectors.match(element)[0] ?? (element.name === 'img' ? imageMatch(article, element, images) : undefined);
    const span = spanOf(element);
    if (!owned || !span || isInCode(element)) continue;
    const removal = removalOfNode(article, element);
    if (removal) yield hit(owned, { span, removal, node: 'element' });
  }
}

/** What stands in code is shown, not run: it is content. */
function isInCode(node: AnyNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (isTag(at) && isCode(at)) return true;
  return false;
}

function imageMatch(article: Article, element: Element, images: readonly Owned<ImageEntry>[]): Owned<ImageEntry> | undefined {
  const source = attributeOf(element, 'src', article.text)?.value ?? '';
  return source ? images.find(({ entry }) => matchesAddress(source, entry.image)) : undefined;
}

/** Compares by string pieces: addresses in old articles are often no valid URL. */
export function matchesAddress(address: string, pattern: AddressPattern): boolean {
  const rest = /^(?:https?:)?\/\//i.exec(address);
  if (pattern.host === undefined) return address.includes(pattern.path ?? '\u0000');
  if (!rest) return false;
  const slash = address.slice(rest[0].length).search(/[/?#]/);
  const host = (slash < 0 ? address.slice(rest[0].length) : address.slice(rest[0].length, rest[0].length + slash)).toLowerCase();
  if (host !== pattern.host && !host.endsWith(`.${pattern.host}`)) return false;
  return pattern.path === undefined || (slash >= 0 && address.slice(rest[0].length + slash).includes(pattern.path));
}

function* byComment(article: Article, { comments }: Compiled): Generator<Hit> {
  for (const comment of article.body.comments) {
    const span = spanOf(comment);
    const isComplete = span && article.text.startsWith('<!--', span.start) && article.text.startsWith('-->', span.end - 3);
    if (!span || !isComplete || isWorkingComment(comment.data) || isInCode(comment)) continue;
    const data = comment.data.trim().toLowerCase();
    const owned = comments.find(({ entry }) => matchesComment(data, entry.comment));
    const removal = owned && removalOfNode(article, comment);
    if (removal) yield hit(owned, { span, removal, node: 'comment' });
  }
}

function matchesComment(data: string, pattern: CommentPattern): boolean {
  if ('is' in pattern) return pattern.is.includes(data);
  if ('startsWith' in pattern) return pattern.startsWith.some((start) => data.startsWith(start));
  return pattern.bracketed.some((name) => data.startsWith(`${name}[`) && data.endsWith(`]${name}`));
}

function* byPhrase(article: Article, { phrases }: Compiled): Generator<Hit> {
  if (phrases.length === 0) return;
  for (const segment of readFlow(article)) {
    const owned = phrases.find(
      ({ entry }) => segment.text.length <= (entry.maxLength ?? longestLine) && entry.phrase.test(segment.text),
    );
    if (!owned || segment.isTorn) continue;
    const at = placeOf(article, segment);
    if (at) yield hit(owned, at);
  }
}

function placeOf(article: Article, segment: Segment): Pick<Leftover, 'span' | 'removal' | 'node'> | undefined {
  const block = segment.isWhole ? segment.block : undefined;
  const span = block && spanOf(block);
  const removal = block && removable.has(block.name) ? removalOfNode(article, block) : undefined;
  if (span && removal) return { span, removal, node: 'element' };
  if (segment.hasMedia) return undefined;
  return { span: segment.span, removal: removalOfText(article, segment.span), node: 'text' };
}

/** Blocks that may go with their text; a cell or the page's frame only loses the text. */
const removable = new Set('p div h1 h2 h3 h4 h5 h6 li blockquote center section figcaption address dd dt'.split(' '));

/** Head and tail of the body, by share of its length, with a floor for short articles. */
function zonesOf(article: Article): Record<'head' | 'tail', (span: Span) => boolean> {
  const { start, end } = article.body.span;
  const reach = Math.max(2500, (end - start) * 0.25);
  return { head: (span) => span.start < start + reach, tail: (span) => span.end > end - reach };
}
