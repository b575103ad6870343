import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-related-block',
  title: 'The body has no lists of other articles',
  why: 'Lists of further reading and previous and next links belong to the navigation of the site they come from.',
  level: 'warning',
  kind: 'related',
  noun: 'list of other articles',
  examples: {
    bad: [
      {
        text: '<p>Text.</p>\n«<div id="jp-relatedposts"><ul><li><a href="/a">Another</a></li></ul></div>»\n',
        fixed: '<p>Text.</p>\n',
      },
      {
        text: '<p>正文。</p>\n«<p>相关阅读：</p>\n<p><a href="/1">另一篇文章</a></p>»\n',
        fixed: '<p>正文。</p>\n',
      },
    ],
    good: [
      '<h2>References</h2>\n<ul><li><a href="/a">A paper</a></li></ul>\n',
      '<p>The related posts of the embassy were closed in May.</p>\n',
    ],
  },
});
