import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

// Blogger (blogspot.com): feed footer, parts of the Layouts templates (2006 to today) and of the classic ones before. `.separator` is layout.
export default defineRecipe({
  id: 'blogger',
  name: 'Blogger',
  entries: [
    {
      // What the blog's settings add to every post of the feed; importers keep it.
      ...safe.promo,
      label: 'post feed footer of Blogger',
      select: '.blogger-post-footer',
      example: {
        bad: '<p>Text.</p>\n<div class="blogger-post-footer"><a href="http://example.com/ann">Add me as a friend!</a></div>\n',
        good: '<div class="separator"><img src="a.png"></div>\n',
      },
    },
    {
      ...safe.stub,
      label: 'post footer of Blogger',
      select:
        '.post-footer:has(.post-footer-line), .post-footer-line, .post-feeds, .feed-links, .blog-feeds, .post-backlinks, #backlinks-container, .item-control, .quickedit, .post-icons, .reaction-buttons, .post-comment-link',
      example: {
        bad: '<p>Text.</p>\n<div class="post-footer"><div class="post-footer-line post-footer-line-1">Posted by Ann</div></div>\n',
        good: '<div class="footer">The footer of the mountain is steep.</div>\n',
      },
    },
    {
      ...safe.related,
      label: 'labels of Blogger',
      select: '.post-labels, .widget.Label, .widget.BlogArchive, .widget.PopularPosts, #blog-pager, .blog-pager',
      example: {
        bad: '<p>Text.</p>\n<span class="post-labels">Labels: <a href="/a">cats</a></span>\n',
        good: '<span class="label">Labels are useful.</span>\n',
      },
    },
    {
      ...safe.share,
      label: 'share buttons of Blogger',
      select:
        '.post-share-buttons, a.share-button.goog-inline-block, .sharing-platform-button, .sharing-buttons.hidden',
      example: {
        bad: '<p>Text.</p>\n<div class="post-share-buttons"><a href="/s">Email This</a></div>\n',
        good: '<div class="post-share">How to share a post.</div>\n',
      },
    },
    {
      ...safe.share,
      label: 'share buttons of Blogger as text',
      phrase:
        /^Email This ?BlogThis! ?Share to (?:X|Twitter) ?Share to Facebook(?: ?Share to (?:Pinterest|Google Buzz|Orkut))?$/i,
      example: {
        bad: '<p>Text.</p>\n<p>Email ThisBlogThis!Share to TwitterShare to FacebookShare to Pinterest</p>\n',
        good: '<p>Email this to a friend who likes cats.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'jump link of Blogger',
      select: '.jump-link',
      example: {
        bad: '<p>Text.</p>\n<div class="jump-link"><a href="/a#more">Read more »</a></div>\n',
        good: '<a class="jump" href="#b">Jump to the end</a>\n',
      },
    },
    {
      ...safe.related,
      label: 'navigation of Blogger',
      phrase:
        /^(?:Newer Posts? ?(?:Home ?)?(?:Older Posts?)?|(?:Home ?)?Older Posts?|Subscribe to: ?(?:Post Comments|Posts) ?\(Atom\))$/,
      example: {
        bad: '<p>Text.</p>\n<p>Subscribe to: Post Comments (Atom)</p>\n',
        good: '<p>Older posts are found in the attic.</p>\n',
      },
    },
    {
      // Classic templates: "posted by Ann @ 10:12 AM   3 comments links to this post".
      ...safe.credit,
      label: 'byline of a classic Blogger template',
      phrase:
        /^posted by [^.!?@|]{2,50} (?:@|at|\|) ?(?:\d{1,2}\/\d{1,2}\/\d{2,4} )?\d{1,2}:\d{2}(?::\d\d)?(?: ?[ap]m)?(?: \| ?permalink)?(?: ?\(?\d{1,4}\)? comments?:?)?(?: links to this post)?$/i,
      example: {
        bad: '<p>Text.</p>\n<p>posted by Ann Lee @ 10:12 AM 3 comments</p>\n',
        good: '<p>It was posted by Ann at 10:12 AM and read by many before noon.</p>\n',
      },
    },
    {
      ...safe.credit,
      label: '"Powered by Blogger"',
      phrase: /^Powered by Blogger\.?$/i,
      example: {
        bad: '<p>Text.</p>\n<p>Powered by Blogger.</p>\n',
        good: '<p>The site is powered by Blogger and luck.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'labels line with its links',
      evidence: { links: 1, address: /\/search\/label\//i },
      phrase: /^Labels ?: ?.{2,300}$/,
      maxLength: 320,
      example: {
        bad: '<p>Text.</p>\n<p>Labels: <a href="http://ann.blogspot.com/search/label/cats">cats</a></p>\n',
        good: '<p>Labels: they are everywhere. Who needs <a href="/a">them</a>?</p>\n',
      },
    },
    {
      ...ask.related,
      label: 'labels line',
      where: 'tail',
      phrase: /^Labels ?: ?[^.!?;:]{2,140}$/,
      example: {
        bad: '<p>Text.</p>\n<p>Labels: cats, dogs</p>\n',
        good: '<p>Labels: they are everywhere. Who needs them?</p>\n',
      },
    },
    {
      ...safe.script,
      label: 'navigation bar or widget script of Blogger',
      select:
        'script:contains("_WidgetManager"), script:contains("blogger_navbar"), iframe#navbar-iframe, #b-navbar, #navbar-iframe-container',
      example: {
        bad: '<p>Text.</p>\n<script>_WidgetManager._Init("//www.blogger.com/x");</script>\n',
        good: '<script>manager.init()</script>\n',
      },
    },
    {
      ...safe.related,
      label: 'LinkWithin box',
      select:
        '.linkwithin_div, .linkwithin_outer, .linkwithin_inner, script:contains("linkwithin_"), a[href*="linkwithin.com"]',
      example: {
        bad: '<p>Text.</p>\n<div class="linkwithin_div"></div>\n',
        good: '<div class="link">A link within a text.</div>\n',
      },
    },
    {
      ...safe.related,
      label: 'nRelate box',
      select: '.nrelate, .nrelate_related, .nrelate_flyout, [id^="nrelate_related"]',
      example: {
        bad: '<p>Text.</p>\n<div class="nrelate_related">More</div>\n',
        good: '<div class="relate">We relate.</div>\n',
      },
    },
  ],
});
