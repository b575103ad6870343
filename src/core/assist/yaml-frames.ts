import type { TreePath } from '../model/tree/node.ts';
import { unquoted } from './yaml-lines.ts';

/** A map or a list item that lines further in belong to. */
export interface Frame {
  readonly kind: 'map' | 'item';
  readonly column: number;
  /** Of a map: its last key, and whether a value stands behind it. */
  key: string;
  hasValue: boolean;
  readonly keys: string[];
  /** Of an item: its place in the list, and the texts of those before it. */
  index: number;
  readonly items: string[];
}

/** Frames of the map that has keys in a column. */
export function mapAt(frames: Frame[], column: number): Frame {
  for (let top = frames.at(-1); top; top = frames.at(-1)) {
    if (top.column < column || (top.column === column && top.kind === 'map')) break;
    frames.pop();
  }
  const top = frames.at(-1);
  if (top?.kind === 'map' && top.column === column) return top;
  const map = newFrame('map', column);
  frames.push(map);
  return map;
}

export function openItem(frames: Frame[], column: number): void {
  while ((frames.at(-1)?.column ?? -1) > column) frames.pop();
  const top = frames.at(-1);
  if (top?.kind !== 'item' || top.column !== column) {
    frames.push(newFrame('item', column));
    return;
  }
  top.index++;
  top.hasValue = false;
}

const newFrame = (kind: Frame['kind'], column: number): Frame => ({
  kind,
  column,
  key: '',
  hasValue: false,
  keys: [],
  index: 0,
  items: [],
});

export const pathOf = (frames: readonly Frame[]): TreePath =>
  frames.map(({ kind, key, index }) => (kind === 'map' ? key : index));

export const placeOf = (frames: readonly Frame[]): 'field' | 'line' =>
  frames.at(-1)?.kind === 'item' ? 'line' : 'field';

/** Remembers an item that is complete. */
export function noteItem(top: Frame | undefined, written: string): void {
  if (top?.kind === 'item') top.items.push(unquoted(written.replace(/\s#.*$/s, '')));
}
