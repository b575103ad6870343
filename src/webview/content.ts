import { word } from './words.ts';

/** Addresses of pictures that did not load while this page has been open. */
const broken = new Set<string>();

/** All that the sanitiser may leave on an element. A second fence: it holds even if the first one failed. */
const attributes = new Set(
  (
    'title lang dir href rel src alt width height colspan rowspan start value span align scope type open datetime class ' +
    'referrerpolicy loading decoding data-al-start data-al-part data-al-lang data-al-link'
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

/** What stands for a picture that is not shown: its text, its address, and why. */
function placeholder(picture: HTMLImageElement): HTMLElement {
  const box = document.createElement('span');
  box.className = 'al-box';
  box.textContent = picture.alt;
  const address = document.createElement('small');
  const reason = word('not-loaded');
  address.textContent = [shown(picture.getAttribute('src') ?? ''), reason].filter(Boolean).join(' · ');
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
export function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  guard(template.content);
  for (const picture of template.content.querySelectorAll('img')) {
    if (broken.has(picture.getAttribute('src') ?? '')) replacePicture(picture);
  }
  for (const link of template.content.querySelectorAll('a[data-al-link]')) {
    link.setAttribute('role', 'link');
    link.setAttribute('tabindex', '0');
  }
  return template.content;
}

function replacePicture(picture: HTMLImageElement): HTMLElement {
  const box = placeholder(picture);
  const start = picture.getAttribute('data-al-start');
  if (start !== null) box.setAttribute('data-al-start', start);
  picture.replaceWith(box);
  return box;
}

/** Puts placeholders where pictures of `place` turn out not to load, and says which element took whose place. */
export function watchPictures(place: Element, replaced: (picture: Element, box: Element) => void): void {
  const failed = ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement)) return;
    broken.add(target.getAttribute('src') ?? '');
    replaced(target, replacePicture(target));
  };
  // Errors of pictures do not bubble.
  place.addEventListener('error', failed, true);
}
