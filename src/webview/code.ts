import { load } from './lazy.ts';

/** In characters. Longer code stays as it is. */
const longest = 50_000;
const most = 2000;

/** Highlighted code, by language and text: an edit elsewhere does not colour it again. */
const known = new Map<string, DocumentFragment | undefined>();

function highlighted(code: string, language: string): DocumentFragment | undefined {
  const key = `${language} ${code}`;
  if (known.has(key)) return known.get(key);
  const html = globalThis.articleLintTools?.highlight?.(code, language);
  const template = document.createElement('template');
  template.innerHTML = html ?? '';
  // A highlighter that is wrong about its text must not change it.
  const result = html !== undefined && template.content.textContent === code ? template.content : undefined;
  if (known.size > most) known.clear();
  known.set(key, result);
  return result;
}

/** Colours the code of a page. Calls `ready` when that has to wait for the highlighter, which is loaded with the first code. */
export function colourCode(content: DocumentFragment, ready: () => void): void {
  const blocks = [...content.querySelectorAll('pre[data-al-lang], pre > code[data-al-lang]')];
  if (blocks.length === 0) return;
  if (!globalThis.articleLintTools?.highlight) {
    load('highlight').then(ready, () => undefined);
    return;
  }
  for (const block of blocks) {
    const code = block.textContent;
    const isPlain = [...block.children].every(({ tagName }) => tagName === 'CODE') && block.children.length < 2;
    const place = block.tagName === 'PRE' ? (block.firstElementChild ?? block) : block;
    if (code.length > longest || !isPlain || place.children.length > 0) continue;
    const result = highlighted(code, block.getAttribute('data-al-lang') ?? '');
    if (result) place.replaceChildren(result.cloneNode(true));
  }
}
