// What the extension and its preview page say to each other. Each side checks what it receives against these tables.

export const views = ['clean', 'marked', 'original'] as const;
export type View = (typeof views)[number];

export const actions = ['keep', 'strip', 'source', 'rule'] as const;
/** What can be done about a part: silence its rule there, take it out of the file, show its source, show its rule's page. */
export type Action = (typeof actions)[number];

/** A leftover, by its number in the article that it came with. */
export interface PartMessage {
  readonly id: number;
  readonly ruleId: string;
  readonly message: string;
  readonly safety: 'safe' | 'ask';
  /** Whether the clean view leaves it out. */
  readonly removed: boolean;
  /** Where it begins in the article's text. */
  readonly start: number;
  /** Sanitised; '' where it shows nothing. */
  readonly html: string;
  readonly source: string;
}

/** An article to show. */
export interface ArticleMessage {
  readonly type: 'article';
  /** Counts the articles sent to one panel, from 1. */
  readonly seq: number;
  /** Of the document; kept by the page, so that the preview comes back after the window was reloaded. */
  readonly uri: string;
  readonly view: View;
  /** Sanitised. Offsets in it count from the beginning of the document. */
  readonly html: string;
  /** Characters of it that came before, as pieces: a message of millions of characters would block the extension host. */
  readonly before: number;
  readonly parts: readonly PartMessage[];
  /** What was left out of the article, as a sentence. */
  readonly notice: string;
  /** Characters of the document. */
  readonly length: number;
  /** The offset that the page begins at where the article is new to it; -1 for the top. */
  readonly top: number;
  /** Language of the article, '' where it does not say. */
  readonly lang: string;
  /** Addresses of pictures as the page loads them, and as the article has them. */
  readonly pictures: readonly (readonly [string, string])[];
}

/** One block of the article with that number has changed; the rest follows as another article. */
export interface MendMessage {
  readonly type: 'mend';
  readonly seq: number;
  /** Where the block begins, in the text before and after. */
  readonly start: number;
  /** Sanitised: one element, with its places in the text after. */
  readonly html: string;
  /** Characters of the document now. */
  readonly length: number;
}

/** A sentence in place of an article. */
export interface EmptyMessage {
  readonly type: 'empty';
  readonly text: string;
}

/** How the page behaves and what it says. Comes before the first article and whenever it changes. */
export interface SetupMessage {
  readonly type: 'setup';
  readonly words: Readonly<Record<string, string>>;
  readonly locked: boolean;
  readonly scrollWithEditor: boolean;
  readonly scrollEditor: boolean;
  readonly markSelection: boolean;
  readonly doubleClick: boolean;
  /** CSS; '' for the page's own. */
  readonly fontFamily: string;
  /** In pixels; 0 for the page's own. */
  readonly fontSize: number;
  /** In font sizes; 0 for the page's own. */
  readonly lineHeight: number;
}

/** The editor's first visible line begins at that offset. */
export interface ScrollMessage {
  readonly type: 'scroll';
  readonly start: number;
}

/** The cursor is at that offset; -1 where there is none. */
export interface CursorMessage {
  readonly type: 'cursor';
  readonly start: number;
}

/** Asks for what is selected, or all, in another form. */
export interface CopyMessage {
  readonly type: 'copy';
  readonly as: 'markdown' | 'html';
}

/** The page is there and waits for its article. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** The article with that number is on the screen. */
export interface PaintedMessage {
  readonly type: 'painted';
  readonly seq: number;
}

/** The user chose a view. */
export interface ViewMessage {
  readonly type: 'view';
  readonly view: View;
}

/** The user decided about a part of the article with that number. */
export interface ActMessage {
  readonly type: 'act';
  readonly seq: number;
  readonly part: number;
  readonly action: Action;
}

/** The user scrolled; what is at the top of the page comes from that offset. */
export interface ScrolledMessage {
  readonly type: 'scrolled';
  readonly seq: number;
  readonly start: number;
}

/** The user wants to edit what comes from that offset. */
export interface GoMessage {
  readonly type: 'go';
  readonly seq: number;
  readonly start: number;
}

/** The user followed a link within the site, written as in the article. */
export interface OpenMessage {
  readonly type: 'open';
  readonly path: string;
}

/** The answer to `copy`. */
export interface CopiedMessage {
  readonly type: 'copied';
  readonly text: string;
}

