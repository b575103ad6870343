import { cursorAt, type KeyCursor } from './cursor.ts';
import { keyOffers } from './keys.ts';
import { knowledgeOf, type Subject } from './knowledge.ts';
import type { Offer } from './offer.ts';
import type { Clock } from './today.ts';
import { valueOffers } from './values.ts';

export { type Help, helpAt } from './hover.ts';
export type { Subject } from './knowledge.ts';
export type { Offer } from './offer.ts';
export type { Clock } from './today.ts';

/** What can be written at a place in the front matter, likeliest first; nothing outside of it. `clock` is the present moment. Never throws. */
export function offersAt(subject: Subject, offset: number, clock: Clock): Offer[] {
  const cursor = cursorAt(subject.text, subject.frontMatter, offset);
  if (!cursor) return [];
  if (cursor.kind === 'value') return valueOffers(subject, cursor, clock);
  const isList = cursor.mayBeItem && knowledgeOf(subject, cursor.path).type === 'list';
  return isList ? itemOffers(subject, cursor, clock) : keyOffers(subject, cursor);
}

/** On an empty line below the name of a list: items with the dash that they need. */
function itemOffers(subject: Subject, { path, span }: Pick<KeyCursor, 'path' | 'span'>, clock: Clock): Offer[] {
  const cursor = { kind: 'value', path: [...path, 0], span, quote: '', place: 'line', taken: [] } as const;
  return valueOffers(subject, cursor, clock).map((offer) => ({ ...offer, insert: `- ${offer.insert}` }));
}
