import { defineRecipe } from '../../recipe.ts';
import { safe } from './kinds.ts';

const systems = [
  [
    'Disqus',
    '#disqus_thread, #disqus_recommendations, .dsq-brlink, .dsq-widget, #dsq-content, noscript:contains("powered by Disqus"), noscript:contains("comments powered by"), a[href*="disqus.com/?ref_noscript"], a[href="http://disqus.com"].dsq-brlink, a[href$="#disqus_thread"]',
    'id="disqus_thread"',
  ],
  [
    'IntenseDebate',
    '#idc-container, #idc-noscript, #idc-container-parent, #IDCommentsHead, .idc-head, .IDCommentsReplace',
    'id="idc-container"',
  ],
  [
    'JS-Kit or Echo',
    '.js-kit-comments, .js-kit-rating, .js-kit-navigator, .js-singleCommentName, .echo-item-body',
    'class="js-kit-comments"',
  ],
  ['Livefyre', '#livefyre-comments, .livefyre-comments, #livefyre, .fyre', 'id="livefyre-comments"'],
  ['Facebook', '.fb-comments, .fb-comments-count, fb\\:comments', 'class="fb-comments"'],
  [
    'a hosted comment service',
    '#remark42, #isso-thread, #cusdis_thread, #commento, #hyvor-talk-view, hyvor-talk-comments, #graphcomment, #discourse-comments, #spot-im-frame-inpage, [data-spot-im-module-default-area], .spot-im-frame-inpage, .viafoura, vf-conversations, #coral_talk_stream, #fastcomments-widget, #vuukle-comments, .vuukle-powerbar, #vuukle-emote, #muut, .muut, .moot',
    'id="isso-thread"',
  ],
  [
    'a comment service on GitHub',
    '.giscus, .utterances, #gitalk-container, #gitment-container, #gitalk, .gitalk-container, script[src*="utteranc.es"], script[src*="giscus.app"], #utterances_thread',
    'class="giscus"',
  ],
  ['Haloscan', 'a[href^="javascript:HaloScan"], a[onclick*="HaloScan"], .haloscan', 'class="haloscan"'],
] as const;

// Discussion systems that load from elsewhere and leave an empty box or a line that asks for JavaScript.
export default defineRecipe({
  id: 'discussion',
  name: 'Comment services',
  entries: [
    ...systems.map(([name, select, attribute]) => ({
      ...safe.script,
      label: `comment box of ${name}`,
      select,
      example: {
        bad: `<p>Text.</p>\n<div ${attribute}>Loading</div>\n`,
        good: '<div id="thread">A red thread runs through the book, and Disqus is named in it.</div>\n',
      },
    })),
    {
      ...safe.script,
      label: 'script of a comment service',
      select: [
        ...[
          'disqus_shortname',
          'disqus_config',
          'disqus_url',
          'disqus_identifier',
          'disqusLoader',
          'idcomments_',
          'DISQUS',
        ].map((name) => `script:contains("${name}")`),
        ...[
          'intensedebate.com',
          'js-kit.com',
          'livefyre.com',
          'haloscan.com',
          'commento.io',
          'cusdis.com',
          'spot.im',
          'vuukle.com',
          'fastcomments.com',
          'talk.hyvor.com',
          'sezwho.com',
        ].map((host) => `script[src*="${host}"]`),
      ].join(', '),
      example: {
        bad: "<p>Text.</p>\n<script>var disqus_shortname = 'ann';</script>\n",
        good: '<script>var short = 1;</script>\n',
      },
    },
    {
      ...safe.script,
      label: 'note of a comment service',
      phrase:
        /^(?:Please enable JavaScript to view the comments powered by (?:Disqus|IntenseDebate|Livefyre|Vuukle)\.?|(?:blog )?comments powered by (?:Disqus|Echo|IntenseDebate|Facebook|CComment|JComments|Isso|Hyvor Talk|Talkyard|Utterances|giscus)\.?|View the (?:discussion thread|forum thread|entire comment thread)\.?|Loading comments(?: for this post)?(?:\.{3}|…)|Enable JavaScript to view comments\.?|(?:Show|Hide|View|Load) (?:all |\d{1,4} )?comments(?: \(\d{1,4}\))?|Join the (?:conversation|discussion)[.!]?|Start the discussion(?:…|\.{3})?)$/i,
      maxLength: 120,
      example: {
        bad: '<p>Text.</p>\n<p>Please enable JavaScript to view the comments powered by Disqus.</p>\n',
        good: '<p>Comments powered by Disqus load slowly on old phones.</p>\n',
      },
    },
  ],
});
