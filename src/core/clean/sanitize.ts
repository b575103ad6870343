import { attribute, attributeValue, keptAttributes, pageHints } from './attributes.ts';
import { type Element, type Node, parseBounded, placeOf, startOf } from './bounded-parse.ts';
import { boxHtml, reasonText } from './box.ts';
import { escapeText } from './escape.ts';
import { type Mark, Marks, partAttribute, splitAtSigns, withoutSigns } from './marks.ts';
import * as policy from './sanitize-policy.ts';
import { fits, tooDeep } from './structure.ts';
import { type ImagePolicy, imageAddress } from './url-policy.ts';
import { visibleText } from './visible-text.ts';
import { defaultWords, type Words } from './words.ts';

export interface SanitizeOptions extends ImagePolicy {
  /** Place in the article of a place in the HTML; where given, blocks carry it in `data-al-start`. */
  readonly offsetOf?: ((offset: number) => number | undefined) | undefined;
  /** Stretches of the HTML that belong to parts, which are told apart in the output by `data-al-part`. */
  readonly marks?: readonly Mark[] | undefined;
  /** Whether the HTML holds signs of parts; where it does not, what looks like them is text. */
  readonly hasSigns?: boolean;
  /** Whether code says its language, and links within the site their path, in attributes of ours. */
  readonly hints?: boolean;
  /** Sentences in another language than English. */
  readonly words?: Partial<Words> | undefined;
  /** Whether the HTML is only the beginning of the article. The reader is told so. */
  readonly cut?: boolean;
}

export interface Counts {
  images: number;
  /** Of `images`, those that are fetched from the network when shown. */
  remoteImages: number;
  blockedImages: number;
  /** Videos, frames and the like, shown as boxes. */
  embeds: number;
  links: number;
  /** Whether a limit was met and something is shown without its markup, or not at all. */
  limited: boolean;
}

/** Open elements the parser may hold at a time: above this, only text is shown. */
const maxOpen = 512;

/** HTML that can do nothing but be read, by the allow-list of the policy. Never throws; work is bounded by its limits. */
export const sanitize = (html: string, options: SanitizeOptions): string => sanitizeCounted(html, options).html;

/** `sanitize`, with what was met on the way. */
export function sanitizeCounted(html: string, options: SanitizeOptions): { html: string; counts: Counts } {
  const read = html.slice(0, policy.maxCharacters);
  const writer = new Writer(options, read);
  const hasPlaces = options.offsetOf !== undefined || options.marks !== undefined;
  const parsed = parseBounded(read, { depth: maxOpen, nodes: policy.maxNodes }, hasPlaces);
  const cut = options.cut === true || read.length < html.length;
  if (!parsed) return writer.textOnly(read, cut);
  writer.write(parsed.nodes);
  return writer.finish(parsed.cut || cut);
}

interface Frame {
  readonly nodes: readonly Node[];
  next: number;
  /** Name of the element to close when the nodes are done; '' where only its content is kept. */
  readonly name: string;
  /** Whether all of it belongs to a part, and is marked by an element around it. */
  readonly isMarked: boolean;
}

class Writer {
  private readonly chunks: string[] = [];
  private readonly path: string[] = [];
  private readonly frames: Frame[] = [];
  private readonly options: SanitizeOptions;
  private readonly words: Words;
  private readonly counts: Counts = {
    images: 0,
    remoteImages: 0,
    blockedImages: 0,
    embeds: 0,
    links: 0,
    limited: false,
  };
  private readonly html: string;
  private readonly marks: Marks | undefined;
  /** Parts that something in the output stands for. */
  private readonly shown = new Set<number>();
  /** The part whose sign was met last. */
  private signed: number | undefined;
  private atStartOfPre = false;

  constructor(options: SanitizeOptions, html: string) {
    this.options = options;
    this.html = html;
    this.marks = options.marks && new Marks(options.marks);
    this.words = { ...defaultWords, ...options.words };
  }

  /** A stack of its own: a recursive walk would end with the call stack. */
  write(nodes: readonly Node[]): void {
    this.frames.push({ nodes, next: 0, name: '', isMarked: false });
    for (let frame = this.frames[0]; frame; frame = this.frames[this.frames.length - 1]) {
      const node = frame.nodes[frame.next++];
      if (node) this.node(node);
      else this.leave(frame);
    }
  }

  finish(cut: boolean): { html: string; counts: Counts } {
    if (this.counts.limited) this.chunks.unshift(this.notice(this.words.tooDeep));
    if (cut) this.chunks.push(this.notice(this.words.tooLong));
    this.counts.limited ||= cut;
    return { html: this.chunks.join(''), counts: this.counts };
  }

  textOnly(html: string, cut: boolean): { html: string; counts: Counts } {
    const lines = visibleText(html)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const paragraphs = lines.slice(0, policy.maxNodes).map((line) => `<p>${escapeText(line)}</p>\n`);
    this.counts.limited = true;
    this.chunks.push(this.notice(this.words.textOnly), ...paragraphs);
    if (cut || lines.length > paragraphs.length) this.chunks.push(this.notice(this.words.tooLong));
    return { html: this.chunks.join(''), counts: this.counts };
  }

  private emit(chunk: string): void {
    this.chunks.push(chunk);
    this.atStartOfPre = false;
  }

  private leave({ name }: Frame): void {
    this.frames.pop();
    if (!name) return;
    this.path.pop();
    this.emit(`</${name}>`);
  }

