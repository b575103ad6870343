import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-script',
  title: 'The body has no scripts of the page it was taken from',
  why: 'Scripts that came along with a page run on every reader of the new one, or do nothing but slow it down.',
  level: 'warning',
  kind: 'script',
  noun: 'script',
  examples: {
    bad: [
      { text: '<p>Text.</p>\n\n«<script>var _hmt = _hmt || [];</script>»\n', fixed: '<p>Text.</p>\n\n' },
      {
        text: '<p>Text.</p>\n«<script async src="https://www.googletagmanager.com/gtag/js?id=UA-1"></script>»\n',
        fixed: '<p>Text.</p>\n',
      },
    ],
    good: [
      '<p>Text.</p>\n<p><script type="math/tex">x^2</script></p>\n',
      '<p>Text.</p>\n<script src="https://gist.github.com/ann/1.js"></script>\n',
      'Write `<script>` in the head.\n',
      '```html\n<script>alert(1)</script>\n```\n',
    ],
  },
});
