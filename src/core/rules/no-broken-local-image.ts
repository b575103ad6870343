import type { LocalFault, LocalImage } from '../lint/facts.ts';
import { defineRule } from './rule.ts';
import { typeNames } from './suggested/types.ts';

export default defineRule({
  id: 'no-broken-local-image',
  title: 'Every picture file holds a whole picture that browsers show',
  why: 'A download that failed leaves an empty file, half a picture or an error page under the name of one, and readers see a hole.',
  category: 'image',
  level: 'warning',
  fix: 'none',
  messages: {
    empty: (source: string) => `The picture "${source}" is an empty file.`,
    truncated: (source: string) => `The picture "${source}" is cut off: its file ends before the picture does.`,
    page: (source: string) => `The file "${source}" holds a web page, not a picture.`,
    other: (source: string) => `The file "${source}" does not hold a picture.`,
    unshown: (source: string, type: string) =>
      `Browsers do not show the picture "${source}": it is ${type}, and its name says something else.`,
  },
  examples: {
    bad: [
      {
        text: '![A tree](«tree.png»)\n',
        images: { 'tree.png': 'present' },
        local: { 'tree.png': { path: 'tree.png', bytes: 0, fault: 'empty' } },
      },
      {
        text: '<img src="«tree.jpg»" alt="A tree">\n',
        images: { 'tree.jpg': 'present' },
        local: { 'tree.jpg': { path: 'tree.jpg', bytes: 9000, type: 'jpeg', fault: 'truncated' } },
      },
      {
        text: '---\ncover: «/tree.png»\n---\n\nText.\n',
        images: { '/tree.png': 'present' },
        local: { '/tree.png': { path: 'static/tree.png', bytes: 900, fault: 'page' } },
      },
      {
        text: '![A map](«map.png»)\n',
        images: { 'map.png': 'present' },
        local: { 'map.png': { path: 'map.png', bytes: 900, type: 'svg', fault: 'unshown' } },
      },
    ],
    good: [
      {
        text: '![A tree](tree.png)\n',
        images: { 'tree.png': 'present' },
        local: { 'tree.png': { path: 'tree.png', bytes: 9000, type: 'png', width: 40, height: 30 } },
      },
      'Where nobody looked, nothing is claimed: ![A tree](tree.png)\n',
    ],
  },
  *check({ images }, { facts, say }) {
    for (const { source, sourceSpan } of images) {
      const found = facts.local?.get(source);
      if (facts.images.get(source) !== 'present' || !found) continue;
      const shown = source.slice(0, 200);
      if (isFault(found)) yield say[found.fault](sourceSpan, [shown]);
      else if (found.fault === 'unshown')
        yield say.unshown(sourceSpan, [shown, typeNames[found.type ?? ''] ?? 'one of another kind']);
    }
  },
});

const faults = ['empty', 'truncated', 'page', 'other'] as const;
type Fault = (typeof faults)[number];

const isFault = (image: LocalImage): image is LocalImage & { readonly fault: Fault } =>
  (faults as readonly (LocalFault | undefined)[]).includes(image.fault);
