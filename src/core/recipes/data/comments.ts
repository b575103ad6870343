import { defineRecipe } from '../recipe.ts';

// Marks that editors and content management systems leave in what they save.
export default defineRecipe({
  id: 'cms-comments',
  name: 'Comments of content management systems',
  entries: [
    {
      // WordPress block editor: developer.wordpress.org/block-editor/explanations/architecture/key-concepts
      kind: 'comment',
      safety: 'safe',
      label: 'block mark of WordPress',
      comment: { startsWith: ['wp:', '/wp:', '.entry-', '#post-', 'noindex', '/noindex'] },
      example: {
        bad: '<!-- wp:paragraph -->\n<p>Text.</p>\n<!-- /wp:paragraph -->\n',
        good: '<!--more-->\n<p>Text.</p>\n',
      },
    },
    {
      // Ghost: cards of the editor before version 5.
      kind: 'comment',
      safety: 'safe',
      label: 'card mark of Ghost',
      comment: { startsWith: ['kg-card-begin', 'kg-card-end'] },
      example: { bad: '<!--kg-card-begin: html-->\n<p>Text.</p>\n<!--kg-card-end: html-->\n', good: '<!-- more -->\n' },
    },
    {
      // Word's "save as HTML".
      kind: 'comment',
      safety: 'safe',
      label: 'mark of Microsoft Word',
      comment: {
        startsWith: [
          '[if gte mso',
          '[if mso',
          '[if !mso',
          '[if supportfields',
          '[if !supportlists',
          '[if !vml',
          'startfragment',
          'endfragment',
        ],
      },
      example: {
        bad: '<p>Text.</p>\n<!--StartFragment-->\n',
        good: '<!--[if IE]><p>Text for an old browser.</p><![endif]-->\n',
      },
    },
    {
      // Vue leaves an empty comment where an element with v-if is not shown.
      kind: 'comment',
      safety: 'safe',
      label: 'empty comment',
      comment: { is: ['', '-'] },
      example: { bad: '<div><!----></div>\n<p>Text.</p>\n', good: '<!-- more -->\n<p>Text.</p>\n' },
    },
  ],
});
