import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-style-block',
  title: 'The body has no style sheets of the page it was taken from',
  why: 'Styles of another site restyle the whole new page, or are shown as text.',
  level: 'warning',
  kind: 'style',
  noun: 'style sheet',
  examples: {
    bad: [
      {
        text: '<div>\n«<style>\n.a { color: red }\n</style>»\n<p>Text.</p>\n</div>\n',
        fixed: '<div>\n<p>Text.</p>\n</div>\n',
      },
      { text: '<p>Text.</p>\n«<link rel="stylesheet" href="https://example.com/a.css">»\n', fixed: '<p>Text.</p>\n' },
    ],
    good: ['```html\n<style>.a { color: red }</style>\n```\n', '<p style="color: red">Text.</p>\n'],
  },
});
