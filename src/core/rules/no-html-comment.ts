import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-html-comment',
  title: 'The body has no comments that do nothing',
  why: 'A comment is published with the page, where anyone can read what was meant for the editors.',
  level: 'info',
  kind: 'note',
  fix: 'ask',
  noun: 'comment',
  examples: {
    bad: [
      { text: 'Text of the author.\n\n«<!-- this link is broken -->»\n', fixed: 'Text of the author.\n\n' },
      { text: 'Text «<!-- ask Ann -->» and more.\n', fixed: 'Text  and more.\n' },
    ],
    good: [
      'Text.\n\n<!-- more -->\n\nMore.\n',
      '<!-- prettier-ignore -->\n| a | b |\n|---|---|\n',
      '`<!-- note -->` is a comment.\n',
    ],
  },
});
