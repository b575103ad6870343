/** What the standard does with a start tag in the body, and with an end tag of that name. */
export type Way =
  | 'generic'
  | 'block'
  | 'formatting'
  | 'anchor'
  | 'nobr'
  | 'heading'
  | 'pre'
  | 'item'
  | 'form'
  | 'button'
  | 'scoped'
  | 'paragraph'
  | 'void'
  | 'bare-void'
  | 'rule'
  | 'option'
  | 'ruby'
  | 'ruby-text'
  | 'raw'
  | 'title'
  | 'table'
  | 'table-part'
  | 'ignored'
  | 'unknown';

export interface Tag {
  readonly name: string;
  readonly way: Way;
  /** Ends the search of a misplaced end tag. */
  readonly isSpecial: boolean;
  /** Ends the search for a list item to close. */
  readonly isBoundary: boolean;
  readonly isScope: boolean;
  /** Its end tag may be left out and is put in where another needs it. */
  readonly isImplied: boolean;
  /** Opened inside such an element, text belongs elsewhere. */
  readonly isTableStructure: boolean;
}

const words = (list: string): string[] => list.split(' ');

const ways: Readonly<Record<Exclude<Way, 'generic'>, string>> = {
  block:
    'dl ol ul div dir nav main menu aside center figure footer header hgroup dialog details address article search section summary fieldset blockquote figcaption',
  paragraph: 'p',
  formatting: 'b big code em font i s small strike strong tt u',
  anchor: 'a',
  nobr: 'nobr',
  heading: 'h1 h2 h3 h4 h5 h6',
  pre: 'pre listing',
  item: 'li dd dt',
  form: 'form',
  button: 'button',
  scoped: 'applet marquee object',
  void: 'area br embed img input keygen wbr',
  'bare-void': 'param source track base basefont bgsound link meta',
  rule: 'hr',
  option: 'option optgroup',
  ruby: 'rb rtc',
  'ruby-text': 'rt rp',
  raw: 'iframe noembed noframes script style xmp',
  title: 'title',
  table: 'table',
  'table-part': 'caption col colgroup tbody td tfoot th thead tr',
  ignored: 'frame',
  unknown: 'body frameset head html image math plaintext select svg template textarea',
};

const special = new Set(
  words(
    'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir ' +
      'div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img ' +
      'input li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script section select ' +
      'source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp',
  ),
);
const scopes = new Set(words('applet caption html marquee object table td template th'));
const implied = new Set(words('dd dt li optgroup option p rb rp rt rtc'));
const structure = new Set(words('table tbody tfoot thead tr'));

function tagOf(name: string, way: Way): Tag {
  const isSpecial = special.has(name);
  return {
    name,
    way,
    isSpecial,
    isBoundary: isSpecial && name !== 'address' && name !== 'div' && name !== 'p',
    isScope: scopes.has(name),
    isImplied: implied.has(name),
    isTableStructure: structure.has(name),
  };
}

const known = new Map<string, Tag>();
for (const [way, names] of Object.entries(ways))
  for (const name of words(names)) known.set(name, tagOf(name, way as Way));
known.set('noscript', tagOf('noscript', 'generic'));

/** What is known of a tag; `name` in lower case. */
export const tagNamed = (name: string): Tag => known.get(name) ?? tagOf(name, 'generic');

export const bodyTag = tagNamed('body');
