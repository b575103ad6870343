import { defineRecipe } from '../../recipe.ts';

// What 36氪, 公众号, 上观, 21财经, 每经 and others set as "文｜某某 编辑｜某某": several roles on one line, or roles that credits.ts has not.
export default defineRecipe({
  id: 'newsroom-credits',
  name: 'Production lines in Chinese',
  entries: [
    {
      kind: 'credit',
      safety: 'safe',
      label: 'line of several roles',
      phrase:
        /^[\p{P}\p{S}\s]{0,4}(?=.{0,110}(?:编辑|责编|主编|校对|审校|审核|监制|排版|美编|统筹|运营|编|审|校|初审|终审)\s?[:|丨/])(?:(?:文字|图片|视频|责任|执行|实习|微信|值班|版面|新媒体|栏目|本期|本版|流程|轮值|视觉|美术|见习|内容)?(?:撰文|采写|作者|记者|编辑|编委|责编|主编|副主编|校对|审校|审核|审稿|监制|排版|美编|美工|设计|制图|策划|出品|统筹|运营|翻译|编译|译者|初审|复审|终审|一审|二审|三审|值班主任|总编|剪辑|摄影|摄像|题图|头图|封面图?|图源|来源|图片?|文|编|审|校)\s?[:|丨/]{1,2}\s?[^:|丨/。!?]{1,24}?[\s,;。·)]{0,3}){2,7}$/u,
      maxLength: 150,
      example: { bad: '<p>正文。</p>\n<p>文｜某某 编辑｜某某</p>\n', good: '<p>文:一个字 图:一幅画</p>\n' },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'role line at the head',
      where: 'head',
      phrase:
        /^[\p{P}\p{S}\s]{0,4}(?:责任编辑|责编|校对|审校|审核|排版|监制|美编|编辑)\s?[|丨]\s?[\p{L} 、,·.]{2,40}$/u,
      maxLength: 50,
      example: { bad: '<p>校对｜某某、某某</p>\n', good: '<p>编辑 | 保存 | 关闭</p>\n' },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'other roles',
      where: 'tail',
      phrase:
        /^[([【]?\s?(?:版面编辑|微信编辑|值班编委|流程编辑|新媒体编辑|轮值编辑|本版编辑|本期责编|内容编辑|高级编辑|文字编辑|美术编辑|稿件编辑|总编辑|副主编|主编|审稿|终审|复审|初审|统筹|出品人|值班总编|核稿編輯|執行編輯|主編|核稿|審稿|责任校对|稿件来源|运营编辑|视觉编辑|摄影编辑|技术编辑)\s?[:|丨/]\s?(?:\p{Script=Han}{2,4}|[A-Za-z .]{2,20})(?:[ ·、,/](?:\p{Script=Han}{2,4}|[A-Za-z.]{2,20})){0,4}[)\]】]?$/u,
      maxLength: 40,
      example: {
        bad: '<p>正文。</p>\n<p>核稿編輯：某某</p>\n',
        good: '<p>主编：他改变了一份报纸，也改变了一座城</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'ask',
      label: 'collected from sources',
      where: 'tail',
      phrase: /^[([](?:本文|本报|本刊|内容)?(?:综合自|综合整理自|综合来源\s?:|综合\s?:)\s?.{2,60}[)\]]$/u,
      example: { bad: '<p>正文。</p>\n<p>（综合自央视新闻、某报等）</p>\n', good: '<p>（综合起来看，这是好事）</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'video that stayed behind',
      phrase:
        /^[([【]?\s?(?:视频|音频|图片)(?:加载中|加载失败|无法(?:播放|显示)|载入中)(?:,\s?请(?:刷新|稍候|稍后).{0,12})?[.。!]{0,6}[)\]】]?$/u,
      example: { bad: '<p>正文。</p>\n<p>视频加载中...</p>\n', good: '<p>视频加载中的优化方法</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: '"see the original for the video"',
      phrase:
        /^[([【]?\s?(?:请)?(?:点击|前往|到|去)?(?:查看|打开|访问)?原(?:文|网页|网站|页面)(?:链接)?(?:观看|查看|收看|播放|阅读)(?:完整)?(?:视频|全文|图片|内容|详情)?[)\]】。!]?$/u,
      example: { bad: '<p>正文。</p>\n<p>请到原网页观看视频</p>\n', good: '<p>原文阅读的难点在这里。</p>\n' },
    },
  ],
});
