import { defineRecipe } from '../../recipe.ts';

// NexT, Butterfly, Yilia: boxes and lines round a post in a saved page or a copied text, 2014–2024.
export default defineRecipe({
  id: 'hexo-themes',
  name: 'Hexo themes in Chinese',
  entries: [
    {
      kind: 'legal',
      safety: 'safe',
      label: 'theme copyright box',
      select: '.post-copyright, ul.post-copyright, .post-copyright-info, .declare > .post-copyright',
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
      select: '.post-nav:has(.post-nav-item), .relatedPosts, ul.popular-posts, .popular-posts-header, #post-pagination',
      example: {
        bad: '<p>正文。</p>\n<div class="post-nav"><div class="post-nav-item"><a href="/1" rel="prev">另一篇文章</a></div></div>\n',
        good: '<div class="posts">柱子。</div>\n',
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
    {
      kind: 'promo',
      safety: 'safe',
      label: 'appeal for a like or a tip',
      phrase:
        /^[\p{P}\p{S}\s]{0,6}(?:如果|要是|若)(?:您|你|大家|各位|你们)?(?:觉得|喜欢|认为|感觉|看完)?[^。;]{0,30}(?:帮助|帮到|有用|不错|还行|还可以|收获|启发|喜欢|有所得|写得好|觉得好)[^。;]{0,10},[^。;]{0,16}(?:点个赞|点赞|打赏|赞助|三连|点个\s?star|给个\s?star|一个\s?star|点颗星|关注一下|请我喝|转发|分享给|关注我)[^。;]{0,30}[。!~]?[\p{P}\p{S}\s]{0,4}$/iu,
      maxLength: 80,
      example: {
        bad: '<p>正文。</p>\n<p>如果觉得本文对您有帮助，请点个赞吧！</p>\n',
        good: '<p>如果用户觉得这个功能有用，系统会记录下来。</p>\n',
      },
    },
  ],
});
