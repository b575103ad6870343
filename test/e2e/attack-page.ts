/** Pages in which hostile HTML is tried, and the scripts that watch them. The scripts run in the page, as text. */

/**
 * `direct`: as the body of a page. `webview`: VS Code's own way, parsed without scripts, serialised, written into a
 * sandboxed frame. `inner`: assigned to innerHTML after having been serialised once.
 */
export type PageMode = 'direct' | 'webview' | 'inner';

const whole = (html: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>t</title></head><body>\n${html}\n</body></html>`;

const inScript = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');

const pages: Readonly<Record<PageMode, (html: string) => string>> = {
  direct: whole,
  webview: (html) => `<!doctype html><meta charset="utf-8"><body><script>
    const read = new DOMParser().parseFromString(${inScript(whole(html))}, 'text/html');
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin allow-scripts allow-forms');
    document.body.appendChild(frame);
    frame.contentDocument.open();
    frame.contentDocument.write('<!DOCTYPE html>\\n' + read.documentElement.outerHTML);
    frame.contentDocument.close();
  </script>`,
  inner: (html) => `<!doctype html><meta charset="utf-8"><body><div></div><script>
    const inert = document.implementation.createHTMLDocument('');
    inert.body.innerHTML = ${inScript(html)};
    document.querySelector('div').innerHTML = inert.body.innerHTML;
  </script>`,
};

export const pageOf = ({ html, mode }: { html: string; mode: PageMode }): string => pages[mode](html);

/** Says "hit" on the console when a script of the vectors runs: they call alert and its like, or set __pwned. */
export const watchForScripts = `(() => {
  const hit = (what) => console.log('hit ' + what);
  for (const name of ['alert', 'confirm', 'prompt'])
    Object.defineProperty(window, name, { value: () => hit(name), writable: false, configurable: false });
  Object.defineProperty(window, '__pwned', { set() { hit('__pwned') }, get() { return 1 }, configurable: false });
  window.print = () => {};
})()`;

/**
 * Clicks all that can be clicked, sends every event that an attribute listens to, submits forms, and says "hit" for links
 * to elsewhere than the web. Plain web links are clicked too but not followed: VS Code asks before it opens one.
 * Takes its functions from prototypes, because a hostile page can put elements in the place of properties.
 */
export const actOnEverything = `(() => {
  const all = Array.from(Document.prototype.querySelectorAll.call(document, '*')).slice(0, 3000);
  const get = (element, name) => Element.prototype.getAttribute.call(element, name);
  const send = (element, event) => { try { EventTarget.prototype.dispatchEvent.call(element, event) } catch {} };
  const protocolOf = (address) => { try { return new URL(address, 'http://preview.test/').protocol } catch { return '' } };
  EventTarget.prototype.addEventListener.call(window, 'click', (event) => {
    const link = event.target instanceof Element && Element.prototype.closest.call(event.target, 'a[href]');
    if (link && /^(https?|mailto):$/.test(protocolOf(get(link, 'href')))) event.preventDefault();
  }, true);
  for (const element of all) {
    const address = get(element, 'href') ?? get(element, 'xlink:href');
    if (address !== null && !/^(https?|mailto):$/.test(protocolOf(address))) console.log('hit link ' + address.slice(0, 80));
    for (const { name } of Array.from(Object.getOwnPropertyDescriptor(Element.prototype, 'attributes').get.call(element)))
      if (/^on/i.test(name)) send(element, new Event(name.slice(2).toLowerCase(), { cancelable: true }));
    send(element, new FocusEvent('focus'));
    send(element, new MouseEvent('mouseover', { bubbles: true, cancelable: true, composed: true }));
    send(element, new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    if (element instanceof HTMLFormElement) try { HTMLFormElement.prototype.requestSubmit.call(element) } catch {}
  }
})()`;
