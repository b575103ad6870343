import { defineRecipe } from '../../recipe.ts';

// 36氪 (36kr.com), 2011–2024.
export default defineRecipe({
  id: '36kr',
  name: '36Kr',
  entries: [
    {
      // Set by the site on every mention of a company it has a page on, sometimes in the middle of a word.
      kind: 'ad',
      safety: 'safe',
      label: '36Kr keyword link',
      action: 'unwrap',
      select: 'a.project-link',
      example: {
        bad: '<p>正文。</p>\n<p>上周，<a class="project-link" data-id="1" href="https://36kr.com/projectDetails/1">某公司</a>发布了新品。</p>\n',
        good: '<p><a href="https://36kr.com/p/1">某公司</a>发布了新品。</p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: '36Kr company page link',
      action: 'unwrap',
      link: { host: '36kr.com', path: '/projectDetails/' },
      example: {
        bad: '<p>正文。</p>\n<p>上周，<a href="https://36kr.com/projectDetails/1">某公司</a>发布了新品。</p>\n',
        good: '<p><a href="https://36kr.com/p/1">某公司</a>发布了新品。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: '36Kr bars',
      select: '.article-footer-txt, .kr-shadow-wrapper .share-wrapper',
      example: {
        bad: '<p>正文。</p>\n<p class="article-footer-txt">该文观点仅代表作者本人。</p>\n',
        good: '<p class="footer-note">脚注。</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: '36Kr permission line',
      where: 'head',
      phrase:
        /^(?:编者按\s?:\s?)?本文(?:来自|转载自|首发自?|由).{2,60}(?:作者\s?:?.{1,24},)?(?:经授权转载|36氪(?:经|获)授权(?:发布|转载)|授权36氪(?:发布|转载)).{0,12}$/u,
      example: {
        bad: '<p>本文来自微信公众号“山中来信”，作者：某某，36氪经授权发布。</p>\n',
        good: '<p>本文来自36氪的一次采访，记者去了三个城市。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: '36Kr statement',
      phrase:
        /^(?:该文观点仅代表作者本人,36氪(?:平台|系信息发布平台).{0,30}|本文经授权发布,不代表36氪立场.{0,40}|原创文章,作者\s?:\s?.{1,20},如若转载,请注明出处.{0,60})$/u,
      example: {
        bad: '<p>正文。</p>\n<p>该文观点仅代表作者本人，36氪平台仅提供信息存储空间服务。</p>\n',
        good: '<p>该文观点新颖。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: '36Kr account line',
      where: 'tail',
      phrase:
        /^(?:.{0,30}36氪旗下.{0,20}(?:公众号|微信|栏目).{0,80}|.{0,20}(?:下载|打开)\s?36氪\s?(?:APP|客户端).{0,30}|好文章,需要你的鼓励|一起讨论创业.{0,20})$/iu,
      maxLength: 140,
      example: {
        bad: '<p>正文。</p>\n<p>36氪旗下微信公众号“山中”，欢迎关注。</p>\n',
        good: '<p>36氪成立于2010年。</p>\n',
      },
    },
  ],
});
