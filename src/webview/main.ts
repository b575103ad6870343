import { show, watchPictures } from './content.ts';
import { type ArticleMessage, type PageState, readState, readToPage, type ToHost } from './messages.ts';

interface Host {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

const scrollDelayMs = 150;

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

function start(host: Host): void {
  const article = part('article');
  const notice = part('notice');
  let state = readState(host.getState());
  let isFirst = true;

  const keep = (next: PageState) => {
    state = next;
    host.setState(next);
  };
  const place = (uri: string) => {
    const isSame = state?.uri === uri;
    if (isFirst && isSame) scrollTo({ top: state?.scroll ?? 0 });
    if (!isSame) scrollTo({ top: 0 });
    if (!isSame) keep({ uri, scroll: 0 });
    isFirst = false;
  };
  const showArticle = ({ seq, uri, html, notice: text }: ArticleMessage) => {
    show(article, html);
    notice.textContent = text;
    notice.hidden = text === '';
    place(uri);
    whenPainted(() => host.postMessage({ type: 'painted', seq }));
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(() => state && keep({ ...state, scroll: scrollY }), scrollDelayMs);
  });
  addEventListener('message', ({ data }) => {
    const message = readToPage(data);
    if (message?.type === 'article') showArticle(message);
    if (message?.type === 'empty') {
      article.replaceChildren();
      notice.textContent = message.text;
      notice.hidden = false;
    }
  });
  watchPictures(article);
  host.postMessage({ type: 'ready' });
}

start(acquireVsCodeApi());
