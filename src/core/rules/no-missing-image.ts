import { defineRule } from './rule.ts';

export default defineRule({
  id: 'no-missing-image',
  title: 'Every picture of the article is there',
  why: 'A picture that is not where the article says shows as a hole on the published page.',
  category: 'image',
  level: 'warning',
  fix: 'none',
  messages: {
    missing: (source: string) => `The picture "${source}" does not exist.`,
  },
  examples: {
    bad: [
      { text: '![A tree](«tree.png»)\n', images: { 'tree.png': 'missing' } },
      { text: '<p><img src="«img/tree.png»" alt="A tree"></p>\n', images: { 'img/tree.png': 'missing' } },
    ],
    good: [
      { text: '![A tree](tree.png)\n', images: { 'tree.png': 'present' } },
      'Where nobody looked, nothing is claimed: ![A tree](tree.png)\n',
    ],
  },
  *check({ images }, { facts, say }) {
    for (const image of images) {
      if (image.source !== '' && facts.images.get(image.source) === 'missing') {
        yield say.missing(image.sourceSpan, [image.source.slice(0, 200)]);
      }
    }
  },
});
