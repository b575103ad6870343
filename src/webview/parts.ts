import { parse } from './content.ts';
import { type Action, type ArticleMessage, actions, type PartMessage } from './messages.ts';
import { hasWord, word } from './words.ts';

/** What opens and closes a panel; part numbers change with every edit, this does not. */
export type PartKey = string;

const keyOf = ({ ruleId, source }: PartMessage): PartKey => `${ruleId} ${source}`;

function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function button(className: string, text: string): HTMLElement {
  const element = make('button', className, text);
  element.setAttribute('type', 'button');
  return element;
}

/** "1 promotion removed". Different things have a name in common. */
function gapLabel(parts: readonly PartMessage[]): string {
  const rule = parts.every(({ ruleId }) => ruleId === parts[0]?.ruleId) ? parts[0]?.ruleId : undefined;
  const name = rule && hasWord(`one ${rule}`) ? rule : 'any';
  return parts.length === 1 ? word(`one ${name}`) : word(`many ${name}`, parts.length);
}

/** The piece and what can be done about it. */
function pieceOf(part: PartMessage): HTMLElement {
  const box = make('div', 'al-piece');
  const about = make('p', 'al-why');
  about.append(make('strong', '', part.ruleId), ' ', part.message);
  const shown = make('div', part.html ? 'al-shown' : 'al-source');
  if (part.html) shown.append(parse(part.html));
  else shown.append(make('pre', '', part.source));
  for (const place of shown.querySelectorAll('[data-al-part]')) place.removeAttribute('data-al-part');
  const row = make('div', 'al-actions');
  for (const action of actions) {
    const one = button('al-action', word(action));
    one.dataset.alAct = action;
    one.dataset.alId = String(part.id);
    row.append(one);
  }
  box.append(about, shown, row);
  return box;
}

interface Marker {
  readonly parts: readonly PartMessage[];
  readonly label: string;
  readonly className: string;
}

/** Where parts are, or were. */
function markerOf({ parts, label, className }: Marker, open: ReadonlySet<PartKey>): HTMLElement {
  const key = parts[0] ? keyOf(parts[0]) : '';
  const isOpen = open.has(key);
  const box = make('div', className);
  const toggle = button('al-toggle', label);
  toggle.setAttribute('aria-expanded', String(isOpen));
  toggle.dataset.alKey = key;
  box.append(toggle);
  if (!isOpen) return box;
  const panel = make('div', 'al-panel');
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', label);
  panel.dir = 'auto';
  panel.append(...parts.map(pieceOf));
  box.append(panel);
  return box;
}

/** Elements that cannot stand beside a marker; it goes into them. */
const holders = new Set(['LI', 'TD', 'TH', 'DD', 'DT', 'FIGCAPTION', 'SUMMARY', 'CAPTION']);
const rows = new Set(['TR', 'TBODY', 'THEAD', 'TFOOT']);

/** Never into a link: whoever opens a panel means the panel. */
function putBefore(marker: HTMLElement, place: Element): void {
  const element = place.parentElement?.closest('a') ?? place;
  const cell = rows.has(element.tagName) ? element.querySelector('td, th') : undefined;
  if (cell) cell.prepend(marker);
  else if (rows.has(element.tagName)) element.closest('table')?.before(marker);
  else if (holders.has(element.tagName)) element.prepend(marker);
  else element.before(marker);
}

/** The outermost element that begins with `element`, behind an offset. */
function outermost(element: Element, offsets: ReadonlyMap<Element, number>, start: number): Element {
  let found = element;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if ((offsets.get(at) ?? start) < start) break;
    found = at;
    if (at.previousElementSibling) break;
  }
  return found;
}

