import { type Document, ProcessingInstruction } from 'domhandler';
import type { Span } from '../../text/span.ts';
import { giveUp } from './give-up.ts';
import { append, type OpenElements, placeOf, type Token } from './open-elements.ts';
import { TextPlace } from './place.ts';

/** How far a document has come: what stands before its body, in it, and behind it. */
type Stage = 'initial' | 'before-html' | 'before-head' | 'head' | 'after-head' | 'body' | 'after-body' | 'after-html';

/** What the standard puts into the head, where no tag of the body stands before it. */
const headElements = new Set('base basefont bgsound link meta title script style noframes noscript'.split(' '));
const notInNoScript = new Set('base title script'.split(' '));

/** The frame of a document, `html`, `head` and `body`, that most articles leave out and the standard puts in. */
export class PageFrame {
  stage: Stage = 'initial';
  /** Without a doctype a document is read as old browsers did. */
  isQuirky = true;
  readonly #root: Document;
  readonly #open: OpenElements;

  constructor(root: Document, open: OpenElements) {
    this.#root = root;
    this.#open = open;
  }

  get isInBody(): boolean {
    return this.stage === 'body';
  }

  get isBeforeBody(): boolean {
    return this.stage !== 'body' && this.stage !== 'after-body' && this.stage !== 'after-html';
  }

  /** Whether blanks at this stage are text; else they are nobody's. */
  get keepsBlanks(): boolean {
    return this.stage === 'head' || this.stage === 'after-head';
  }

  /** Where a comment goes. */
  get commentParent(): Document | OpenElements['current'] {
    if (this.stage === 'initial' || this.stage === 'before-html' || this.stage === 'after-html') return this.#root;
    return this.stage === 'after-body' ? this.#open.elementAt(0) : this.#open.current;
  }

  doctype({ publicId, systemId }: { publicId: string; systemId: string }, { start, end }: Span): void {
    if (this.stage !== 'initial') giveUp();
    const ids = publicId ? ` PUBLIC "${publicId}" "${systemId}"` : '';
    const node = new ProcessingInstruction('!doctype', `!DOCTYPE html${ids}`);
    node['x-name'] = 'html';
    node['x-publicId'] = publicId;
    node['x-systemId'] = systemId;
    node.sourceCodeLocation = new TextPlace(start, end) as unknown as NonNullable<typeof node.sourceCodeLocation>;
    append(this.#root, node);
    this.stage = 'before-html';
    this.isQuirky = false;
  }

  /** A start tag outside of the body. Returns whether it is dealt with. */
  startTag(token: Token): boolean {
    const { name, way } = token.tag;
    if (!this.isBeforeBody) {
      this.stage = 'body';
      return false;
    }
    if (name === 'html' || name === 'head' || name === 'body') return this.#frameTag(token);
    if (way === 'unknown') giveUp();
    const isInNoScript = this.#open.depth > 0 && this.#open.tag.name === 'noscript';
    if (isInNoScript && (name === 'noscript' || notInNoScript.has(name))) giveUp();
    if (!headElements.has(name)) {
      if (isInNoScript) this.#open.pop(token);
      this.beginBody(token);
      return false;
    }
    this.#beginHead();
    if (this.stage === 'after-head') giveUp();
    if (way === 'bare-void') this.#open.append(token);
    else this.#open.push(token);
    return true;
  }

  #frameTag(token: Token): true {
    const { name } = token.tag;
    const { stage } = this;
    if (name === 'html' && (stage === 'initial' || stage === 'before-html')) {
      this.#open.push(token, this.#root);
      this.stage = 'before-head';
    } else if (name === 'head' && (stage === 'initial' || stage === 'before-html' || stage === 'before-head')) {
      if (stage !== 'before-head') this.#open.pushInvented('html', this.#root);
      this.#open.push(token);
      this.stage = 'head';
    } else if (name === 'body') {
      this.#leaveHead(token);
      this.#open.push(token);
      this.stage = 'body';
    } else giveUp();
    return true;
  }

  /** An end tag outside of the body. Returns whether it is dealt with. */
  endTag(token: Token): boolean {
    const { name, way } = token.tag;
    if (!this.isBeforeBody) {
      if (name === 'html' && this.stage === 'after-body') {
        this.endHtml(token);
        return true;
      }
      this.stage = 'body';
      return false;
    }
    if (name === 'head' && this.stage === 'head') {
      if (this.#open.tag.name !== 'head') giveUp();
      this.#open.pop(token);
      this.stage = 'after-head';
    } else if (name === 'noscript' && this.stage === 'head') {
      if (this.#open.tag.name === 'noscript') this.#open.pop(token);
    } else if (name === 'br' || (way === 'unknown' && name !== 'svg' && name !== 'math')) giveUp();
    if (this.stage === 'initial') this.stage = 'before-html';
    return true;
  }

  #beginHead(): void {
    if (this.stage === 'initial' || this.stage === 'before-html') {
      this.#open.pushInvented('html', this.#root);
      this.stage = 'before-head';
    }
    if (this.stage === 'before-head') {
      this.#open.pushInvented('head');
      this.stage = 'head';
    }
  }

  #leaveHead(token: Token): void {
    this.#beginHead();
    if (this.stage !== 'head') return;
    if (this.#open.tag.name !== 'head') giveUp();
    this.#open.pop(token);
  }

  /** Whatever belongs into the body begins it. */
  beginBody(token: Token): void {
    this.#leaveHead(token);
    this.#open.pushInvented('body');
    this.stage = 'body';
  }

  /** Text ends a head that stands in the source where the tag before it began, says parse5. */
  beginBodyWithText(token: Token): void {
    if (this.stage === 'head' && placeOf(this.#open.current)) giveUp();
    this.beginBody(token);
  }

  /** `</body>`: what is open stays open, and what follows goes there. */
  endBody(token: Token): void {
    if (!this.#open.hasInScope('body')) return;
    this.stage = 'after-body';
    this.#open.endAt(1, token);
  }

  endHtml(token: Token): void {
    if (!this.#open.hasInScope('body')) return;
    this.stage = 'after-html';
    this.#open.endAt(0, token);
    if ((placeOf(this.#open.elementAt(1))?.closeStart ?? 0) < 0) this.#open.endAt(1, token);
  }

  /** Elements that are open at the end of the source end there; the body only where `html` stands in the source. */
  finish(token: Token): void {
    if (this.isBeforeBody) this.beginBodyWithText(token);
    const open = this.#open;
    for (let at = open.depth - 1; at >= 2; at--) open.endAt(at, token);
    const html = placeOf(open.elementAt(0));
    if (!html || html.closeStart >= 0) return;
    open.endAt(0, token);
    if ((placeOf(open.elementAt(1))?.closeStart ?? 0) < 0) open.endAt(1, token);
  }
}