  private node(node: Node): void {
    if ('value' in node) this.text(node);
    else if ('tagName' in node) this.element(node);
    else this.unseen(node);
  }

  private text(node: Extract<Node, { value: string }>): void {
    if (!this.marks || this.isMarked) {
      this.characters(this.options.hasSigns ? withoutSigns(node.value) : node.value);
      return;
    }
    const place = placeOf(node);
    const pieces = place
      ? this.marks.split(node.value, this.html.slice(place.start, place.end), place.start)
      : [{ text: node.value }];
    for (const { text, id } of pieces) {
      const signed = this.options.hasSigns ? splitAtSigns(text, this.signed) : { pieces: [{ text }], id: undefined };
      this.signed = signed.id;
      for (const piece of signed.pieces)
        this.marked(id ?? piece.id, () => this.characters(piece.text), piece.text.trim() !== '');
    }
  }

  private characters(value: string): void {
    const text = escapeText(value);
    // The parser drops a line feed behind <pre>; one that is left belongs to the text.
    if (text) this.emit(this.atStartOfPre && text.startsWith('\n') ? `\n${text}` : text);
  }

  private get isMarked(): boolean {
    return this.frames[this.frames.length - 1]?.isMarked ?? false;
  }

  /** Writes something with a mark around it, where it belongs to a part and may have one. */
  private marked(id: number | undefined, write: () => void, isVisible = true): void {
    const isOurs = id !== undefined && isVisible && !this.isMarked && fits('del', this.path);
    if (!isOurs) {
      write();
      return;
    }
    this.shown.add(id);
    this.emit(`<del${attribute(partAttribute, String(id))}>`);
    write();
    this.emit('</del>');
  }

  /** The part that a node wholly belongs to. */
  private partOf(node: Node): number | undefined {
    const place = this.marks && !this.isMarked ? placeOf(node) : undefined;
    return place && (this.marks?.around(place) ?? this.signed);
  }

  /** What is not shown leaves a mark where it stood. */
  private unseen(node: Node): void {
    const id = this.partOf(node);
    if (id !== undefined && !this.shown.has(id)) this.marked(id, () => undefined);
  }

  private element(element: Element): void {
    const { tagName: tag, namespaceURI } = element;
    if (this.options.hasSigns) for (const one of element.attrs) one.value = withoutSigns(one.value);
    if (namespaceURI !== 'http://www.w3.org/1999/xhtml') this.unseen(element);
    else if (policy.boxedElements.has(tag)) this.marked(this.partOf(element), () => this.embed(element));
    else if (tag === 'img') this.marked(this.partOf(element), () => this.image(element));
    else if (policy.droppedElements.has(tag)) this.unseen(element);
    else this.open(element);
  }

  private open(element: Element): void {
    const tag = element.tagName;
    const name = policy.keptElements.has(tag) ? tag : (policy.replacedElements.get(tag) ?? 'span');
    if (!fits(name, this.path)) {
      this.counts.limited ||= tooDeep(name, this.path);
      this.frames.push({ nodes: element.childNodes, next: 0, name: '', isMarked: this.isMarked });
      return;
    }
    const attributes = keptAttributes(name, element.attrs);
    if (name === 'a' && attributes.includes(' href=')) this.counts.links++;
    const id = policy.blockElements.has(name) ? this.partOf(element) : undefined;
    const isMarked = this.isMarked || id !== undefined;
    const mark = id === undefined ? '' : attribute(partAttribute, String(id));
    if (id !== undefined) this.shown.add(id);
    const hints = this.options.hints ? pageHints(name, element.attrs) : '';
    this.emit(`<${name}${attributes}${hints}${this.place(name, element)}${mark}>`);
    if (policy.voidElements.has(name)) return;
    this.atStartOfPre = name === 'pre';
    this.path.push(name);
    this.frames.push({ nodes: element.childNodes, next: 0, name, isMarked });
  }

  private place(name: string, element: Element): string {
    const start = this.options.offsetOf && policy.blockElements.has(name) ? startOf(element) : undefined;
    const offset = start === undefined ? undefined : this.options.offsetOf?.(start);
    return offset === undefined ? '' : attribute(policy.offsetAttribute, String(offset));
  }

  private image(element: Element): void {
    const source = attributeValue(element.attrs, 'src') ?? '';
    const address = imageAddress(source, this.options);
    this.counts.images++;
    if ('blocked' in address) {
      this.counts.blockedImages++;
      const text = attributeValue(element.attrs, 'alt');
      const reason = reasonText(address.blocked, this.words);
      this.emit(boxHtml({ kind: this.words.image, text, address: source, reason }));
      return;
    }
    if (address.remote) this.counts.remoteImages++;
    const kept = attribute('src', address.url) + keptAttributes('img', element.attrs) + this.place('img', element);
    this.emit(`<img${kept} referrerpolicy="no-referrer" loading="lazy" decoding="async">`);
  }

  private embed(element: Element): void {
    const kind = element.tagName as 'video' | 'audio' | 'iframe' | 'object' | 'embed';
    const inner = element.childNodes.find((node): node is Element => 'tagName' in node && node.tagName === 'source');
    const named = attributeValue(element.attrs, kind === 'object' ? 'data' : 'src');
    this.counts.embeds++;
    const address = named || (inner && attributeValue(inner.attrs, 'src')) || '';
    this.emit(boxHtml({ kind: this.words[kind], address }));
  }

  private notice(sentence: string): string {
    return `<p class="${policy.noticeClass}">${escapeText(sentence)}</p>\n`;
  }
}
