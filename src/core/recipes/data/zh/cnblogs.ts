import { defineRecipe } from '../../recipe.ts';

// 博客园 (cnblogs.com), 2005–2024.
export default defineRecipe({
  id: 'cnblogs',
  name: 'cnblogs',
  entries: [
    {
      kind: 'credit',
      safety: 'safe',
      label: 'cnblogs signature',
      select: '#MySignature, #blog_post_info_block, #blog_post_info, .postDesc, #author_profile',
      example: {
        bad: '<p>正文。</p>\n<div id="MySignature"><p>作者：某某</p></div>\n',
        good: '<div id="signature">签名的历史。</div>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'cnblogs bars',
      select:
        '#green_channel, #div_digg, .diggit, .buryit, #post_next_prev, #BlogPostCategory, #EntryTag, #blog-comments-placeholder, #comment_form',
      example: {
        bad: '<p>正文。</p>\n<div id="green_channel"><a id="green_channel_digg">好文要顶</a></div>\n',
        good: '<div id="channel">频道。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'cnblogs code toolbar',
      select: '.cnblogs_code_toolbar, .cnblogs_code_copy, img.code_img_closed, img.code_img_opened',
      example: {
        bad: '<p>正文。</p>\n<div class="cnblogs_code"><div class="cnblogs_code_toolbar"><span class="cnblogs_code_copy"><a><img src="//common.cnblogs.com/images/copycode.gif" alt="复制代码"></a></span></div><pre>a</pre></div>\n',
        good: '<div class="cnblogs_code"><pre>a</pre></div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'cnblogs copy button',
      image: { path: '/images/copycode.gif' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://common.cnblogs.com/images/copycode.gif"></p>\n',
        good: '<p><img src="https://common.cnblogs.com/images/1.gif"></p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'cnblogs folding icon',
      image: { path: '/OutliningIndicators/' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://images.cnblogs.com/OutliningIndicators/ContractedBlock.gif"></p>\n',
        good: '<p><img src="https://images.cnblogs.com/1.gif"></p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'cnblogs post line',
      phrase: /^posted (?:@|on)\s?\d{4}-\d{2}-\d{2} \d{2}:\d{2}.{0,120}$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>posted @ 2012-03-28 16:08 某某 阅读(123) 评论(0) 编辑 收藏 举报</p>\n',
        good: '<p>posted on the wall</p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'cnblogs bar as text',
      phrase:
        /^(?:好文要顶\s?关注我\s?收藏该文.{0,20}|\+加关注|刷新评论\s?刷新页面\s?返回顶部|关注 - \d{1,5}|粉丝 - \d{1,6}|\(请您对文章做出评价\)|登录后才能查看或发表评论.{0,30})$/u,
      example: { bad: '<p>正文。</p>\n<p>好文要顶 关注我 收藏该文</p>\n', good: '<p>好文要顶住压力。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'cnblogs appeal',
      where: 'tail',
      phrase:
        /^[*>\s]{0,4}如果(?:您|你)?觉得(?:阅读)?(?:这篇|本|该)?(?:文章|文|博文|博客)?.{0,30}(?:请|麻烦|不妨|可以)?(?:点一下|点击|点下|点个)?.{0,12}[“"【[]推荐[”"】\]].{0,160}$/u,
      maxLength: 280,
      example: {
        bad: '<p>正文。</p>\n<p>如果您觉得阅读本文对您有帮助，请点一下“推荐”按钮，您的“推荐”将是我最大的写作动力！</p>\n',
        good: '<p>如果您觉得阅读很难，请先推荐几本书给自己。</p>\n',
      },
    },
    {
      // Foot of the themes SimpleMemory and Silence.
      kind: 'promo',
      safety: 'safe',
      label: 'cnblogs line on the blogger',
      phrase: /^(?:关于博主\s?:\s?评论和私信会在第一时间回复.{0,40}|声援博主\s?:\s?如果[您你]觉得.{4,80})$/u,
      example: {
        bad: '<p>正文。</p>\n<p>声援博主：如果您觉得文章对您有帮助，可以点击文章右下角【推荐】一下。</p>\n',
        good: '<p>关于博主的传闻很多。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'cnblogs reprint rule',
      phrase: /^[*>\s]{0,4}(?:本文)?版权归(?:作者|本人|.{1,12})(?:和|与)博客园共有,.{4,200}$/u,
      maxLength: 300,
      example: {
        bad: '<p>正文。</p>\n<p>本文版权归作者和博客园共有，欢迎转载，但未经作者同意必须保留此段声明。</p>\n',
        good: '<p>版权归作者和出版社共有。</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'cnblogs source line',
      phrase: /^作者\s?:?\s?.{1,24}\s出处\s?:?\s?https?:\/\/(?:www\.)?cnblogs\.com\/.{0,160}$/u,
      maxLength: 240,
      example: {
        bad: '<p>正文。</p>\n<p>作者：某某 出处：http://www.cnblogs.com/a/p/1.html</p>\n',
        good: '<p>作者：某某 出处：一本旧书</p>\n',
      },
    },
  ],
});
