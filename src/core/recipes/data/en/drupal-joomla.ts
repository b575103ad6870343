import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

// Drupal 5 to 10, Joomla 1.0 to 4 with K2, TYPO3, DotNetNuke, SharePoint, Dreamweaver, FrontPage and other site systems. Field wrappers are layout.
export default defineRecipe({
  id: 'drupal-joomla',
  name: 'Drupal, Joomla and other site systems',
  entries: [
    {
      ...safe.share,
      label: 'links of a Drupal module',
      select:
        '.service-links, .easy_social_box, .easy-social, .sharethis-buttons, .block-addtoany, .social-media-sharing, .print_html, .print_mail, .print_pdf, .print-link, .print__wrapper, .forward-link, li.forward_links, .statistics_counter, li.statistics_counter, .node-readmore, li.node-readmore, li.comment-add, .comment-add, li.comment_forbidden, .comment_forbidden, li.comment-forbidden, .fivestar-static-form-item, .fivestar-form-item, .rate-widget, .flag-outer, .flag-wrapper, .social-share-block, .block-social-media-links, .field--type-addtoany, .field-name-addtoany, .node__links, ul.links.inline, .field-name-sharethis, .block-sharethis',
      example: {
        bad: '<p>Text.</p>\n<ul class="links inline"><li class="comment_forbidden"><a href="/l">Log in to post comments</a></li></ul>\n',
        good: '<div class="field-item">Text.</div>\n',
      },
    },
    {
      ...safe.related,
      label: 'navigation of a Drupal module',
      select:
        '.book-navigation, .similarterms, ul.pager, nav.pager, .item-list-pager, .block-similar-entries, .view-related-content, .view-related-articles, .field-name-field-related-articles, .field-name-field-related-content, .field--name-field-related-articles',
      example: {
        bad: '<p>Text.</p>\n<div class="book-navigation"><a href="/n">next</a></div>\n',
        good: '<div class="book">A book.</div>\n',
      },
    },
    {
      ...ask.related,
      label: 'tags of a Drupal node',
      select:
        '.field-name-field-tags, .field--name-field-tags, .field-field-tags, .field-type-taxonomy-term-reference, .taxonomy-terms, div.terms, .terms-inline, .node-taxonomy, .field-name-taxonomy-vocabulary-1',
      example: {
        bad: '<p>Text.</p>\n<div class="field-name-field-tags">Tags: <a href="/t">a</a></div>\n',
        good: '<div class="field-name-body">Text.</div>\n',
      },
    },
    {
      ...safe.stub,
      label: 'line of Drupal or Joomla',
      phrase:
        /^(?:(?:Log in|Login)(?: or register)? to post comments|(?:Add new comment|Printer-friendly version|Send by e-?mail|Send to friend|PDF version|\d{1,7} reads|Email this page){1,6}|Written by (?:Administrator|Super User|admin)|Last Updated(?: on)? \w{3,12},? \d{1,2} \w{3,10} \d{4} \d{2}:\d{2}|Hits: ?\d{1,9}|Add (?:new )?comment|JComments|Attachments:|Powered by JReviews|Comments \(\d{1,4}\))$/i,
      capital: true,
      maxLength: 130,
      example: {
        bad: '<p>Text.</p>\n<p>Log in or register to post comments</p>\n',
        good: '<p>Hits were rare in the year of the flood.</p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'buttons of a Joomla article',
      select:
        'li.print-icon, li.email-icon, li.edit-icon, .article-info .hits, dd.hits, a:has(> img[alt="Print"]), a:has(> img[alt="E-mail"]), a:has(> img[alt="PDF"]), a:has(> img[alt="Email"][src*="M_images"]), td.buttonheading, .pagenav, ul.pagenav, .pagenavcounter, .content_rating, form.content_vote, .content_vote, .jcomments-links, #jc, #jcomments, .itp-share, .itp-fshare, .jllikeproSharesContayner, .jwDisqusForm, .jwDisqusListing, .itemToolbar, .itemSocialSharing, .itemRelated, .itemNavigation, .itemBackToTop, .itemTagsBlock, .itemHits, .itemRatingBlock, .itemTwitterButton, .itemFacebookButton, .sexybookmarks-joomla, .readmore > a.btn, p.readmore',
      example: {
        bad: '<p>Text.</p>\n<ul><li class="print-icon"><a href="/p">On paper</a></li></ul>\n',
        good: '<ul><li class="icon">An icon of a saint.</li></ul>\n',
      },
    },
    {
      ...safe.stub,
      label: 'placeholder of a Joomla plugin',
      phrase:
        /^\{(?:loadposition|loadmodule|loadmoduleid|jcomments|modulepos|module|mosimage|mospagebreak|moscomment|jumi|rokbox|sharethis|addthis|jathumbnail|ja_?share|social|simplepopup|disqus|komento|k2splitter|rsform|chronoforms|becontactform|aicontactsafeform|phocagallery|emailcloak)\b[^}]{0,160}\}$/i,
      example: { bad: '<p>Text.</p>\n<p>{loadposition user9}</p>\n', good: '<p>{title} stands for the title.</p>\n' },
    },
    {
      ...safe.stub,
      label: 'page break of Joomla',
      select: 'hr#system-readmore, hr.system-pagebreak',
      example: { bad: '<p>Text.</p>\n<hr id="system-readmore">\n<p>Text.</p>\n', good: '<hr>\n<p>Text.</p>\n' },
    },
    {
      ...safe.comment,
      label: 'mark of a site system',
      comment: {
        startsWith: [
          // Drupal's template debugging, TYPO3, Dreamweaver, FrontPage, DotNetNuke, SharePoint, Vignette, CQ.
          ...[
            'theme debug',
            'theme hook',
            'file name suggestions',
            'begin output from',
            'end output from',
            'call: theme',
            "begin 'sites/",
            'begin custom',
          ],
          ...['content element, uid', 'typo3search', 'image block: [', 'plugin inserted', 'parent-version', 'sub-menu'],
          ...[
            'instancebegin',
            'instanceend',
            '#begineditable',
            '#endeditable',
            '#beginlibraryitem',
            '#endlibraryitem',
            '#begintemplate',
            '#endtemplate',
            'templatebegineditable',
            'templateendeditable',
          ],
          ...[
            'webbot bot',
            'msnavigation',
            'mstheme',
            'mstableformat',
            '[vignette',
            'htdig_noindex',
            '/htdig_noindex',
            'htdig',
            'googleoff',
            'googleon',
            'googleoff:',
            'sli_noindex',
            'sphider_noindex',
            'robots content',
            'robots_noindex',
            'stopindex',
            'startindex',
            'ultraseek',
            'swishcommand',
            'zoomstop',
            'zoomrestart',
            'zoomstart',
          ],
          ...[
            'blogger automated replacement',
            'jom comment',
            'jcomments',
            'start jcomments',
            'k2 plugins',
            'joomlaworks',
            'start: joomla',
            'cf_',
            'cfdebug',
            'sitecore',
            'cmp_',
            'wpv-',
            'react-text',
            '/react-text',
            'react-empty',
            'ngif',
            'ngrepeat',
            'end ngif',
            'end ngrepeat',
            'ngview',
            'ngswitch',
            'ng-container',
            'bindings={',
            '[if-',
            '[-',
          ],
        ],
      },
      example: {
        bad: "<p>Text.</p>\n<!-- BEGIN OUTPUT from 'core/node.html.twig' -->\n",
        good: '<!-- more -->\n<p>Text.</p>\n',
      },
    },
  ],
});
