import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

/**
 * What the output of the sanitiser is, written down a second time and on purpose not taken from the policy: elements and
 * attributes by name, values in double quotes, text in which nothing can be taken for markup. Any parser must read back
 * exactly the tags that are written.
 */

const elements = new Set(
  (
    'a abbr article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp ' +
    'section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
);

const number = /^\d{1,5}%?$/;
const any = /^[\s\S]{0,4000}$/;
const attributes: Readonly<Record<string, RegExp>> = {
  '* title': any,
  '* lang': /^[A-Za-z0-9-]{1,35}$/,
  '* dir': /^(?:ltr|rtl|auto)$/i,
  '* data-al-start': /^\d{1,9}$/,
  '* data-al-part': /^\d{1,9}$/,
  'a href': /^(?:https?:\/\/[^@/\s]+(?:[/?#][^\s]*)?|mailto:[\s\S]*)$/,
  'a rel': /^noopener noreferrer nofollow$/,
  'img src':
    /^(?:https:\/\/[a-z0-9.:-]+\.[a-z0-9.:-]+(?:[/?#]|$)|data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[\w+/=]+$)/i,
  'img alt': any,
  'img width': number,
  'img height': number,
  'img referrerpolicy': /^no-referrer$/,
  'img loading': /^lazy$/,
  'img decoding': /^async$/,
  'table width': number,
  'col width': number,
  'col span': number,
  'colgroup width': number,
  'colgroup span': number,
  'ol start': number,
  'ol type': /^[1aAiI]$/,
  'li value': number,
  'details open': /^$/,
  'time datetime': any,
  'th scope': /^(?:row|col|rowgroup|colgroup)$/i,
  'span class': /^al-box$/,
  'p class': /^al-notice$/,
};
for (const cell of ['td', 'th'])
  Object.assign(attributes, {
    [`${cell} colspan`]: /^(?:1000|\d{1,3})$/,
    [`${cell} rowspan`]: /^(?:1000|\d{1,3})$/,
    [`${cell} width`]: number,
    [`${cell} height`]: number,
    [`${cell} align`]: /^(?:left|right|center|justify)$/i,
  });

const characters =
  '(?:[^&<>"\'`=\\p{Cc}\\p{Cs}\\u2028\\u2029\\ufffe\\uffff]|[\\t\\n]|&(?:amp|lt|gt|quot|#39|#96|#61);)';
const tag = /<(?<end>\/?)(?<name>[a-z][a-z0-9]*)(?<attributes>(?: [a-z-]+="[^"<>]*")*)>/uy;
const text = /[^<]+/uy;
const plain = new RegExp(`^${characters}*$`, 'u');
const oneAttribute = / ([a-z-]+)="([^"]*)"/g;
const voids = new Set(['br', 'col', 'hr', 'img', 'wbr']);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#96': '`',
  '#61': '=',
};
const decode = (value: string): string => value.replace(/&([^;]+);/g, (_, name: string) => entities[name] ?? '?');

interface Scan {
  /** Start tags, end tags and texts in order, as `readBack` writes them too. */
  readonly events: string[];
  readonly problems: string[];
}

function scan(html: string): Scan {
  const events: string[] = [];
  const problems: string[] = [];
  for (let at = 0; at < html.length; ) {
    const pattern = html[at] === '<' ? tag : text;
    pattern.lastIndex = at;
    const found = pattern.exec(html);
    if (!found) return { events, problems: [...problems, `not in the alphabet: ${html.slice(at, at + 60)}`] };
    at += found[0].length;
    const { name, end, attributes: written } = found.groups ?? {};
    if (name === undefined) {
      if (!plain.test(found[0])) problems.push(`character in text: ${found[0].slice(0, 60)}`);
      events.push(`#${decode(found[0])}`);
      continue;
    }
    if (!elements.has(name)) problems.push(`element ${name}`);
    events.push(end ? `</${name}>` : `<${name}${checkAttributes(name, written ?? '', problems)}>`);
    if (voids.has(name)) events.push(`</${name}>`);
  }
  return { events, problems };
}

function checkAttributes(element: string, written: string, problems: string[]): string {
  const seen = new Set<string>();
  let result = '';
  for (const [, name = '', raw = ''] of written.matchAll(oneAttribute)) {
    const value = decode(raw);
    const rule = attributes[`${element} ${name}`] ?? attributes[`* ${name}`];
    if (!plain.test(raw)) problems.push(`character in ${name}: ${raw.slice(0, 60)}`);
    if (!rule?.test(value)) problems.push(`attribute ${name} of ${element}: ${value.slice(0, 60)}`);
    if (seen.has(name)) problems.push(`attribute ${name} twice`);
    seen.add(name);
    result += ` ${name}="${value}"`;
  }
  return result;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a parser makes of it, as the same list of events. */
function readBack(nodes: readonly Node[], events: string[] = []): string[] {
  for (const node of nodes) {
    if ('value' in node) events.push(`#${node.value}`);
    else if ('tagName' in node) {
      const list = node.attrs.map(({ name, value }) => ` ${name}="${value}"`).join('');
      events.push(`<${node.tagName}${list}>`);
      readBack(node.childNodes, events);
      events.push(`</${node.tagName}>`);
    } else events.push(`<!${node.nodeName}>`);
  }
  return events;
}

function bodyOf(html: string, scriptingEnabled: boolean): Node[] {
  const document = parse(`<!DOCTYPE html><html><head></head><body>${html}`, { scriptingEnabled });
  const root = document.childNodes.find((node) => node.nodeName === 'html');
  const body = root && 'childNodes' in root ? root.childNodes[1] : undefined;
  return body && 'childNodes' in body ? body.childNodes : [];
}

/** The line feed that a parser drops behind `<pre>` is written, but not read back. */
const asRead = (events: readonly string[]): string =>
  events
    .map((event, i) => (events[i - 1]?.startsWith('<pre') && event.startsWith('#\n') ? `#${event.slice(2)}` : event))
    .join('\0');

/** Everything that is wrong with sanitised HTML; empty when nothing is. */
export function problemsOf(html: string): string[] {
  const { events, problems } = scan(html);
  const written = asRead(events);
  const readings = {
    'with scripts': bodyOf(html, true),
    'without scripts': bodyOf(html, false),
    'as a fragment': parseFragment(html).childNodes,
  };
  for (const [how, nodes] of Object.entries(readings)) {
    if (readBack(nodes).join('\0') !== written)
      problems.push(`read differently ${how}: ${firstDifference(readBack(nodes), events)}`);
  }
  return problems;
}

function firstDifference(read: readonly string[], written: readonly string[]): string {
  const i = written.findIndex((event, at) => read[at] !== event);
  return JSON.stringify({
    written: written.slice(Math.max(0, i - 2), i + 3),
    read: read.slice(Math.max(0, i - 2), i + 3),
  });
}
