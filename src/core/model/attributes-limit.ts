import type { Element } from 'domhandler';
import { startTagOf } from './node.ts';
import type { Cut } from './types.ts';

/** Attributes of one tag that are looked at; of some 2,000 real articles none has a tag with more than a few dozen. */
export const maxAttributes = 1000;

/** Shortest attribute: a blank and a letter. Tags shorter than that many need no counting. */
const shortest = 2;

/** Takes away the attributes of tags that have far too many, and says where. */
export function limitAttributes(elements: readonly Element[]): Cut[] {
  const cuts: Cut[] = [];
  for (const element of elements) {
    const tag = startTagOf(element);
    if (!tag || tag.end - tag.start < maxAttributes * shortest) continue;
    const all = Object.entries(element.attribs);
    if (all.length <= maxAttributes) continue;
    element.attribs = Object.fromEntries(all.slice(0, maxAttributes));
    cuts.push({ reason: 'too-many-attributes', limit: maxAttributes, span: tag });
  }
  return cuts;
}
