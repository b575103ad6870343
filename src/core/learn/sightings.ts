import { type Element, isTag } from 'domhandler';
import { spanOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { isWorkingComment } from '../recipes/comments.ts';
import type { Segment } from '../recipes/flow.ts';
import { isInCode } from '../recipes/match.ts';
import type { Span } from '../text/span.ts';
import { blocksOf } from './blocks.ts';
import { type Address, addressOf, foldText, labelOf, longestLine, openingOf } from './fold.ts';
import { hashOf } from './hash.ts';
import { namedElements, selectorsOf } from './names.ts';
import type { Page } from './page.ts';

/**
 * What can repeat: `text` a line; `label` a line of the form "word: value"; `opening` lines that begin alike; `select` an element
 * by id or class; `comment`; `image` and `link` by address; `pixel` a picture of a dot's size by its host; `section` a heading with what
 * stands under it; `list` lines of links by the first of them.
 */
export type Form =
  | 'text'
  | 'label'
  | 'opening'
  | 'select'
  | 'comment'
  | 'image'
  | 'pixel'
  | 'link'
  | 'section'
  | 'list';

/** One place in an article where something stands that may stand in others too. */
export interface Sighting {
  readonly form: Form;
  /** Hash of form and value: what is counted. */
  readonly key: number;
  /** The folded line, the selector, the address, the comment. */
  readonly value: string;
  readonly span: Span;
  /** As a reader sees it. */
  readonly text: string;
  /** The element itself, or the innermost one around. */
  readonly element: Element | undefined;
  /** Index of its line in the page's flow; -1 where it is no line. */
  readonly line: number;
  /** Of a section or list: index behind its last line. */
  readonly to?: number;
}

type Draft = Omit<Sighting, 'key'>;

/** Lines that are looked at from either end of a long article. */
const mostLines = 600;

/** All that may repeat, lines first, then elements and what hangs on them. */
export function* sightings(page: Page): Generator<Sighting> {
  for (const draft of drafts(page)) yield { ...draft, key: hashOf(`${draft.form} ${draft.value}`) };
}

function* drafts(page: Page): Generator<Draft> {
  yield* lines(page);
  yield* blocks(page);
  yield* elements(page.article);
  yield* comments(page.article);
  yield* addresses(page);
}

function* lines(page: Page): Generator<Draft> {
  const { flow } = page;
  for (let line = 0; line < flow.length; line++) {
    const segment = flow[line];
    if (!segment || !isLine(segment) || (line >= mostLines && line < flow.length - mostLines)) continue;
    const { span, text, block: element } = segment;
    const base = { span, text, element, line };
    yield { form: 'text', value: foldText(text), ...base };
    if (page.zoneOf(span) === 'middle') continue;
    const label = labelOf(text);
    if (label) yield { form: 'label', value: foldText(label), ...base };
    const opening = segment.level === 0 && openingOf(text);
    if (opening) yield { form: 'opening', value: opening, ...base };
  }
}

/** A line that a recipe could name: whole, not too long, with letters in it, without code and without pictures by reference. */
const isLine = ({ text, isTorn }: Segment): boolean =>
  !isTorn && text.length <= longestLine && /\p{L}.*\p{L}/u.test(text) && !/\0|!\[/.test(text);

function* blocks({ flow }: Page): Generator<Draft> {
  for (const { form, line, to } of blocksOf(flow)) {
    const segment = flow[line];
    if (!segment || !isLine(segment) || (line >= mostLines && line < flow.length - mostLines)) continue;
    const { span, text, block: element } = segment;
    yield { form, value: foldText(text), span, text, element, line, to };
  }
}

function* elements(article: Article): Generator<Draft> {
  for (const element of namedElements(article)) {
    const span = spanOf(element);
    if (!span) continue;
    for (const value of selectorsOf(element)) yield { form: 'select', value, span, text: '', element, line: -1 };
  }
}

function* comments({ body }: Article): Generator<Draft> {
  for (const comment of body.comments) {
    const span = spanOf(comment);
    const text = comment.data.trim();
    if (!span || text === '' || text.length > longestLine || isWorkingComment(text) || isInCode(comment)) continue;
    const element = comment.parent && isTag(comment.parent) ? comment.parent : undefined;
    yield { form: 'comment', value: foldText(text), span, text, element, line: -1 };
  }
}

function* addresses({ article }: Page): Generator<Draft> {
  for (const { source, span, syntax, element } of article.images) {
    if (syntax !== 'element' && syntax !== 'markdown') continue;
    const address = addressOf(source);
    if (!address || (element && isInCode(element))) continue;
    const base = { span, text: source, element, line: -1 };
    if (address.host && isDot(element)) yield { form: 'pixel', value: address.host, ...base };
    yield { form: 'image', value: addressText(address), ...base };
  }
  for (const { target, span, syntax, element } of article.links) {
    if (syntax !== 'element' && syntax !== 'markdown') continue;
    const address = addressOf(target);
    if (!address?.host || address.path.length < 2 || (element && isInCode(element))) continue;
    yield { form: 'link', value: addressText(address), span, text: target, element, line: -1 };
  }
}

/** With the slashes of an address on the web, so that a file beside the article is not taken for a host. */
const addressText = ({ host, path }: Address): string => (host === '' ? path : `//${host}${path}`);

const isDot = (element: Element | undefined): boolean =>
  [element?.attribs.width, element?.attribs.height].some((size) => /^[0-2](?:px)?$/.test(size ?? ''));
