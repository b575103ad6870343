import { colourCode } from './code.ts';
import { parse, watchPictures } from './content.ts';
import { copyOf } from './copy.ts';
import {
  type ArticleMessage,
  type MendMessage,
  type PageState,
  readState,
  readToPage,
  type SetupMessage,
  type ToHost,
  type ToPage,
} from './messages.ts';
import { morph, morphNode } from './morph.ts';
import { type PartKey, putParts, watchParts } from './parts.ts';
import { Places, takeOffsets } from './places.ts';
import { directionOf, ownText, statistics } from './stats.ts';
import { viewSwitch } from './switch.ts';
import { markCursor, watchScrolling } from './sync.ts';
import { setWords } from './words.ts';

interface Host {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

const scrollDelayMs = 150;
const statisticsDelayMs = 300;

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}.`);
  return element;
}

/** Calls back when what is in the document now has been painted. */
function whenPainted(callback: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = callback;
    port2.postMessage(undefined);
  });
}

/** Calls back once it was quiet for a while. */
function afterwards(delayMs: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, delayMs);
  };
}

class Page {
  readonly #host: Host;
  readonly #article = part('article');
  readonly #notice = part('notice');
  readonly #places = new Places(this.#article);
  readonly #cursor = markCursor(this.#places);
  readonly #open = new Set<PartKey>();
  readonly #switch = viewSwitch(part('views'), (view) => this.#host.postMessage({ type: 'view', view }));
  readonly #sync = watchScrolling(this.#places, part('bar'), {
    scrolled: (start) => {
      if (this.#message && this.#setup?.scrollEditor)
        this.#host.postMessage({ type: 'scrolled', seq: this.#message.seq, start });
    },
    moved: afterwards(scrollDelayMs, () => this.#keep({ scroll: scrollY })),
  });
  readonly #countLater = afterwards(statisticsDelayMs, () => this.#count());
  #state: PageState | undefined;
  #message: ArticleMessage | undefined;
  #setup: SetupMessage | undefined;
  #pieces = '';
  #isFirst = true;

  constructor(host: Host) {
    this.#host = host;
    this.#state = readState(host.getState());
    watchPictures(this.#article, (picture, box) => this.#places.exchange(picture, box));
    watchParts(this.#article, {
      toggle: (key) => {
        if (!this.#open.delete(key)) this.#open.add(key);
        this.#draw();
      },
      act: (id, action) => {
        if (this.#message) host.postMessage({ type: 'act', seq: this.#message.seq, part: id, action });
      },
    });
    this.#article.addEventListener('dblclick', (event) => this.#go(event));
    for (const type of ['click', 'keydown']) this.#article.addEventListener(type, (event) => this.#follow(event));
  }

  receive(message: ToPage): void {
    if (message.type === 'article') this.#show(this.#joined(message));
    else if (message.type === 'piece') this.#pieces = (message.at === 0 ? '' : this.#pieces) + message.html;
    else if (message.type === 'mend') this.#mend(message);
    else if (message.type === 'empty') this.#empty(message.text);
    else if (message.type === 'setup') this.#prepare(message);
    else if (message.type === 'scroll') this.#sync.scrollTo(message.start);
    else if (message.type === 'cursor') this.#cursor.at(message.start);
    else void this.#copy(message.as);
  }

  #joined(message: ArticleMessage): ArticleMessage {
    const pieces = this.#pieces;
    this.#pieces = '';
    return message.before === 0
      ? message
      : { ...message, html: pieces.slice(0, message.before) + message.html, before: 0 };
  }

  #empty(text: string): void {
    this.#message = undefined;
    this.#article.replaceChildren();
    this.#notice.textContent = text;
    part('stats').textContent = '';
  }

  #prepare(setup: SetupMessage): void {
    this.#setup = setup;
    setWords(setup.words);
    const { style } = document.documentElement;
    const set = (name: string, value: string) => {
      if (value) style.setProperty(name, value);
      else style.removeProperty(name);
    };
    set('--al-font-family', setup.fontFamily);
    set('--al-font-size', setup.fontSize ? `${setup.fontSize}px` : '');
    set('--al-line-height', setup.lineHeight ? String(setup.lineHeight) : '');
    if (!setup.markSelection) this.#cursor.at(-1);
    this.#keep({ locked: setup.locked });
  }

  #show(message: ArticleMessage): void {
    const { seq, uri, view, notice } = message;
    const isOther = this.#message?.uri !== uri;
    if (isOther) this.#open.clear();
    this.#message = message;
    this.#switch.show(view);
    this.#sync.changes();
    this.#draw();
    // A live region speaks when it changes, and only then.
    if (this.#notice.textContent !== notice) this.#notice.textContent = notice;
    // Counted before the page takes its place: a line more in the bar would move it.
    if (isOther) this.#count();
    else this.#countLater();
    this.#place(message);
    whenPainted(() => this.#host.postMessage({ type: 'painted', seq }));
  }

  #count(): void {
    part('stats').textContent = statistics(ownText(this.#article));
  }

  #draw(): void {
    const message = this.#message;
    if (!message) return;
    const content = parse(message.html);
    const offsets = takeOffsets(content);
    putParts(content, message, { offsets, open: this.#open });
    this.#dress(content);
    const placed = this.#places.prepare(content, offsets, message.length);
    this.#cursor.clear();
    morph(this.#article, content);
    placed();
    this.#cursor.again();
    this.#article.dir = directionOf(this.#article.textContent);
    this.#article.lang = message.lang || languageOf(this.#article.textContent);
  }

  /** Adds what the page itself gives to an article. */
  #dress(content: DocumentFragment): void {
    colourCode(content, () => this.#draw());
    const pictures = new Map(this.#message?.pictures);
    for (const picture of content.querySelectorAll('img')) {
      const source = picture.getAttribute('src') ?? '';
      const context = { webviewSection: 'picture', source: pictures.get(source) ?? source };
      picture.setAttribute('data-vscode-context', JSON.stringify(context));
    }
    for (const table of content.querySelectorAll('table, pre')) table.setAttribute('tabindex', '0');
  }

  /** Changes the block that is typed in. Where that is not to be done at a glance, the whole article comes anyway. */
  #mend({ seq, start, html, length }: MendMessage): void {
    const live = this.#places.elementAt(start);
    if (seq !== this.#message?.seq || !live) return;
    const content = parse(html);
    const offsets = takeOffsets(content);
    this.#dress(content);
    const wanted = content.firstElementChild;
    const placed = wanted?.tagName === live.tagName && this.#places.prepareBlock(live, { content, offsets, length });
    if (!wanted || !placed) return;
    this.#sync.changes();
    this.#cursor.clear();
    morphNode(live, wanted);
    placed();
    this.#cursor.again();
  }

  /** Stays where it is for another version of the same article. */
  #place({ uri, view, top }: ArticleMessage): void {
    const isSame = this.#state?.uri === uri;
    if (this.#isFirst && isSame) scrollTo({ top: this.#state?.scroll ?? 0 });
    else if (!isSame && top < 0) scrollTo({ top: 0 });
    else if (!isSame) this.#sync.scrollTo(top);
    this.#isFirst = false;
    this.#keep({ uri, view, scroll: scrollY });
  }

  #keep(change: Partial<PageState>): void {
    const before = this.#state ?? { uri: '', scroll: 0, view: 'clean', locked: false };
    this.#state = { ...before, ...change };
    if (this.#state.uri) this.#host.setState(this.#state);
  }

  #go(event: MouseEvent): void {
    if (!this.#message || !this.#setup?.doubleClick || !(event.target instanceof Element)) return;
    if (event.target.closest('a, button, summary, .al-panel')) return;
    const start = this.#places.startOf(event.target);
    const exact = this.#places.offsetAt(event.pageY);
    this.#host.postMessage({ type: 'go', seq: this.#message.seq, start: Math.max(start ?? 0, exact) });
  }

  /** Links within the site are the editor's to open; those to the web are VS Code's. */
  #follow(event: Event): void {
    if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
    const link = event.target instanceof Element ? event.target.closest('a[data-al-link]') : null;
    const path = link?.getAttribute('data-al-link');
    if (!path) return;
    event.preventDefault();
    this.#host.postMessage({ type: 'open', path });
  }

  async #copy(as: 'markdown' | 'html'): Promise<void> {
    const pictures = new Map(this.#message?.pictures ?? []);
    const text = await copyOf(this.#article, { as, pictures });
    this.#host.postMessage({ type: 'copied', text });
  }
}

/** Han characters have other shapes in Japanese than in Chinese; what an article does not say, its kana or hangul do. */
function languageOf(text: string): string {
  const sample = text.slice(0, 4000);
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample)) return 'ja';
  if (/\p{Script=Hangul}/u.test(sample)) return 'ko';
  return /\p{Script=Han}/u.test(sample) ? 'zh' : '';
}

function start(host: Host): void {
  const page = new Page(host);
  addEventListener('message', ({ data }) => {
    const message = readToPage(data);
    if (message) page.receive(message);
  });
  host.postMessage({ type: 'ready' });
}

start(acquireVsCodeApi());
