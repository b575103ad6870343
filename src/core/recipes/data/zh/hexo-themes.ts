import { defineRecipe } from '../../recipe.ts';

// NexT, Butterfly, Yilia, Fluid, Icarus, Matery, and Joe of Typecho: boxes and lines round a post in a saved page or a copied text, 2014–2024.
export default defineRecipe({
  id: 'hexo-themes',
  name: 'Hexo themes in Chinese',
  entries: [
    {
      kind: 'legal',
      safety: 'safe',
      label: 'theme copyright box',
      select:
        '.post-copyright, .post-copyright-info, .license-box:has(.license-title), .article-licensing, .joe_detail__copyright',
      example: {
        bad: '<p>正文。</p>\n<ul class="post-copyright"><li>本文作者：某某</li></ul>\n',
        good: '<ul class="copyright-law"><li>著作权法。</li></ul>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'theme reward box',
      select: '.post-reward, .reward-container, #reward_QR, .followme, .post-qrcode-next',
      example: {
        bad: '<p>正文。</p>\n<div class="reward-container"><div>坚持原创技术分享</div></div>\n',
        good: '<div class="rewards">奖励。</div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'theme navigation',
      select:
        '.post-nav:has(.post-nav-item), .relatedPosts, ul.popular-posts, .popular-posts-header, #post-pagination, #prenext-posts, .post-prevnext',
      example: {
        bad: '<p>正文。</p>\n<div class="post-nav"><div class="post-nav-item"><a href="/1" rel="prev">另一篇文章</a></div></div>\n',
        good: '<div class="posts">柱子。</div>\n',
      },
    },
    {
      // NexT 5 to 8 (layout/_layout.swig, _partials/header, _partials/sidebar) and Butterfly (layout/includes): the frame of a saved page.
      kind: 'related',
      safety: 'safe',
      label: 'frame of a page in a Hexo theme',
      select:
        '.header:has(> .header-inner .site-nav), .headband, .sidebar:has(> .sidebar-inner), #sidebar-dimmer, .sidebar-toggle, .back-to-top, .footer:has(> .footer-inner), .search-pop-overlay, #aside-content.aside-content, #rightside:has(.rightside-config-hide, #rightside-config-hide), .tag_share',
      example: {
        bad: '<p>正文。</p>\n<aside class="sidebar"><div class="sidebar-inner"><a href="/archives/">746 文章</a></div></aside>\n',
        good: '<aside class="sidebar"><p>旁注。</p></aside>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'meta line of a Hexo theme',
      select: '.post-meta:has(> .post-meta-item), .post-meta-container, .post-tags:has(> a[rel="tag"]), .post-eof',
      example: {
        bad: '<div class="post-meta"><span class="post-meta-item">發表於 2020-05-30</span></div>\n<p>正文。</p>\n',
        good: '<div class="post-meta">元数据的定义。</div>\n',
      },
    },
    {
      kind: 'tracker',
      safety: 'safe',
      label: 'Busuanzi counter',
      select: '[id^="busuanzi_"]',
      example: {
        bad: '<p>正文。<span id="busuanzi_container_page_pv">阅读 <span id="busuanzi_value_page_pv"></span> 次</span></p>\n',
        good: '<p>不蒜子的用法。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'theme reward line',
      phrase: /^(?:坚持原创技术分享,)?您的支持将鼓励我(?:们)?继续创作[。!]?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>坚持原创技术分享，您的支持将鼓励我继续创作！</p>\n',
        good: '<p>您的支持很重要。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'theme subscription line',
      phrase: /^欢迎您扫一扫上面的微信公众号,订阅我的博客[。!]?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>欢迎您扫一扫上面的微信公众号，订阅我的博客！</p>\n',
        good: '<p>欢迎您来我的博客。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'theme licence line',
      phrase:
        /^(?:版权声明\s?:\s?)?(?:本博客|本站|本站点)所有(?:文章|内容)除特别声明外,均采用.{2,80}(?:许可协议|协议).{0,30}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本博客所有文章除特别声明外，均采用 BY-NC-SA 许可协议。转载请注明出处！</p>\n',
        good: '<p>本博客所有文章都是手写的。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'theme licence line of Yilia',
      phrase: /^许可协议\s?:\s?["“]?署名-.{4,60}转载请保留原文链接及作者.{0,4}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>许可协议: "署名-非商用-相同方式共享 4.0" 转载请保留原文链接及作者。</p>\n',
        good: '<p>许可协议：一份说明</p>\n',
      },
    },
  ],
});
