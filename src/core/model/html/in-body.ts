import type { Element } from 'domhandler';
import type { ActiveFormatting } from './formatting.ts';
import { giveUp } from './give-up.ts';
import type { OpenElements, Token } from './open-elements.ts';
import type { Tag, Way } from './tags.ts';

/** What the insertion mode "in body" of the standard works on. */
export interface BodyState {
  readonly open: OpenElements;
  readonly formatting: ActiveFormatting;
  readonly frame: { readonly isQuirky: boolean };
  /** The open form: another inside it is ignored. */
  form: Element | undefined;
  /** Offset behind the last `<pre>`: a line end there is no text. */
  afterPre: number;
}

type Handler = (state: BodyState, token: Token) => void;

function block({ open }: BodyState, token: Token): void {
  open.closeParagraph(token);
  open.push(token);
}

function generic({ open, formatting }: BodyState, token: Token): void {
  formatting.reopen();
  open.push(token);
}

function formattingElement({ open, formatting }: BodyState, token: Token): void {
  formatting.reopen();
  formatting.push(open.push(token), token);
}

function anchor(state: BodyState, token: Token): void {
  const { open, formatting } = state;
  const earlier = formatting.newest('a');
  if (earlier) {
    formatting.close(token);
    if (formatting.newest('a') === earlier || open.holds(earlier)) giveUp();
  }
  formattingElement(state, token);
}

function noBreak(state: BodyState, token: Token): void {
  const { open, formatting } = state;
  formatting.reopen();
  if (open.hasInScope('nobr') && !formatting.close(token)) giveUp();
  formattingElement(state, token);
}

function heading({ open }: BodyState, token: Token): void {
  open.closeParagraph(token);
  if (open.tag.way === 'heading') open.pop(token);
  open.push(token);
}

function preformatted(state: BodyState, token: Token): void {
  block(state, token);
  state.afterPre = token.end;
}

function item({ open }: BodyState, token: Token): void {
  const { name } = token.tag;
  const at = name === 'li' ? open.topmost('li') : Math.max(open.topmost('dd'), open.topmost('dt'));
  if (at >= 0 && !open.hasBoundaryAbove(at)) {
    open.popImplied(token, open.tagAt(at).name);
    open.shortenTo(at, token);
  }
  open.closeParagraph(token);
  open.push(token);
}

function form(state: BodyState, token: Token): void {
  if (state.form) return;
  state.open.closeParagraph(token);
  state.form = state.open.push(token);
}

function button({ open, formatting }: BodyState, token: Token): void {
  if (open.hasInScope('button')) {
    open.popImplied(token);
    open.popUntil('button', token);
  }
  formatting.reopen();
  open.push(token);
}

function scoped({ open, formatting }: BodyState, token: Token): void {
  formatting.reopen();
  open.push(token);
  formatting.mark();
}

function empty({ open, formatting }: BodyState, token: Token): void {
  formatting.reopen();
  open.append(token);
}

function rule({ open }: BodyState, token: Token): void {
  open.closeParagraph(token);
  open.append(token);
}

function option({ open, formatting }: BodyState, token: Token): void {
  if (open.tag.name === 'option') open.pop(token);
  formatting.reopen();
  open.push(token);
}

function ruby({ open }: BodyState, token: Token): void {
  if (open.hasInScope('ruby')) open.popImplied(token, token.tag.way === 'ruby' ? '' : 'rtc');
  open.push(token);
}

function raw({ open, formatting }: BodyState, token: Token): void {
  if (token.tag.name === 'xmp') {
    open.closeParagraph(token);
    formatting.reopen();
  }
  open.push(token);
}

/** As old browsers read a document, a table may stand in a paragraph. */
function table({ open, frame }: BodyState, token: Token): void {
  if (!frame.isQuirky) open.closeParagraph(token);
  open.push(token);
}

const starts: Readonly<Record<Way, Handler>> = {
  generic,
  block,
  paragraph: block,
  formatting: formattingElement,
  anchor,
  nobr: noBreak,
  heading,
  pre: preformatted,
  item,
  form,
  button,
  scoped,
  void: empty,
  'bare-void': ({ open }, token) => open.append(token),
  rule,
  option,
  ruby,
  'ruby-text': ruby,
  raw,
  title: raw,
  table,
  'table-part': () => {},
  ignored: () => {},
  unknown: giveUp,
};

export const startTagInBody = (state: BodyState, token: Token): void => starts[token.tag.way](state, token);

function genericEnd({ open }: BodyState, token: Token): void {
  const at = open.topmost(token.tag.name);
  if (at <= 0 || open.hasSpecialAbove(at)) return;
  open.popImplied(token, token.tag.name);
  if (open.depth > at) open.shortenTo(at, token);
}

function formattingEnd(state: BodyState, token: Token): void {
  if (!state.formatting.close(token)) genericEnd(state, token);
}

function blockEnd({ open }: BodyState, token: Token): void {
  const { name } = token.tag;
  if (!open.hasInScope(name)) return;
  open.popImplied(token);
  open.popUntil(name, token);
}

function paragraphEnd({ open }: BodyState, token: Token): void {
  if (!open.hasParagraph()) open.pushInvented('p');
  open.closeParagraph(token);
}

const isList = ({ name }: Tag): boolean => name === 'ol' || name === 'ul';

function itemEnd({ open }: BodyState, token: Token): void {
  const { name } = token.tag;
  if (!(name === 'li' ? open.hasInScope(name, isList) : open.hasInScope(name))) return;
  open.popImplied(token, name);
  open.popUntil(name, token);
}

function headingEnd({ open }: BodyState, token: Token): void {
  let at = open.depth - 1;
  while (at >= 0 && open.tagAt(at).way !== 'heading' && !open.tagAt(at).isScope) at--;
  if (at < 0 || open.tagAt(at).way !== 'heading') return;
  open.popImplied(token);
  open.shortenTo(at, token);
}

function formEnd(state: BodyState, token: Token): void {
  const { open, form: element } = state;
  state.form = undefined;
  if (!element || !open.hasInScope('form')) return;
  open.popImplied(token);
  if (open.current !== element) giveUp();
  open.pop(token);
}

function scopedEnd(state: BodyState, token: Token): void {
  if (!state.open.hasInScope(token.tag.name)) return;
  blockEnd(state, token);
  state.formatting.clearToMark();
}

function emptyEnd(state: BodyState, token: Token): void {
  if (token.tag.name !== 'br') {
    genericEnd(state, token);
    return;
  }
  state.formatting.reopen();
  state.open.invent(token.tag, state.open.current);
}

const ends: Readonly<Record<Way, Handler>> = {
  generic: genericEnd,
  block: blockEnd,
  paragraph: paragraphEnd,
  formatting: formattingEnd,
  anchor: formattingEnd,
  nobr: formattingEnd,
  heading: headingEnd,
  pre: blockEnd,
  item: itemEnd,
  form: formEnd,
  button: blockEnd,
  scoped: scopedEnd,
  void: emptyEnd,
  'bare-void': genericEnd,
  rule: genericEnd,
  option: genericEnd,
  ruby: genericEnd,
  'ruby-text': genericEnd,
  raw: genericEnd,
  title: genericEnd,
  table: genericEnd,
  'table-part': genericEnd,
  ignored: genericEnd,
  unknown: giveUp,
};

export const endTagInBody = (state: BodyState, token: Token): void => ends[token.tag.way](state, token);
