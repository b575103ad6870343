import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-share-block',
  title: 'The body has no buttons and links for sharing',
  why: 'Share, like and bookmark links point to the old address, and most of their services are gone.',
  level: 'warning',
  kind: 'share',
  noun: 'share block',
  examples: {
    bad: [
      { text: '<p>Text.</p>\n«<div class="sharedaddy"><a href="#">Share</a></div>»\n', fixed: '<p>Text.</p>\n' },
      { text: '<p>正文。</p>\n«<p>分享到：微博 微信</p>»\n', fixed: '<p>正文。</p>\n' },
    ],
    good: [
      '<p>He would share the bread with anyone.</p>\n',
      '<p>大家可以把这篇文章分享到自己的博客，我们非常欢迎。</p>\n',
    ],
  },
});
