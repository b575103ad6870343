import { defineRecipe } from '../recipe.ts';

// Shortcodes of WordPress and its plugins that an export leaves as they were written.
export default defineRecipe({
  id: 'wordpress-shortcodes',
  name: 'WordPress shortcodes',
  entries: [
    {
      // The caption of old ones stands in an attribute: it is text of the article and stays.
      kind: 'stub',
      safety: 'safe',
      label: 'shortcode tag of a caption',
      shortcode: ['caption', 'wp_caption'],
      example: {
        bad: '<p>[caption id="attachment_1" width="300" caption="The harbour."]<img src="a.png">[/caption]</p>\n',
        good: '<p>The [caption] in brackets is a word.</p>\n',
      },
    },
    {
      // Advertising, sharing and locking plugins; ad-inserter, AdRotate, Quick Adsense, Social Locker.
      kind: 'ad',
      safety: 'safe',
      label: 'shortcode of an ad',
      shortcode: ['adsense', 'adrotate', 'adinserter', 'quads', 'wp_ad_camp_1'],
      example: { bad: '<p>Text.</p>\n<p>[adrotate group="1"]</p>\n', good: '<p>The sign says [adults] only.</p>\n' },
    },
  ],
});
