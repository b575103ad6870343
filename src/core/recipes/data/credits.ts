import { defineRecipe } from '../recipe.ts';

// Production lines as newsrooms set them, whatever their site.
export default defineRecipe({
  id: 'credits',
  name: 'Production credits',
  entries: [
    {
      kind: 'credit',
      safety: 'safe',
      label: 'editor line',
      where: 'tail',
      phrase:
        /^[([【]?\s?(?:本文)?(?:责任编辑|責任編輯|责编|責編|值班编辑|执行编辑|實習編輯|实习编辑|文字编辑|视频编辑|图片编辑|栏目主编|本期编辑|编辑|編輯|校对|校對|审核|審核|审校|监制|監製|值班主任|题图来源)\s?[:|丨/]\s?[\p{L}\p{N} ·、,_()/@.-]{1,30}[)\]】]?$/u,
      maxLength: 50,
      example: {
        bad: '<p>正文。</p>\n<p>（编辑：毕凤至）</p>\n',
        good: '<p>编辑器：一种用来编辑文本的软件，最早出现在上世纪六十年代，至今仍是程序员最常用的工具。</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'original headline',
      where: 'head',
      phrase: /^原标题\s?:\s?\S.{0,100}$/u,
      example: {
        bad: '<p>原标题：某地发布新规</p>\n<p>正文。</p>\n',
        good: '<p>这篇文章的原标题：很长，后来改短了。</p>\n',
      },
    },
    {
      // Reuters' sign-off (Reuters Handbook of Journalism).
      kind: 'credit',
      safety: 'safe',
      label: 'wire service sign-off',
      where: 'tail',
      phrase: /^\((?:Additional )?(?:Reporting|Writing|Editing|Compiled|Graphics?|Production) by [^()]{3,200}\)$/,
      maxLength: 300,
      example: {
        bad: '<p>Text.</p>\n<p>(Reporting by Ann Lee; Editing by Bob Ray)</p>\n',
        good: '<p>Reporting by the agency was praised.</p>\n',
      },
    },
  ],
});
