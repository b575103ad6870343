import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

const plugins = [
  [
    'WP Related Posts',
    '.wp_rp_wrap, .wp_rp_content, .wp_rp, #wp_rp_first, .related_post_title, ul.related_post',
    'wp_rp_wrap wp_rp_plain',
  ],
  [
    'YARPP',
    '.yarpp, .yarpp-related, .yarpp-related-rss, .yarpp-related-website, .yarpp-thumbnails-horizontal',
    'yarpp yarpp-related',
  ],
  ['Jetpack', '#jp-relatedposts, .jp-relatedposts, .wp-block-jetpack-related-posts', 'jp-relatedposts'],
  ['Contextual Related Posts', '.crp_related, #crp_related, .crp-list', 'crp_related'],
  [
    'Related Posts for WordPress',
    '.rp4wp-related-posts, .relpost-thumb-wrapper, .relpost-block-container, .rpbt_shortcode, .relatedposts-thumbnails',
    'rp4wp-related-posts',
  ],
  [
    'Inline Related Posts',
    '.irp-related, a:has(> div > .ctaText), div.ctaText, .lcp_catlist, .intelly-related',
    'irp-related',
  ],
  [
    'Similar Posts or Efficient Related Posts',
    '.similar-posts-wp, .SPOSTARBUST-Related-Posts, #igit_rpwt_css, .igit_relpost, .arpw-ul, .wherego_related, .simple-related-posts',
    'SPOSTARBUST-Related-Posts',
  ],
  [
    'tagDiv',
    '.td_block_related_posts, .td-post-next-prev, .td-post-source-tags, .td_block_inline_related',
    'td_block_related_posts',
  ],
  [
    'JNews',
    '.jnews_inline_related_post, .jnews_related_post_container, .jeg_post_tags, .jnews_prev_next_container',
    'jnews_inline_related_post_wrapper jnews_inline_related_post',
  ],
  [
    'other themes',
    '.related-posts-inline, .inline-related-post, .mks-related-posts, .penci-ilrltpost-across, .penci-ilrltpost-insert, .bs-irp, .herald-related-wrapper, .g1-related-entries, .ultp-related',
    'penci-ilrltpost-across',
  ],
  [
    'WordPress theme (post navigation)',
    'nav.post-navigation, nav.posts-navigation, #nav-above, #nav-below, #nav-single, .wp-post-navigation, .nav-links:has(.nav-previous), .nav-links:has(.nav-next), .wp-pagenavi',
    'post-navigation',
  ],
] as const;

// Lists of other articles that WordPress plugins and themes put under or into a post.
export default defineRecipe({
  id: 'wordpress-related',
  name: 'WordPress related posts',
  entries: [
    ...plugins.map(([name, select, classes]) => {
      const tag = select.startsWith('nav.') ? 'nav' : 'div';
      return {
        ...safe.related,
        label: `list of ${name}`,
        select,
        example: {
          bad: `<p>Text.</p>\n<${tag} class="${classes}"><h3>More</h3><ul><li><a href="/b">Another post</a></li></ul></${tag}>\n`,
          good: `<div class="related-work"><p>Text about ${name}.</p></div>\n`,
        },
      };
    }),
    {
      ...safe.comment,
      label: 'mark of Inline Related Posts',
      comment: {
        startsWith: ['inline related posts', 'widget id related', 'contextual related posts'],
      },
      example: { bad: '<!-- INLINE RELATED POSTS 1/3 //-->\n<p>Text.</p>\n', good: '<!-- more -->\n<p>Text.</p>\n' },
    },
    {
      // The WordPress.com feature of 2008 and the plugin by the same name.
      ...safe.related,
      label: 'title of a generated list',
      phrase: /^(?:Possibly Related Posts|Related posts):? ?\(automatically generated\):?$/i,
      capital: true,
      takes: 'links',
      example: {
        bad: '<p>Text.</p>\n<p>Possibly related posts: (automatically generated)</p>\n<ul><li><a href="/b">Another post</a></li></ul>\n',
        good: '<p>Possibly related posts were shown to readers, chosen by a machine.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'title of a generated list',
      phrase: /^Possibly Related Posts ?:?$/i,
      capital: true,
      example: {
        bad: '<p>Text.</p>\n<p><strong>Possibly Related Posts</strong>:</p>\n',
        good: '<p>Possibly Related Posts is a plugin that readers dislike.</p>\n',
      },
    },
    {
      // Similar Posts by Rob Marsh writes what it does not know as it stands.
      ...safe.related,
      label: 'placeholder of a related list',
      phrase:
        /^(?:Possibly Related Posts:? ?)?%{1,2}\(?(?:RELATED_?POSTS|YARPP|SIMILAR_?POSTS|RELATED|POST_?RELATED)%{1,2}$/i,
      example: {
        bad: '<p>Text.</p>\n<p>%RELATEDPOSTS%</p>\n',
        good: '<p>The name of the placeholder was %RELATEDPOSTS% in those days.</p>\n',
      },
    },
    {
      ...safe.related,
      label: '"You might also like" of LinkWithin, Outbrain and Zergnet',
      phrase:
        /^(?:You (?:might|may) also like|More from around the web|From around the web|You might be interested in|Promoted (?:stories|links)|Around the web|We recommend|Recommended for you) ?:$/i,
      capital: true,
      takes: 'links',
      example: {
        bad: '<p>Text.</p>\n<p>You might also like:</p>\n<ul><li><a href="/b">Another post</a></li></ul>\n',
        good: '<p>You might also like: cheese, if it is old enough.</p>\n',
      },
    },
    {
      ...ask.related,
      label: 'tags of the post',
      select:
        '.tags-links, .cat-links, .cat-tags-links, .entry-tags, .post-tags, .tag-links, .tagcloud, .post-tag-container, .wp-block-post-terms',
      example: {
        bad: '<p>Text.</p>\n<span class="tags-links"><a href="/t/a" rel="tag">a</a></span>\n',
        good: '<span class="tag">A tag in HTML has angle brackets.</span>\n',
      },
    },
  ],
});