/** A piece of the next article's HTML. */
export interface PieceMessage {
  readonly type: 'piece';
  /** Where it begins in the whole; the first one is at 0. */
  readonly at: number;
  readonly html: string;
}

export type ToPage =
  | PieceMessage
  | ArticleMessage
  | MendMessage
  | EmptyMessage
  | SetupMessage
  | ScrollMessage
  | CursorMessage
  | CopyMessage;
export type ToHost =
  | ReadyMessage
  | PaintedMessage
  | ViewMessage
  | ActMessage
  | ScrolledMessage
  | GoMessage
  | OpenMessage
  | CopiedMessage;

/** What the page keeps for the next one that takes its place. */
export interface PageState {
  readonly uri: string;
  /** Pixels from the top. */
  readonly scroll: number;
  readonly view: View;
  readonly locked: boolean;
}

type Check = (value: unknown) => boolean;
type Table<M extends { readonly type: string }> = {
  readonly [T in M['type']]: { readonly [K in Exclude<keyof Extract<M, { type: T }>, 'type'>]: Check };
};

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isPlace: Check = (value) => Number.isSafeInteger(value) && (value as number) >= -1;
const isSize: Check = (value) => Number.isFinite(value) && (value as number) >= 0;
const isOneOf =
  (names: readonly unknown[]): Check =>
  (value) =>
    names.includes(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isPair: Check = (value) => Array.isArray(value) && value.length === 2 && value.every(isText);
const isTexts: Check = (value) => typeof value === 'object' && value !== null && Object.values(value).every(isText);

const partFields: { readonly [K in keyof PartMessage]: Check } = {
  id: isCount,
  ruleId: isText,
  message: isText,
  safety: isOneOf(['safe', 'ask']),
  removed: isFlag,
  start: isCount,
  html: isText,
  source: isText,
};

/** Whether an object has exactly these fields, each as its check wants it. */
function hasFields(value: unknown, checks: Readonly<Record<string, Check>>, more = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const given = value as Record<string, unknown>;
  const names = Object.keys(checks);
  const complete = names.every((name) => Object.hasOwn(given, name) && checks[name]?.(given[name]));
  return complete && Object.keys(given).length === names.length + more;
}

const toPage: Table<ToPage> = {
  article: {
    seq: isCount,
    uri: isText,
    view: isOneOf(views),
    html: isText,
    before: isCount,
    parts: isListOf((part) => hasFields(part, partFields)),
    notice: isText,
    length: isCount,
    top: isPlace,
    lang: isText,
    pictures: isListOf(isPair),
  },
  piece: { at: isCount, html: isText },
  mend: { seq: isCount, start: isCount, html: isText, length: isCount },
  empty: { text: isText },
  setup: {
    words: isTexts,
    locked: isFlag,
    scrollWithEditor: isFlag,
    scrollEditor: isFlag,
    markSelection: isFlag,
    doubleClick: isFlag,
    fontFamily: isText,
    fontSize: isSize,
    lineHeight: isSize,
  },
  scroll: { start: isCount },
  cursor: { start: isPlace },
  copy: { as: isOneOf(['markdown', 'html']) },
};

const toHost: Table<ToHost> = {
  ready: {},
  painted: { seq: isCount },
  view: { view: isOneOf(views) },
  act: { seq: isCount, part: isCount, action: isOneOf(actions) },
  scrolled: { seq: isCount, start: isCount },
  go: { seq: isCount, start: isCount },
  open: { path: isText },
  copied: { text: isText },
};

function read<M extends { readonly type: string }>(table: Table<M>, value: unknown): M | undefined {
  const type = (value as { type?: unknown } | null | undefined)?.type;
  if (typeof type !== 'string' || !Object.hasOwn(table, type)) return undefined;
  return hasFields(value, table[type as M['type']], 1) ? (value as M) : undefined;
}

/** Undefined for anything that is no such message: it is to be ignored. */
export const readToPage = (value: unknown): ToPage | undefined => read(toPage, value);
export const readToHost = (value: unknown): ToHost | undefined => read(toHost, value);

/** The state as `setState` kept it; undefined where it is anything else. */
export function readState(value: unknown): PageState | undefined {
  const { uri, scroll, view = 'clean', locked = false } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof uri !== 'string' || typeof scroll !== 'number' || !views.includes(view as View)) return undefined;
  return { uri, scroll, view: view as View, locked: locked === true };
}
