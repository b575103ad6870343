import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { applyEdits, chooseCompatible, clashes } from '../../../src/core/text/edits.ts';
import { maskSpans } from '../../../src/core/text/mask.ts';
import { applyPass, composePasses, Trace } from '../../../src/core/text/passes.ts';
import type { Edit } from '../../../src/core/text/span.ts';
import { Taken } from '../../../src/core/text/taken.ts';

const text = 'The quick brown fox jumps over the lazy dog.\n'.repeat(2);
const edit: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(text.length), fc.nat(6), fc.constantFrom('', '', 'x', 'fox'))
  .map(([start, length, written]) => ({ start, end: Math.min(text.length, start + length), text: written }));
const edits = fc.array(edit, { maxLength: 40 });
const groups = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 20 });

/** Those of the edits that are apart from all before them, the slow way. */
function apart(all: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const one of all) if (!kept.some((other) => clashes(other, one))) kept.push(one);
  return kept;
}

test('what is near a place is found as if all had been looked at', () => {
  fc.assert(
    fc.property(edits, edit, (all, place) => {
      const kept = apart(all);
      const taken = new Taken<Edit>();
      for (const one of kept) taken.add(one);
      const near = kept.filter((one) => one.start <= place.end && one.end >= place.start);
      near.sort((a, b) => a.start - b.start || a.end - b.end);
      assert.deepEqual(
        taken.near(place).filter((one) => clashes(one, place)),
        near.filter((one) => clashes(one, place)),
      );
    }),
  );
});

test('compatible groups are chosen as if each were held against each, and can all be applied', () => {
  fc.assert(
    fc.property(groups, (given) => {
      const all = given.map((group) => ({ edits: apart(group) }));
      const expected: typeof all = [];
      for (const one of all) {
        const before = expected.flatMap((other) => other.edits);
        if (!one.edits.some((own) => before.some((other) => clashes(other, own)))) expected.push(one);
      }
      const chosen = chooseCompatible(all);
      assert.deepEqual(chosen, expected);
      applyEdits(
        text,
        chosen.flatMap((one) => one.edits),
      );
    }),
  );
});

test('passes made one set of edits change what they change one after another', () => {
  fc.assert(
    fc.property(edits, edits, (first, second) => {
      const one = apart(first);
      const between = applyEdits(text, one);
      const two = apart(second).filter(({ end }) => end <= between.length);
      assert.equal(applyEdits(text, composePasses(text, [one, two])), applyEdits(between, two));
      const trace = new Trace([one, two].reduce(applyPass, [{ start: 0, length: text.length }]));
      const after = applyEdits(between, two);
      for (let offset = 0; offset < after.length; offset += 7) {
        const [origin] = trace.originsOf({ start: offset, end: offset + 1 });
        if (origin) assert.equal(text[origin.start], after[offset]);
      }
    }),
  );
});

test('a mask keeps every length and line end, and hides the rest of its spans', () => {
  fc.assert(
    fc.property(edits, (spans) => {
      const masked = maskSpans(text, spans);
      assert.equal(masked.length, text.length);
      for (let at = 0; at < text.length; at++) {
        const isHidden = spans.some(({ start, end }) => start <= at && at < end);
        assert.equal(masked[at], isHidden && text[at] !== '\n' ? ' ' : text[at]);
      }
    }),
  );
});
