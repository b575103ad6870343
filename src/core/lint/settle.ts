import { clashes } from '../text/edits.ts';
import { contains, type Edit } from '../text/span.ts';
import { Taken } from '../text/taken.ts';
import type { Finding, Fix } from './finding.ts';

/**
 * Makes the fixes of one lint compatible: all of them can be applied together. Where two clash, safe ones win over those that ask, removals
 * over changes, then the order of the rules; the other finding stays and keeps its fix for the next round.
 * An `ask` removal around a safe one takes what is left.
 */
export function settleFixes(findings: readonly Finding[]): Finding[] {
  const rank = ({ fix, category }: Finding): number =>
    (fix?.safety === 'safe' ? 0 : 2) + (category === 'leftover' ? 0 : 1);
  const order = findings.map((_, index) => index);
  order.sort((a, b) => rank(findings[a] as Finding) - rank(findings[b] as Finding) || a - b);
  const taken = new Taken<Edit>();
  const settled = [...findings];
  for (const index of order) {
    const finding = findings[index];
    if (!finding?.fix) continue;
    const edits = fitted(finding.fix, taken);
    if (edits) {
      for (const edit of edits) taken.add(edit);
      settled[index] = { ...finding, fix: { ...finding.fix, edits } };
    } else {
      const { fix: _, ...rest } = finding;
      settled[index] = rest;
    }
  }
  return settled;
}

/** The fix's edits without what is taken already; undefined where they cannot be made to fit. */
function fitted(fix: Fix, taken: Taken<Edit>): Edit[] | undefined {
  const result: Edit[] = [];
  for (const edit of fix.edits) {
    const against = taken.near(edit).filter((other) => clashes(other, edit));
    if (against.length === 0) result.push(edit);
    else if (
      fix.safety === 'ask' &&
      edit.text === '' &&
      against.every((one) => one.text === '' && contains(edit, one))
    ) {
      result.push(...without(edit, against));
    } else return undefined;
  }
  return result.length > 0 ? result : undefined;
}

/** `holes` in order. */
function without(edit: Edit, holes: readonly Edit[]): Edit[] {
  const pieces: Edit[] = [];
  let at = edit.start;
  for (const hole of holes) {
    if (hole.start > at) pieces.push({ start: at, end: hole.start, text: '' });
    at = Math.max(at, hole.end);
  }
  if (edit.end > at) pieces.push({ start: at, end: edit.end, text: '' });
  return pieces;
}
