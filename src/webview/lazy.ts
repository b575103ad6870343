/** What bundles that are loaded on demand put into the page. */
export interface Tools {
  /** Code as HTML that says by classes what is what; undefined for a language nobody knows. */
  highlight?: (code: string, language: string) => string | undefined;
  toMarkdown?: (content: DocumentFragment | HTMLElement) => string;
}

declare global {
  var articleLintTools: Tools | undefined;
}

globalThis.articleLintTools ??= {};

const self = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
// The attribute is hidden from scripts once the page was parsed; the property is not.
const nonce = self?.nonce ?? '';
const loading = new Map<string, Promise<void>>();

/** Loads `dist/NAME.js`, whose address the page's own script element has in `data-NAME`. Rejects where it cannot be loaded. */
export function load(name: 'highlight' | 'markdown'): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const promise = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.nonce = nonce;
    script.src = self?.dataset[name] ?? '';
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The page cannot load ${name}.js.`));
    document.head.append(script);
  });
  loading.set(name, promise);
  return promise;
}
