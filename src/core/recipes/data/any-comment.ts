import { defineRecipe } from '../recipe.ts';

// The last word on comments: what no recipe knows by name. A comment is not shown, so nothing a reader sees is lost.
export default defineRecipe({
  id: 'any-comment',
  name: 'Comments of any origin',
  entries: [
    {
      kind: 'comment',
      safety: 'safe',
      label: 'comment of the page it comes from',
      only: 'html',
      comment: { any: true },
      example: { bad: '<p>正文。</p>\n<!-- 投票参与按钮 -->\n', good: '<p>正文。</p>\n<!-- more -->\n<p>更多。</p>\n' },
    },
    {
      kind: 'note',
      safety: 'ask',
      label: 'it steers no tool that is known',
      comment: { any: true },
      example: {
        bad: 'Text of the author, long enough.\n\n<!-- ask Ann -->\n',
        good: 'Text.\n\n<!-- prettier-ignore -->\n',
      },
    },
  ],
});
