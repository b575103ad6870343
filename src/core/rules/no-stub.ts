import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-stub',
  title: 'The body has no debris of the page it was taken from',
  why: 'Counters, "view the original" links and end marks had a use on the old page only.',
  level: 'warning',
  kind: 'stub',
  noun: 'debris',
  examples: {
    bad: [
      { text: '<p>正文。</p>\n«<p>（完）</p>»\n', fixed: '<p>正文。</p>\n' },
      { text: '<p>正文。</p>\n«<p>阅读原文</p>»\n', fixed: '<p>正文。</p>\n' },
    ],
    good: ['<p>这项工作到今天才算是做完了。</p>\n', '<p>Read the original of the letter in the museum.</p>\n'],
  },
});
