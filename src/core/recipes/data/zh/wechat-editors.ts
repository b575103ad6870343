import { defineRecipe } from '../../recipe.ts';

// mdnice, 135编辑器, 秀米, OpenWrite, 文章同步助手, ArtiPub, 简悦, 为知笔记: the line each of them adds, 2016–2024. Their section[data-tool] wrappers hold the article.
export default defineRecipe({
  id: 'wechat-editors',
  name: 'Publishing tools for Chinese blogs',
  entries: [
    {
      kind: 'promo',
      safety: 'safe',
      label: 'mdnice line',
      phrase:
        /^[>\s]{0,3}本文(?:由|使用|采用)\s?(?:mdnice|markdown\.com\.cn|墨滴|doocs\/md|Markdown Nice)\s?(?:软件|编辑器)?\s?(?:排版|多平台发布|编辑|自动排版|发布)[!.。]?$/iu,
      example: { bad: '<p>正文。</p>\n<p>本文使用 mdnice 排版</p>\n', good: '<p>本文使用 LaTeX 排版</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'OpenWrite line',
      phrase:
        /^[>\s]{0,3}本文由博客(?:一文多发平台|群发一文多发等运营工具平台|一文多发等运营工具平台).{0,6}OpenWrite.{0,6}发布[!.。]?$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>本文由博客一文多发平台 OpenWrite 发布！</p>\n',
        good: '<p>本文由 OpenWrite 的读者写成。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'cross-posting tool line',
      phrase:
        /^[>\s]{0,3}本文(?:使用|由)\s?(?:文章同步助手|文章同步助手Wechatsync|ArtiPub|Wechatsync|多平台发布工具.{0,12}|蚁小二|简媒|融媒宝|BlogPost)\s?.{0,16}(?:同步|发布|自动发布|分发)[!.。]?$/iu,
      example: { bad: '<p>正文。</p>\n<p>本文使用 文章同步助手 同步</p>\n', good: '<p>本文使用文章作为例子。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'SimpRead line',
      phrase: /^[>\s]{0,3}本文由\s?简悦\s?(?:SimpRead)?\s?转码.{0,200}$/iu,
      maxLength: 300,
      example: {
        bad: '<p>正文。</p>\n<p>本文由 简悦 SimpRead 转码，原文地址 https://example.com/1</p>\n',
        good: '<p>本文由他转码成电子书。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'note tool line',
      phrase:
        /^(?:来自为知笔记\s?\(Wiz\)|Written with StackEdit\.?|本文使用\s?(?:StackEdit|有道云笔记|马克飞象|Cmd Markdown).{0,10}(?:编写|编辑|撰写)?.?|(?:-\s?)?来自印象笔记.{0,6}|Published with MWeb)$/iu,
      example: { bad: '<p>正文。</p>\n<p>来自为知笔记(Wiz)</p>\n', good: '<p>来自为知的笔记。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'WeChat editor line',
      phrase:
        /^(?:Powered by (?:135editor\.com|xiumi\.us|96weixin\.com|wxb\.com|2weima\.com)|(?:以上内容|本文|模板|版式|样式)?(?:由|来自)\s?(?:135编辑器|秀米编辑器|秀米|96编辑器|i排版|壹伴|新媒体管家)(?:提供技术支持|提供|编辑|排版|制作).{0,6})$/iu,
      example: { bad: '<p>正文。</p>\n<p>Powered by 135editor.com</p>\n', good: '<p>135编辑器发布了新版本。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'line of an editor plug-in',
      select:
        'section[data-role="copyright"][data-tools], a[href="http://www.135editor.com"], a[href*="xiumi.us/?from"]',
      example: {
        bad: '<p>正文。</p>\n<p><a href="http://www.135editor.com">135编辑器</a></p>\n',
        good: '<p><a href="https://example.com/">编辑器</a></p>\n',
      },
    },
  ],
});
