import { type AnyNode, type Element, isTag } from 'domhandler';
import type { Article, ImageReference } from '../../model/types.ts';
import { isNothing, removalOfNode, removalOfText } from '../../recipes/removal.ts';
import type { Span } from '../../text/span.ts';

/** What to take out with a picture that is gone. */
export interface PictureRemoval {
  readonly span: Span;
  readonly hasCaption: boolean;
}

/**
 * The picture with its link, its caption and what would stay empty around it. undefined where another of its addresses
 * may still show something, and where nothing can be taken out as a whole. `isGone` judges addresses.
 */
export function removalOfPicture(
  article: Article,
  image: ImageReference,
  isGone: (source: string) => boolean,
): PictureRemoval | undefined {
  if (image.syntax === 'markdown')
    return { span: removalOfText(article, withLink(article, image.span)), hasCaption: false };
  if (image.element?.name !== 'img') return undefined;
  const picture = pictureOf(image.element);
  const others = article.images.filter((one) => one.element && isWithin(one.element, picture));
  return others.every((one) => isGone(one.source)) ? removalOfElement(article, image.element) : undefined;
}

const pictureOf = (element: Element): Element => ancestor(element, (parent) => parent.name === 'picture') ?? element;

/** The same for an `img` of which nothing is to be seen. */
export function removalOfElement(article: Article, element: Element): PictureRemoval | undefined {
  const picture = pictureOf(element);
  const linked = whileAlone(article, picture, (parent) => parent.name === 'a');
  const framed = frameOf(article, linked);
  const span = removalOfNode(article, framed ?? linked);
  return span && { span, hasCaption: framed !== undefined };
}

/** `[![…](…)](…)`: without its picture the link would be empty. */
function withLink({ links, text }: Article, picture: Span): Span {
  const link = links.find(
    ({ span, syntax }) =>
      syntax === 'markdown' &&
      span.start < picture.start &&
      span.end > picture.end &&
      text.slice(span.start + 1, picture.start).trim() === '' &&
      /^\s{0,9}\]/.test(text.slice(picture.end, span.end)),
  );
  return link?.span ?? picture;
}

const parentOf = (node: AnyNode): Element | undefined => (node.parent && isTag(node.parent) ? node.parent : undefined);

function ancestor(node: AnyNode, is: (parent: Element) => boolean): Element | undefined {
  const parent = parentOf(node);
  return parent && is(parent) ? parent : undefined;
}

function isWithin(node: Element, outer: Element): boolean {
  for (let at: Element | undefined = node; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** The outermost of the parents of a kind that hold nothing else. */
function whileAlone(article: Article, node: AnyNode, is: (parent: Element) => boolean): AnyNode {
  let at = node;
  for (let parent = parentOf(at); parent && is(parent); parent = parentOf(at)) {
    const child = at;
    if (!parent.children.every((one) => one === child || isNothing(article, one))) break;
    at = parent;
  }
  return at;
}

/** The figure, or WordPress's box, that holds the picture and its caption and nothing else. */
function frameOf(article: Article, picture: AnyNode): Element | undefined {
  const inner = whileAlone(article, picture, (parent) => ['p', 'div', 'dt'].includes(parent.name) && !isFrame(parent));
  const frame = ancestor(inner, isFrame);
  const rest = frame?.children.filter((one) => one !== inner && !isNothing(article, one)) ?? [];
  return rest.length === 1 && rest.every((one) => isTag(one) && isCaption(one)) ? frame : undefined;
}

const hasClass = ({ attribs }: Element, name: string): boolean => (attribs.class ?? '').split(/\s/).includes(name);
const isFrame = (element: Element): boolean => element.name === 'figure' || hasClass(element, 'wp-caption');
const isCaption = (element: Element): boolean =>
  element.name === 'figcaption' || hasClass(element, 'wp-caption-text') || hasClass(element, 'wp-caption-dd');
