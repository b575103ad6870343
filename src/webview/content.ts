import { morph } from './morph.ts';

/** Addresses of pictures that did not load while this page has been open. */
const broken = new Set<string>();

/** All that the sanitiser may leave on an element. A second fence: it holds even if the first one failed. */
const attributes = new Set(
  (
    'title lang dir href rel src alt width height colspan rowspan start value span align scope type open datetime class ' +
    'referrerpolicy loading decoding'
  ).split(' '),
);
const refused =
  'script,style,link,meta,base,iframe,frame,object,embed,form,input,button,select,textarea,svg,math,template,slot,video,audio';

function guard(content: DocumentFragment): void {
  for (const element of content.querySelectorAll(refused)) element.remove();
  for (const element of content.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (!attributes.has(name)) element.removeAttribute(name);
  }
}

/** What stands for a picture that is not shown: its text and its address. */
function placeholder(picture: HTMLImageElement): HTMLElement {
  const box = document.createElement('span');
  box.className = 'al-box';
  box.textContent = picture.alt;
  const address = document.createElement('small');
  address.textContent = shown(picture.getAttribute('src') ?? '');
  if (picture.alt) box.append(' ');
  box.append(address);
  return box;
}

const maxShown = 300;

/** A file's address in the page is VS Code's own; its name says more. */
function shown(source: string): string {
  if (source.startsWith('data:')) return '';
  const url = new URL(source, document.baseURI);
  if (!url.host.includes('vscode-')) return source.slice(0, maxShown);
  return decodeURI(url.pathname.slice(url.pathname.lastIndexOf('/') + 1)).slice(0, maxShown);
}

/** Reads sanitised HTML. A template's content is inert: nothing runs and nothing is loaded while it is in there. */
function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  guard(template.content);
  for (const picture of template.content.querySelectorAll('img')) {
    if (broken.has(picture.getAttribute('src') ?? '')) picture.replaceWith(placeholder(picture));
  }
  return template.content;
}

/** Shows sanitised HTML in `place`, changing only what differs from what it shows already. */
export const show = (place: Element, html: string): void => morph(place, parse(html));

/** Puts placeholders where pictures of `place` turn out not to load. */
export function watchPictures(place: Element): void {
  const failed = ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement)) return;
    broken.add(target.getAttribute('src') ?? '');
    target.replaceWith(placeholder(target));
  };
  // Errors of pictures do not bubble.
  place.addEventListener('error', failed, true);
}
