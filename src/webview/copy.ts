import { load } from './lazy.ts';

/** What the page added to the article, and what stands in it for nobody to see. */
const additions = '.al-gap, .al-tag';
const ours = /^(?:class|role|tabindex|data-.*|loading|decoding|referrerpolicy|rel)$/;

/** The selected piece of the article, or all of it, as a copy. */
function chosen(article: HTMLElement): HTMLElement {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const box = document.createElement('div');
  const isPiece = range && !range.collapsed && article.contains(range.commonAncestorContainer);
  if (isPiece) box.append(range.cloneContents());
  else for (const child of article.childNodes) box.append(child.cloneNode(true));
  for (const one of box.querySelectorAll(additions)) one.remove();
  return box;
}

/** Pictures and links with the addresses that they have in the article. */
function withOwnAddresses(box: HTMLElement, pictures: ReadonlyMap<string, string>): void {
  for (const picture of box.querySelectorAll('img')) {
    const source = picture.getAttribute('src') ?? '';
    picture.setAttribute('src', pictures.get(source) ?? source);
  }
  for (const link of box.querySelectorAll('a')) {
    const path = link.getAttribute('data-al-link');
    if (path !== null) link.setAttribute('href', path);
    if (link.title === link.getAttribute('href')) link.removeAttribute('title');
  }
}

function withoutOurs(box: HTMLElement): void {
  for (const piece of box.querySelectorAll('[class^="hljs"]')) piece.replaceWith(...piece.childNodes);
  for (const element of box.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (ours.test(name)) element.removeAttribute(name);
  }
  for (const header of box.querySelectorAll('.al-header')) header.replaceWith(...header.childNodes);
}

/** What is selected, or all, as Markdown or as HTML without anything of ours. Rejects where the converter cannot be loaded. */
export async function copyOf(
  article: HTMLElement,
  { as, pictures }: { as: 'markdown' | 'html'; pictures: ReadonlyMap<string, string> },
): Promise<string> {
  const box = chosen(article);
  withOwnAddresses(box, pictures);
  if (as === 'html') {
    withoutOurs(box);
    return `${box.innerHTML.trim()}\n`;
  }
  await load('markdown');
  return globalThis.articleLintTools?.toMarkdown?.(box) ?? '';
}
