import { giveUp } from './give-up.ts';
import { type BodyState, endTagInBody, startTagInBody } from './in-body.ts';
import type { Token } from './open-elements.ts';

/** The insertion modes of the standard that an open table brings. */
export type TableMode = 'body' | 'table' | 'group' | 'columns' | 'row' | 'cell' | 'caption';

export interface TableState extends BodyState {
  mode: TableMode;
}

const modes: ReadonlyMap<string, TableMode> = new Map([
  ['tr', 'row'],
  ['tbody', 'group'],
  ['thead', 'group'],
  ['tfoot', 'group'],
  ['caption', 'caption'],
  ['colgroup', 'columns'],
  ['table', 'table'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['body', 'body'],
]);

/** What the innermost open element that selects a mode says. */
function resetMode(state: TableState): void {
  const { open } = state;
  for (let at = open.depth - 1; at >= 0; at--) {
    const mode = modes.get(open.tagAt(at).name);
    if (!mode) continue;
    state.mode = mode;
    return;
  }
  giveUp();
}

/** Pops what stands above the innermost of some elements. */
function clearTo({ open }: TableState, names: readonly string[], token: Token): void {
  while (!names.includes(open.tag.name)) {
    if (open.tag.name === 'html') giveUp();
    open.pop(token);
  }
}

const groups = ['tbody', 'tfoot', 'thead'];
const isGroup = (name: string): boolean => groups.includes(name);
const isCell = (name: string): boolean => name === 'td' || name === 'th';

type Handler = (state: TableState, token: Token) => void;

function startInTable(state: TableState, token: Token): void {
  const { open } = state;
  const { name, way } = token.tag;
  if (name === 'script' || name === 'style') open.push(token);
  else if (isGroup(name)) openPart(state, token, 'group');
  else if (name === 'tr' || isCell(name)) {
    clearTo(state, ['table'], token);
    open.pushInvented('tbody');
    state.mode = 'group';
    startInGroup(state, token);
  } else if (name === 'caption') {
    openPart(state, token, 'caption');
    state.formatting.mark();
  } else if (name === 'colgroup') openPart(state, token, 'columns');
  else if (name === 'col') {
    clearTo(state, ['table'], token);
    open.pushInvented('colgroup');
    state.mode = 'columns';
    open.append(token);
  } else if (way === 'table') {
    open.popUntil('table', token);
    resetMode(state);
    startTag(state, token);
  } else giveUp();
}

function openPart(state: TableState, token: Token, mode: TableMode): void {
  clearTo(state, ['table'], token);
  state.open.push(token);
  state.mode = mode;
}

function endInTable(state: TableState, token: Token): void {
  const { open } = state;
  if (token.tag.way === 'table') {
    open.popUntil('table', token);
    resetMode(state);
  } else if (token.tag.way !== 'table-part') giveUp();
}

function startInGroup(state: TableState, token: Token): void {
  const { open } = state;
  const { name, way } = token.tag;
  if (name === 'tr') {
    clearTo(state, groups, token);
    open.push(token);
    state.mode = 'row';
  } else if (isCell(name)) {
    clearTo(state, groups, token);
    open.pushInvented('tr');
    state.mode = 'row';
    startInRow(state, token);
  } else if (way === 'table-part') {
    leaveGroup(state, token);
    startInTable(state, token);
  } else startInTable(state, token);
}

function leaveGroup(state: TableState, token: Token): void {
  clearTo(state, groups, token);
  state.open.pop(token);
  state.mode = 'table';
}

function endInGroup(state: TableState, token: Token): void {
  const { name, way } = token.tag;
  if (isGroup(name)) {
    if (state.open.hasInTableScope(name)) leaveGroup(state, token);
  } else if (way === 'table') {
    leaveGroup(state, token);
    endInTable(state, token);
  } else if (way !== 'table-part') giveUp();
}

function leaveRow(state: TableState, token: Token): void {
  clearTo(state, ['tr'], token);
  state.open.pop(token);
  state.mode = 'group';
}

function startInRow(state: TableState, token: Token): void {
  const { name, way } = token.tag;
  if (isCell(name)) {
    clearTo(state, ['tr'], token);
    state.open.push(token);
    state.mode = 'cell';
    state.formatting.mark();
  } else if (way === 'table-part') {
    leaveRow(state, token);
    startInGroup(state, token);
  } else startInTable(state, token);
}

function endInRow(state: TableState, token: Token): void {
  const { name, way } = token.tag;
  if (name === 'tr') leaveRow(state, token);
  else if (way === 'table' || isGroup(name)) {
    leaveRow(state, token);
    endInGroup(state, token);
  } else if (way !== 'table-part') giveUp();
}

function closeCell(state: TableState, token: Token): void {
  const { open } = state;
  open.popImplied(token);
  while (!isCell(open.tag.name)) open.pop(token);
  open.pop(token);
  state.formatting.clearToMark();
  state.mode = 'row';
}

function startInCell(state: TableState, token: Token): void {
  if (token.tag.way !== 'table-part') {
    startInBody(state, token);
    return;
  }
  closeCell(state, token);
  startInRow(state, token);
}

function endInCell(state: TableState, token: Token): void {
  const { open } = state;
  const { name, way } = token.tag;
  if (isCell(name)) {
    if (!open.hasInTableScope(name)) return;
    open.popImplied(token);
    open.popUntil(name, token);
    state.formatting.clearToMark();
    state.mode = 'row';
  } else if (way === 'table' || isGroup(name) || name === 'tr') {
    if (!open.hasInTableScope(name)) return;
    closeCell(state, token);
    endInRow(state, token);
  } else if (way !== 'table-part') endTagInBody(state, token);
}

function closeCaption(state: TableState, token: Token): void {
  state.open.popImplied(token);
  state.open.popUntil('caption', token);
  state.formatting.clearToMark();
  state.mode = 'table';
}

function startInCaption(state: TableState, token: Token): void {
  if (token.tag.way !== 'table-part') {
    startInBody(state, token);
    return;
  }
  closeCaption(state, token);
  startInTable(state, token);
}

function endInCaption(state: TableState, token: Token): void {
  const { name, way } = token.tag;
  if (name === 'caption') closeCaption(state, token);
  else if (way === 'table') {
    closeCaption(state, token);
    endInTable(state, token);
  } else if (way !== 'table-part') endTagInBody(state, token);
}

function leaveColumns(state: TableState, token: Token): void {
  if (state.open.tag.name !== 'colgroup') giveUp();
  state.open.pop(token);
  state.mode = 'table';
}

function startInColumns(state: TableState, token: Token): void {
  if (token.tag.name === 'col') {
    state.open.append(token);
    return;
  }
  leaveColumns(state, token);
  startTag(state, token);
}

function endInColumns(state: TableState, token: Token): void {
  if (token.tag.name === 'col') return;
  leaveColumns(state, token);
  if (token.tag.name !== 'colgroup') endTag(state, token);
}

function startInBody(state: TableState, token: Token): void {
  startTagInBody(state, token);
  if (token.tag.way === 'table') state.mode = 'table';
}

const starts: Readonly<Record<TableMode, Handler>> = {
  body: startInBody,
  table: startInTable,
  group: startInGroup,
  columns: startInColumns,
  row: startInRow,
  cell: startInCell,
  caption: startInCaption,
};

const ends: Readonly<Record<TableMode, Handler>> = {
  body: endTagInBody,
  table: endInTable,
  group: endInGroup,
  columns: endInColumns,
  row: endInRow,
  cell: endInCell,
  caption: endInCaption,
};

export const startTag = (state: TableState, token: Token): void => starts[state.mode](state, token);
export const endTag = (state: TableState, token: Token): void => ends[state.mode](state, token);
