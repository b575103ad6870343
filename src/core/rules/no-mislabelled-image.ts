import { defineRule } from './rule.ts';
import { typeNames } from './suggested/types.ts';

export default defineRule({
  id: 'no-mislabelled-image',
  title: 'The name of a picture says of what kind it is',
  why: 'Browsers show the picture all the same, but programs that go by its name refuse it or make it worse.',
  category: 'image',
  level: 'hint',
  fix: 'none',
  messages: {
    mislabelled: (source: string, type: string) => `The picture "${source}" is ${type} by its content.`,
  },
  examples: {
    bad: [
      {
        text: '![A tree](«tree.png»)\n',
        images: { 'tree.png': 'present' },
        local: { 'tree.png': { path: 'tree.png', type: 'jpeg', fault: 'mislabelled' } },
      },
      {
        text: '<img src="«tree.jpg»" alt="A tree">\n',
        images: { 'tree.jpg': 'present' },
        local: { 'tree.jpg': { path: 'tree.jpg', type: 'webp', fault: 'mislabelled' } },
      },
    ],
    good: [
      {
        text: '![A tree](tree.jpeg)\n',
        images: { 'tree.jpeg': 'present' },
        local: { 'tree.jpeg': { path: 'tree.jpeg', type: 'jpeg' } },
      },
      'Where nobody looked, nothing is claimed: ![A tree](tree.png)\n',
    ],
  },
  *check({ images }, { facts, say }) {
    for (const { source, sourceSpan } of images) {
      const found = facts.local?.get(source);
      if (found?.fault !== 'mislabelled' || facts.images.get(source) !== 'present') continue;
      yield say.mislabelled(sourceSpan, [source.slice(0, 200), typeNames[found.type ?? ''] ?? 'of another kind']);
    }
  },
});