/** Puts a marker before the first block that comes from behind its parts, one for all parts between two blocks. */
function putGaps(content: DocumentFragment, parts: readonly PartMessage[], { offsets, open }: Surroundings): void {
  const anchors = [...offsets];
  const gaps = new Map<Element | undefined, PartMessage[]>();
  let at = 0;
  for (const part of parts) {
    while (at < anchors.length && (anchors[at]?.[1] ?? 0) < part.start) at++;
    const next = anchors[at]?.[0];
    const place = next && outermost(next, offsets, part.start);
    const known = gaps.get(place);
    if (known) known.push(part);
    else gaps.set(place, [part]);
  }
  for (const [place, among] of gaps) {
    const marker = markerOf({ parts: among, label: gapLabel(among), className: 'al-gap' }, open);
    if (place) putBefore(marker, place);
    else content.append(marker);
  }
}

/** Whether there is nothing to strike. */
const isEmpty = (element: Element): boolean =>
  element.tagName !== 'IMG' && element.textContent.trim() === '' && !element.querySelector('img');

/** Puts a label before each part that is on the page. Returns those that are not. */
function putLabels(content: DocumentFragment, parts: readonly PartMessage[], { open }: Surroundings): PartMessage[] {
  const firsts = new Map<string, Element>();
  for (const element of content.querySelectorAll('[data-al-part]')) {
    const id = element.getAttribute('data-al-part') ?? '';
    if (!firsts.has(id)) firsts.set(id, element);
    if (isEmpty(element)) element.classList.add('al-empty');
    element.classList.add(parts.some((part) => String(part.id) === id && part.safety === 'ask') ? 'al-ask' : 'al-safe');
  }
  return parts.filter((part) => {
    const element = firsts.get(String(part.id));
    if (!element) return true;
    const label = part.safety === 'ask' ? word('label ask', part.ruleId) : part.ruleId;
    putBefore(markerOf({ parts: [part], label, className: 'al-tag' }, open), element);
    return false;
  });
}

interface Surroundings {
  readonly offsets: ReadonlyMap<Element, number>;
  /** Panels that are open. */
  readonly open: ReadonlySet<PartKey>;
}

/** Shows on a page which parts the article has, as its view does. */
export function putParts(content: DocumentFragment, message: ArticleMessage, surroundings: Surroundings): void {
  const { view, parts } = message;
  if (view === 'original') return;
  const gaps = view === 'clean' ? parts.filter(({ removed }) => removed) : putLabels(content, parts, surroundings);
  putGaps(content, gaps, surroundings);
}

export interface PartEvents {
  /** Opens or closes a panel. */
  toggle(key: PartKey): void;
  act(part: number, action: Action): void;
}

const isAction = (name: string | undefined): name is Action => actions.some((action) => action === name);

/** Listens to the markers and panels of a page. */
export function watchParts(article: HTMLElement, { toggle, act }: PartEvents): void {
  article.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const clicked = target.closest<HTMLElement>('[data-al-act], [data-al-key], [data-al-part], a, summary');
    if (!clicked) return;
    const { alAct, alId, alKey, alPart } = clicked.dataset;
    if (alAct !== undefined || alKey !== undefined) {
      // A link around it is not followed, neither by the browser nor by VS Code.
      event.preventDefault();
      event.stopPropagation();
    }
    if (isAction(alAct)) act(Number(alId), alAct);
    else if (alKey !== undefined) toggle(alKey);
    else if (alPart !== undefined && getSelection()?.isCollapsed !== false) labelOf(article, clicked, alPart)?.click();
  });
  article.addEventListener('keydown', (event) => {
    const panel = event.target instanceof Element ? event.target.closest('.al-panel') : null;
    if (event.key !== 'Escape' || !panel) return;
    const opener = panel.parentElement?.querySelector<HTMLElement>('.al-toggle');
    opener?.focus();
    opener?.click();
    event.preventDefault();
  });
}

/** The label of the part that an element belongs to. It stands before the part's first element. */
function labelOf(article: HTMLElement, element: Element, id: string): HTMLElement | null | undefined {
  const first = article.querySelector(`[data-al-part="${CSS.escape(id)}"]`) ?? element;
  const inside = first.querySelector<HTMLElement>(':scope > .al-tag > .al-toggle');
  const before = first.previousElementSibling;
  if (inside) return inside;
  return before?.classList.contains('al-tag') ? before.querySelector<HTMLElement>('.al-toggle') : null;
}
