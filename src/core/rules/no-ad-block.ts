import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-ad-block',
  title: 'The body has no leftover ad blocks',
  why: 'Ad containers lose their script when an article is saved and show up as empty boxes or dead links.',
  level: 'warning',
  kind: 'ad',
  only: (leftover) => leftover.node !== 'comment',
  noun: 'ad block',
  examples: {
    bad: [
      {
        text: 'Text.\n\n«<ins class="adsbygoogle" data-ad-slot="1"></ins>»\n\nMore text.\n',
        fixed: 'Text.\n\n\nMore text.\n',
      },
      {
        text: '<p>Text.</p>\n<p>«<ins class="adsbygoogle"></ins>»</p>\n<p>More.</p>\n',
        fixed: '<p>Text.</p>\n<p>More.</p>\n',
      },
    ],
    good: [
      '<div class="shadow-box">Real text.</div>\n',
      'How to place an ad:\n\n```html\n<ins class="adsbygoogle"></ins>\n```\n',
      'Put `<ins class="adsbygoogle">` where the ad shall be.\n',
    ],
  },
});
