import { defineRecipe } from '../../recipe.ts';

// 知乎 and 知乎日报, 2013–2024.
export default defineRecipe({
  id: 'zhihu',
  name: 'Zhihu',
  entries: [
    {
      kind: 'share',
      safety: 'safe',
      label: 'Zhihu bars',
      select:
        '.RichContent-actions, .ContentItem-actions, .ContentItem-time, .Reward:has(> .Reward-tagline), .Post-topicsAndReviewer, .Post-SideActions',
      example: {
        bad: '<p>正文。</p>\n<div class="ContentItem-actions"><button>赞同 12</button></div>\n',
        good: '<div class="ContentItem">正文。</div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'Zhihu Daily link to the discussion',
      select: '.view-more:has(> a[href*="zhihu.com/question"]), .view-more > a[href*="zhihu.com/question"]',
      example: {
        bad: '<p>正文。</p>\n<div class="view-more"><a href="https://www.zhihu.com/question/1">查看知乎讨论</a></div>\n',
        good: '<div class="view-more"><p>正文。</p></div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Zhihu Daily placeholder',
      select: '.img-place-holder:empty',
      example: {
        bad: '<p>正文。</p>\n<div class="img-place-holder"></div>\n',
        good: '<div class="img-place-holder"><img src="a.jpg"></div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'Zhihu Daily header',
      select: '.headline-background .headline-background-link',
      example: {
        bad: '<p>正文。</p>\n<div class="headline-background"><a class="headline-background-link" href="/1">另一篇</a></div>\n',
        good: '<div class="headline">标题。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Zhihu date line',
      phrase: /^(?:编辑|发布|最后编辑)于\s?\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?(?:\s?[・·.,]?\s?IP ?属地.{1,8})?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>编辑于 2021-03-01 12:00・IP 属地北京</p>\n',
        good: '<p>编辑于 2021 年完成了这本书。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Zhihu page text',
      phrase:
        /^(?:查看知乎(?:讨论|原文)|进入.?知乎.?查看讨论|赞同\s?\d{0,6}\s?(?:条评论|添加评论).{0,40}|真诚赞赏,手留余香|还没有人赞赏,快来当第一个赞赏的人吧!?|\d{0,4}\s?条评论\s?(?:分享|收藏|喜欢).{0,40}|继续阅读完整内容.{0,20}|展开阅读全文|发布于\s?\d{4}-\d{2}-\d{2}.{0,20})$/u,
      example: { bad: '<p>正文。</p>\n<p>真诚赞赏，手留余香</p>\n', good: '<p>真诚的赞赏让人愉快。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Zhihu licence',
      phrase:
        /^(?:著作权归作者所有|版权归作者所有).{0,4}(?:商业转载请联系作者获得授权,?非商业转载请注明出处|转载请联系作者|商业转载.{4,40})[。.]?(?:\s?作者\s?:.{1,40})?(?:\s?链接\s?:.{1,120})?(?:\s?来源\s?:\s?知乎)?$/u,
      maxLength: 260,
      example: {
        bad: '<p>正文。</p>\n<p>著作权归作者所有。商业转载请联系作者获得授权，非商业转载请注明出处。</p>\n',
        good: '<p>著作权归作者所有的作品，可以转载。</p>\n',
      },
    },
  ],
});
