import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-ad-comment',
  title: 'The body has no comments that mark ad slots',
  why: 'The marks of ad slots mean nothing outside the site they come from and hide text in the source.',
  level: 'warning',
  kind: 'ad',
  only: (leftover) => leftover.node === 'comment',
  noun: 'ad comment',
  examples: {
    bad: [
      {
        text: '<p>Text.</p>\n<p>«<!--article_adlist[更多内容：标题]article_adlist-->»</p>\n<p>More.</p>\n',
        fixed: '<p>Text.</p>\n<p>More.</p>\n',
      },
      { text: '<p>Text.</p>\n«<!-- 正文下iframe -->»\n', fixed: '<p>Text.</p>\n' },
    ],
    good: ['<p>Text.</p>\n<!-- more -->\n<p>More.</p>\n', '`<!-- 正文下iframe -->` marks an ad slot.\n'],
  },
});
