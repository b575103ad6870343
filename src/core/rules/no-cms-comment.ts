import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-cms-comment',
  title: 'The body has no comments that a content management system left',
  why: 'The marks of the system an article was written in mean nothing to the next one and clutter every edit.',
  level: 'warning',
  kind: 'comment',
  noun: 'CMS comment',
  examples: {
    bad: [
      { text: '<p>Text.</p>\n«<!-- news_keyword_pub,stock, -->»\n', fixed: '<p>Text.</p>\n' },
      { text: '«<!-- wp:paragraph -->»\n<p>Text.</p>\n«<!-- /wp:paragraph -->»\n', fixed: '<p>Text.</p>\n' },
      { text: 'Text.\n\n«<!--[if gte mso 9]><xml></xml><![endif]-->»\n', fixed: 'Text.\n\n' },
    ],
    good: [
      '<p>Text.</p>\n<!-- more -->\n<p>More.</p>\n',
      '<!-- markdownlint-disable MD033 -->\n\nText.\n',
      '```html\n<!-- wp:paragraph -->\n```\n',
    ],
  },
});
