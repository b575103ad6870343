// What the extension and its preview page say to each other. Each side checks what it receives against these tables.

/** An article to show. */
export interface ArticleMessage {
  readonly type: 'article';
  /** Counts the articles sent to one panel, from 1. */
  readonly seq: number;
  /** Of the document; kept by the page, so that the preview comes back after the window was reloaded. */
  readonly uri: string;
  /** Sanitised. */
  readonly html: string;
  /** What was left out of the article, as a sentence; '' where nothing was. */
  readonly notice: string;
}

/** A sentence in place of an article. */
export interface EmptyMessage {
  readonly type: 'empty';
  readonly text: string;
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

export type ToPage = ArticleMessage | EmptyMessage;
export type ToHost = ReadyMessage | PaintedMessage;

/** What the page keeps for the next one that takes its place. */
export interface PageState {
  readonly uri: string;
  /** Pixels from the top. */
  readonly scroll: number;
}

type Check = (value: unknown) => boolean;
type Table<M extends { readonly type: string }> = {
  readonly [T in M['type']]: { readonly [K in Exclude<keyof Extract<M, { type: T }>, 'type'>]: Check };
};

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

const toPage: Table<ToPage> = {
  article: { seq: isCount, uri: isText, html: isText, notice: isText },
  empty: { text: isText },
};

const toHost: Table<ToHost> = {
  ready: {},
  painted: { seq: isCount },
};

function read<M extends { readonly type: string }>(table: Table<M>, value: unknown): M | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Record<string, unknown>;
  if (typeof given.type !== 'string' || !Object.hasOwn(table, given.type)) return undefined;
  const checks: Readonly<Record<string, Check>> = table[given.type as M['type']];
  const names = Object.keys(checks);
  const complete = names.every((name) => Object.hasOwn(given, name) && checks[name]?.(given[name]));
  const known = Object.keys(given).length === names.length + 1;
  return complete && known ? (value as M) : undefined;
}

/** Undefined for anything that is no such message: it is to be ignored. */
export const readToPage = (value: unknown): ToPage | undefined => read(toPage, value);
export const readToHost = (value: unknown): ToHost | undefined => read(toHost, value);

/** The state as `setState` kept it; undefined where it is anything else. */
export function readState(value: unknown): PageState | undefined {
  const { uri, scroll } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof uri === 'string' && typeof scroll === 'number' ? { uri, scroll } : undefined;
}
