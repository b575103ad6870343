import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

const badges = [
  'hits.dwyl.com',
  'hits.sh',
  'visitor-badge.glitch.me',
  'visitor-badge.laobi.icu',
  'api.visitorbadge.io',
];

// What stands around an article on its page or in its mail: menus, crumbs, buttons as text, frames of newsletters.
export default defineRecipe({
  id: 'page-frames',
  name: 'Frames of pages and newsletters',
  entries: [
    {
      ...safe.related,
      label: 'menu of the site',
      evidence: { links: 2, linkShare: 0.6, own: true },
      phrase:
        /^(?:(?:Home|Blog|Archives?|About(?: me| us)?|Contact(?: us| me)?|RSS(?: feed)?|Feed|Posts|Articles|Projects|Search|Tags|Categories|Privacy(?: policy)?|Terms(?: of (?:use|service))?|Sitemap|Subscribe|News|Newsletter|Log ?in|Sign ?up|Register|Top|Next|Previous|Resume|Now|Uses|Talks|Books|Portfolio)(?: ?[|·•/,~»>-] ?| |$)){2,12}$/i,
      capital: true,
      maxLength: 160,
      example: {
        bad: '<p>Text.</p>\n<p><a href="/">Home</a> | <a href="/archive">Archive</a> | <a href="/about">About</a></p>\n',
        good: '<p>Home | <a href="/away">Away</a></p>\n',
      },
    },
    {
      // "« On dogs | Main | On birds »", as Movable Type and others set it.
      ...safe.related,
      label: 'previous and next with titles',
      evidence: { links: 2, linkShare: 0.6, own: true },
      phrase: /^(?:.{0,120}\| )?(?:Main|Home|Blog|Index|Archives?|All posts)(?: \|.{0,120})?$/i,
      capital: true,
      maxLength: 260,
      example: {
        bad: '<p>Text.</p>\n<p><a href="/a.html">« On dogs</a> | <a href="/">Main</a> | <a href="/b.html">On birds »</a></p>\n',
        good: '<p>Name | <a href="https://a.example/">Home</a> | Age</p>\n',
      },
    },
    {
      ...ask.related,
      label: 'parts of a series',
      takes: 'links',
      phrase:
        /^(?:(?:other|all|more) )?(?:posts|articles|parts|entries|chapters) (?:in|of) (?:this|the) (?:series|[\w' ]{2,30} series)(?: so far| are)?\s?[:»>]{0,2}$/i,
      capital: true,
      maxLength: 70,
      example: {
        bad: 'Text.\n\n### Other posts in this series\n\n- [Part 1](/one)\n- [Part 2](/two)\n',
        good: 'Text.\n\n### Parts of the series\n\nThere are two of them.\n',
      },
    },
    {
      ...safe.related,
      label: 'way back',
      evidence: { links: 1, linkShare: 0.6 },
      phrase:
        /^[←«‹<↑^▲⬆\s]{0,4}(?:Page load link|(?:Back|Return|Go back|Go)(?: to)? ?(?:the |our )?(?:top(?: of (?:the )?page)?|blog(?: home| index| list)?|posts|all (?:posts|articles|news)|articles|news(?: list| overview)?|home ?page|home|index|overview|list|archives?|main page|table of contents|contents))[ .↑^▲⬆»→]{0,4}$/i,
      capital: true,
      maxLength: 60,
      example: {
        bad: 'Text.\n\n[← Back to blog](/blog)\n',
        good: 'Back to the list of things that went wrong, in their order.\n',
      },
    },
    {
      ...safe.related,
      label: 'crumbs above an article',
      only: 'html',
      select:
        'nav.breadcrumb, nav.breadcrumbs, .breadcrumbs, ol.breadcrumb, ul.breadcrumb, .yoast-breadcrumbs, .rank-math-breadcrumb, .bread-crumbs, [itemtype*="schema.org/BreadcrumbList"]',
      example: {
        bad: '<ol class="breadcrumb"><li><a href="/">Home</a></li><li>Cats</li></ol>\n<p>Text.</p>\n',
        good: '<ol class="bread"><li>Crumbs</li></ol>\n',
      },
    },
    {
      // Blocks of the WordPress editor that show the site, not the article: wordpress.org/documentation/article/blocks-list (Widgets, Theme).
      ...safe.related,
      label: 'site block of WordPress',
      select:
        '.wp-block-social-links, .wp-block-latest-posts, .wp-block-latest-comments, .wp-block-tag-cloud, .wp-block-categories, .wp-block-archives, .wp-block-post-navigation-link, .wp-block-query-pagination, .wp-block-search, .wp-block-loginout, .wp-block-rss, .wp-block-comments-pagination, .wp-block-post-comments-form, .wp-block-site-logo, .wp-block-site-title, .wp-block-navigation',
      example: {
        bad: '<p>Text.</p>\n<ul class="wp-block-latest-posts"><li><a href="/b">Cats</a></li></ul>\n',
        good: '<figure class="wp-block-image"><img src="a.png"></figure>\n',
      },
    },
    {
      ...ask.related,
      label: 'line of hash tags',
      where: 'tail',
      phrase: /^(?:#\p{L}[\p{L}\d_-]{1,40}[ ,·]{1,3}){1,25}#\p{L}[\p{L}\d_-]{1,40}$/u,
      maxLength: 400,
      example: { bad: '<p>Text.</p>\n<p>#cats #dogs #pets</p>\n', good: '<p>#1 is the cat, #2 the dog.</p>\n' },
    },
    {
      ...ask.share,
      label: 'button as text',
      only: 'html',
      where: 'tail',
      phrase:
        /^(?:Share|Tweet|Pin|E-?mail|Print|Save|Bookmark|Facebook|Twitter|LinkedIn|Reddit|WhatsApp|Pinterest|(?:E-?mail|Print|Share|Comments?|RSS|Bookmark|PDF|Save)(?: ?[|•·] ?(?:E-?mail|Print|Share|Comments?|RSS|Bookmark|PDF|Save|Discuss|Permalink)){1,6})$/,
      maxLength: 80,
      example: {
        bad: '<p>Text.</p>\n<p>Tweet</p>\n',
        good: '<p>Printing.</p>\n<p>Share of the cake</p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'question about the page',
      where: 'tail',
      phrase:
        /^(?:(?:Was|Is|Did you find) this (?:page|article|post|answer|information|content|tutorial|guide) (?:helpful|useful)\? ?(?:Yes ?[/|]? ?No)?|Rate (?:this|the) (?:article|post|page|story)[:.!]?|(?:(?:Estimated )?(?:reading|read) time|Temps de lecture|Lesezeit|Lesedauer|Tiempo de lectura|Tempo d[ei] (?:lettura|leitura)|Leestijd) ?:? ?(?:about |~ ?|approx\. ?|env\. ?|ca\. ?|≈ ?)?\d{1,3} ?min[a-z]{0,5}\.?(?: read)?)$/i,
      capital: true,
      maxLength: 120,
      example: {
        bad: '<p>Text.</p>\n<p>Was this page helpful? Yes No</p>\n',
        good: '<p>Was this helpful to the cat? Nobody knows.</p>\n',
      },
    },
    {
      // Mailchimp's campaign archive and templates (merge tags *|…|*), and what other mail services put in the same place.
      ...safe.promo,
      label: 'frame of a newsletter',
      phrase:
        /^(?:(?:View|Read|Open) (?:this|the) (?:e-?mail|message|newsletter|campaign) (?:in|on) (?:your |a |the )?(?:web ?)?browser\.?|(?:Email|Message) not displaying correctly\?.{0,60}|You(?:'re| are) receiving this (?:e-?mail|newsletter|message) because (?:you|of your|we)\b.{3,200}|(?:You can )?(?:update|manage) your (?:subscription )?preferences(?: or unsubscribe(?: from this list)?)?\.?|(?:Click here to )?unsubscribe(?: from (?:this list|these emails|this newsletter))?\.?|If you (?:no longer wish|would prefer not) to receive (?:these|this|our) .{3,160}|Our mailing address is:?|Forward (?:this (?:e-?mail|newsletter) )?to a friend\.?|.{0,60}\*\|(?:UNSUB|LIST:|CURRENT_YEAR|ARCHIVE|FORWARD|UPDATE_PROFILE|HTML:|MC_)[A-Z_:]{0,30}\|\*.{0,100})$/i,
      capital: true,
      maxLength: 260,
      example: {
        bad: '<p>Text.</p>\n<p>View this email in your browser</p>\n',
        good: '<p>You are receiving this letter in good health.</p>\n',
      },
    },
    {
      // The marks with which press offices end a release.
      ...safe.stub,
      label: 'end of a press release',
      where: 'tail',
      phrase: /^(?:# # #|-30-|- 30 -|-+ ?(?:ENDS?|Ends?) ?-+|ENDS)$/,
      maxLength: 16,
      example: { bad: '<p>Text.</p>\n<p>-30-</p>\n', good: '<p>Ends.</p>\n' },
    },
    {
      // Weblogs of Microsoft's staff, 2003–2015.
      ...safe.legal,
      label: 'notice "as is"',
      phrase:
        /^[*\s]{0,3}(?:(?:This|These) (?:postings?|posts?|weblog|blog|information) (?:is|are) provided ["“”']{0,2}as[ -]is["“”']{0,2},? with no warranties,? (?:and confers?|and confer) no rights\b.{0,300}|(?:Use of included (?:script|code|utility) samples (?:is|are) subject to the terms specified).{0,200})$/i,
      capital: true,
      maxLength: 500,
      example: {
        bad: '<p>Text.</p>\n<p>This posting is provided "AS IS" with no warranties, and confers no rights.</p>\n',
        good: '<p>This posting is as is the sea.</p>\n',
      },
    },
    {
      ...safe.legal,
      label: 'licence note with its address',
      where: 'tail',
      evidence: {
        links: 1,
        address: /creativecommons\.org\/(?:licenses|publicdomain)|gnu\.org\/(?:licenses|copyleft)/i,
      },
      phrase:
        /^(?:(?:Except|Unless) (?:where )?(?:otherwise )?(?:noted|stated|specified|indicated)(?: otherwise)?,? |This |These |All |Our |My |The ).{0,80}\b(?:work|articles?|posts?|contents?|text|blog|(?:web)?site|story|page|entry|piece|tutorial|document|presentation|translation)\b.{0,60} (?:is|are) .{0,60}(?:under|with|by) .{0,60}(?:Creative Commons|CC[ -]?(?:BY|0)|Attribution|GNU Free|public domain).{0,300}$/i,
      capital: true,
      maxLength: 460,
      example: {
        bad: 'Text.\n\nThis post is licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) by the author.\n',
        good: 'Photos in this post are licensed under [CC BY](https://creativecommons.org/licenses/by/4.0/) by Ann.\n',
      },
    },
    ...(['i.creativecommons.org', 'licensebuttons.net'] as const).map((host) => ({
      ...ask.legal,
      label: `licence badge of ${host}`,
      image: { host },
      example: {
        bad: `Text.\n\n[![Licence](https://${host}/l/by/4.0/88x31.png)](https://creativecommons.org/licenses/by/4.0/)\n`,
        good: '![Licence](https://example.org/by.png)\n',
      },
    })),
    {
      ...safe.legal,
      label: 'note on affiliate links (German)',
      phrase:
        /^[*\s(]{0,4}(?:.{0,60}(?:Affiliate|Partner|Provisions)-?[Ll]inks?.{0,160}(?:Provision|Vergütung).{0,200}|(?:Die )?mit (?:einem )?(?:\*|Stern(?:chen)?) (?:gekennzeichnete|markierte)n? Links? .{3,300})$/u,
      maxLength: 460,
      example: {
        bad: '<p>Text.</p>\n<p>Mit * gekennzeichnete Links sind Affiliate-Links. Bei einem Kauf erhalte ich eine Provision.</p>\n',
        good: '<p>Affiliate-Links sind ein Thema dieses Buches.</p>\n',
      },
    },
    {
      ...ask.promo,
      label: 'appeal to the reader (German, French, Spanish and others)',
      where: 'tail',
      phrase:
        /^(?:(?:Hat (?:dir|Ihnen|euch) .{2,40} gefallen\?|Wenn (?:dir|Ihnen|euch) .{2,40} gefallen hat|Schreibt? .{0,40}in (?:die|den) Kommentare|Hinterlass.{0,40}Kommentar|N'hésitez pas à (?:laisser|partager|commenter|vous abonner)|Si (?:cet article|ce billet|ce tutoriel) vous a|Laissez.{0,10} commentaire|Si te (?:ha gustado|gustó)|¿Te (?:ha gustado|gustó)|Déja(?:me|nos) .{0,10}comentario|Comparte est[ea]|Gostou|Se (?:você )?gostou|Deixe .{0,10}comentário|Compartilhe e[s]{1,2}[te]e|Se ti è piaciut[oa]).{0,160})$/u,
      maxLength: 260,
      example: {
        bad: "<p>Text.</p>\n<p>N'hésitez pas à laisser un commentaire.</p>\n",
        good: '<p>Si cet article est long, le suivant est court.</p>\n',
      },
    },
    ...badges.map((host) => ({
      ...ask.tracker,
      label: `visitor badge of ${host}`,
      image: { host },
      example: { bad: `Text.\n\n![](https://${host}/a.svg)\n`, good: '![](https://example.com/hits.svg)\n' },
    })),
  ],
});
