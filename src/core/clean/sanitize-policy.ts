/** What of an article may reach a page: the allow-list of the preview, as data. Class names, styles and ids never do. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Levels of kept elements. Chromium stops at 512; the deepest of some 2,000 real articles nests 40. */
export const maxNesting = 200;
/** Elements, texts and comments that are looked at. */
export const maxNodes = 50_000;
/** Characters that are read, of a Markdown source and of HTML: as many as `parseArticle` looks at. */
export const maxCharacters = 5_000_000;
/** Characters of an attribute's value. Images inside `data:` addresses have their own limit. */
export const maxValueLength = 4_000;

export const keptElements = set(
  'a abbr article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt ' +
    'em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby ' +
    's samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
);

/** These go with all they hold: their content is code, a control's state, or markup of another language. */
export const droppedElements = set(
  'script style template noscript noembed noframes iframe frame frameset object embed applet param xmp plaintext ' +
    'listing textarea title svg math select option optgroup datalist button input output progress meter keygen isindex ' +
    'dialog menu menuitem audio video source track canvas portal fencedframe base basefont bgsound link meta head slot ' +
    'marquee selectedcontent area',
);

/**
 * Every element that is in neither list becomes a `span`, or what stands here. To a reader that is the same as leaving the
 * tags out; to the HTML parser a `span` behaves as the unknown element did, and the others as the one they stand for, so
 * that reading the output again gives the same tree.
 */
export const replacedElements: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['address', 'div'],
  ['dir', 'ul'],
  ['fieldset', 'section'],
  ['form', 'section'],
  ['hgroup', 'section'],
  ['search', 'section'],
]);

/** Shown as a box that names the address; `object` and `embed` too, because old articles keep their films in them. */
export const boxedElements = set('video audio iframe object embed');

export const voidElements = set('br col hr img wbr');

/** Elements that carry their place in the source when the caller wants it. */
export const blockElements = set(
  'article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr img li main ' +
    'nav ol p pre section summary table tr ul',
);

/** Class names of our own: the only ones in the output. */
export const boxClass = 'al-box';
export const noticeClass = 'al-notice';
/** Holds an offset into the article's text. */
export const offsetAttribute = 'data-al-start';

/** The value as it may be written, or undefined where the attribute goes. */
type ValueRule = (value: string) => string | undefined;

const text: ValueRule = (value) => value.slice(0, maxValueLength);
const matching =
  (pattern: RegExp): ValueRule =>
  (value) =>
    pattern.test(value.trim()) ? value.trim() : undefined;
const size = matching(/^\d{1,5}%?$/);
const whole = matching(/^\d{1,5}$/);
/** Chromium's own limit for colspan; a larger one makes it build that many columns. */
const count: ValueRule = (value) => whole(value) && String(Math.min(Number(value), 1_000));
const flag: ValueRule = () => '';

type Rules = ReadonlyMap<string, ValueRule>;
const rules = (entries: Record<string, ValueRule>): Rules => new Map(Object.entries(entries));

/** Allowed on every kept element. */
export const commonAttributes: Rules = rules({
  title: text,
  lang: matching(/^[A-Za-z0-9-]{1,35}$/),
  dir: matching(/^(?:ltr|rtl|auto)$/i),
});

const cell = {
  colspan: count,
  rowspan: count,
  width: size,
  height: size,
  align: matching(/^(?:left|right|center|justify)$/i),
};

/** Allowed on some. `href` of links and `src` of images are not here: they need more than their own text to decide. */
export const elementAttributes: ReadonlyMap<string, Rules> = new Map([
  ['img', rules({ alt: text, width: size, height: size })],
  ['table', rules({ width: size })],
  ['td', rules(cell)],
  ['th', rules({ ...cell, scope: matching(/^(?:row|col|rowgroup|colgroup)$/i) })],
  ['col', rules({ span: count, width: size })],
  ['colgroup', rules({ span: count, width: size })],
  ['ol', rules({ start: whole, type: matching(/^[1aAiI]$/) })],
  ['li', rules({ value: whole })],
  ['details', rules({ open: flag })],
  ['time', rules({ datetime: text })],
]);
