import { defineRule } from './rule.ts';
import { suggestedFixes } from './suggested/fixes.ts';

export default defineRule({
  id: 'no-missing-image',
  title: 'Every picture of the article is there',
  why: 'A picture that is not where the article says shows as a hole on the published page.',
  category: 'image',
  level: 'warning',
  fix: 'ask',
  messages: {
    missing: (source: string) => `The picture "${source}" does not exist.`,
    letterCase: (source: string, path: string) =>
      `The picture "${source}" does not exist under this name: there is "${path}", and on web servers letter case counts.`,
    unpublished: (source: string, path: string) =>
      `The file "${path}" is there, but the published page does not find it at "${source}".`,
  },
  examples: {
    bad: [
      { text: '![A tree](«tree.png»)\n', images: { 'tree.png': 'missing' } },
      { text: '<p><img src="«img/tree.png»" alt="A tree"></p>\n', images: { 'img/tree.png': 'missing' } },
      {
        text: '![A tree](«img/Tree.PNG»)\n',
        images: { 'img/Tree.PNG': 'missing' },
        local: {
          'img/Tree.PNG': {
            fault: 'letter-case',
            path: 'posts/img/tree.png',
            suggestions: [{ address: 'img/tree.png', kind: 'letter-case', isOnly: true }],
          },
        },
        fixed: '![A tree](img/tree.png)\n',
      },
      {
        text: '<img src="«img/tree.png»" alt="A tree">\n',
        images: { 'img/tree.png': 'missing' },
        local: {
          'img/tree.png': { suggestions: [{ address: '../img/tree & sea.png', kind: 'moved', isOnly: true }] },
        },
        fixed: '<img src="../img/tree &amp; sea.png" alt="A tree">\n',
      },
      {
        text: '![An oak](«oak.png»)\n',
        images: { 'oak.png': 'missing' },
        local: { 'oak.png': { fault: 'unpublished', path: 'source/_posts/oak.png' } },
      },
    ],
    good: [
      { text: '![A tree](tree.png)\n', images: { 'tree.png': 'present' } },
      'Where nobody looked, nothing is claimed: ![A tree](tree.png)\n',
    ],
  },
  *check({ images, text }, { facts, say }) {
    for (const image of images) {
      if (image.source === '' || facts.images.get(image.source) !== 'missing') continue;
      const { fault, path = '', suggestions = [] } = facts.local?.get(image.source) ?? {};
      const shown = image.source.slice(0, 200);
      const more = suggestedFixes(image, suggestions, text);
      if (fault === 'letter-case') yield say.letterCase(image.sourceSpan, [shown, path], more);
      else if (fault === 'unpublished') yield say.unpublished(image.sourceSpan, [shown, path], more);
      else yield say.missing(image.sourceSpan, [shown], more);
    }
  },
});
