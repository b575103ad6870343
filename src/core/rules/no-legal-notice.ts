import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-legal-notice',
  title: 'The body has no boilerplate notices of the site it was taken from',
  why: 'Disclaimers, copyright lines and rules for reprints speak for the source; on the new page they may be untrue.',
  level: 'warning',
  kind: 'legal',
  noun: 'notice',
  examples: {
    bad: [
      {
        text: '<p>正文。</p>\n«<p>版权声明：本文为博主原创文章，未经博主允许不得转载。</p>»\n',
        fixed: '<p>正文。</p>\n',
      },
      { text: '<p>正文。</p>\n«<p>本文仅代表作者观点，不代表本站立场。</p>»\n', fixed: '<p>正文。</p>\n' },
    ],
    good: ['<p>法院认为，被告的版权声明不能免除其责任。</p>\n', '<p>Copyright is a form of property.</p>\n'],
  },
});
