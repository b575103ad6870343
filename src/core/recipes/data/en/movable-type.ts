import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

// Movable Type (templates of 2.x to 5.x) and TypePad (2003 to today).
export default defineRecipe({
  id: 'movable-type',
  name: 'Movable Type and TypePad',
  entries: [
    {
      // Trackback auto-discovery: metadata in RDF inside a comment.
      ...safe.comment,
      label: 'trackback data',
      comment: {
        startsWith: [
          '<rdf:rdf',
          '<rdf',
          'rdf:rdf',
          'trackback ping',
          'technorati embed',
          'entry: http',
          'post: http',
          'sphereit start',
          'sphereit end',
        ],
      },
      example: {
        bad: '<p>Text.</p>\n<!--\n<rdf:RDF xmlns:trackback="http://example.com/"></rdf:RDF>\n-->\n',
        good: '<!-- more -->\n<p>Text.</p>\n',
      },
    },
    {
      ...safe.script,
      label: 'trackback or comment script',
      select:
        'script:contains("OpenTrackback"), script:contains("OpenComments"), script:contains("mtcmtauth"), script:contains("individualArchivesOnLoad"), script[src*="mt-site.js"], script[src$="/mt.js"], script:contains("HaloScan"), script[src*="haloscan.com"]',
      example: {
        bad: '<p>Text.</p>\n<script>function OpenTrackback (c) { window.open(c) }</script>\n',
        good: '<script>function openDoor() {}</script>\n',
      },
    },
    {
      ...safe.script,
      label: 'form of Movable Type',
      select:
        'form[action*="mt-comments.cgi"], form[action*="mt-search.cgi"], form[name="comments_form"], #comments-open, .comments-open, #comments-form',
      example: {
        bad: '<p>Text.</p>\n<form action="/cgi-bin/mt/mt-comments.cgi"><input name="text"></form>\n',
        good: '<form action="/cgi-bin/find.cgi"><input name="q"></form>\n',
      },
    },
    {
      ...safe.related,
      label: 'trackbacks of Movable Type',
      select:
        '#trackbacks, .trackbacks-info, .trackback-url, .trackbacks-header, .trackbacks-content, .entry-trackbacks, a[href*="mt-tb.cgi"], a[onclick*="OpenTrackback"], a[onclick*="OpenComments"]',
      example: {
        bad: '<p>Text.</p>\n<p><a href="http://example.com/cgi/mt-tb.cgi?tb_id=1">Ping me</a></p>\n',
        good: '<p><a href="/tracks">A track back home</a></p>\n',
      },
    },
    {
      ...safe.related,
      label: 'entry footer of TypePad',
      select:
        '.entry-footer:has(.post-footers), p.entry-footer-info, .entry-footer-links, .post-footers, .entry-footer-share, .typepad-share, .typepad-share-buttons, .tp-share, .typepad-like, .tpc-follow, #typepad-connect, .typepad-toggle-widget, .entry-footer-technorati',
      example: {
        bad: '<p>Text.</p>\n<p class="entry-footer"><span class="post-footers">Posted by Ann on May 1</span></p>\n',
        good: '<p class="entry">An entry.</p>\n',
      },
    },
    {
      // "Posted by Ann on May 1, 2006 at 10:12 AM | Permalink | Comments (3) | TrackBack (0)".
      ...safe.credit,
      label: 'entry footer line',
      phrase:
        /^(?:Posted (?:by|at|on) [^!?|]{2,120}(?:\|[^!?|]{0,60}){0,4}\| ?)?(?:in [\w ,&]{2,80} ?\| ?)?(?:Permalink|Permanent link|Link(?= ?\|))(?: ?\| ?(?:Comments? ?\(\d{1,4}\)|TrackBacks?(?: ?\(\d{1,4}\))?|Reblog(?: ?\(\d{1,4}\))?|Email this|Digg This|Save to del\.icio\.us|Tweet This!?|Share(?: on Facebook)?|Edit|\|)){0,8}$/i,
      maxLength: 400,
      example: {
        bad: '<p>Text.</p>\n<p>Posted by Ann on May 1, 2006 at 10:12 AM | Permalink | Comments (3) | TrackBack (0)</p>\n',
        good: '<h2>Link</h2>\n<p>Permalinks are links that stay where they are.</p>\n',
      },
    },
    {
      ...safe.credit,
      label: 'byline of Movable Type',
      phrase:
        /^Posted by:? [\w .@'-]{2,40} (?:at|on) (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.? +\d{1,2}, ?\d{4}(?: (?:at )?\d{1,2}:\d{2} ?[AP]M)?(?: ?\| ?(?:Permalink|TrackBack|Comments ?\(\d{1,3}\))){0,3}$/i,
      example: {
        bad: '<p>Text.</p>\n<p>Posted by ann12 at August 10, 2006 12:25 AM</p>\n',
        good: '<p>Posted by the king at the gate on the first day of May.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'trackback line',
      phrase:
        /^(?:TrackBack URL (?:for this entry|for this post)?:? ?(?:https?:\/\/\S{5,160})?|TrackBacks? ?\(\d{1,4}\)|Listed below are links to weblogs that reference .{2,160}|Trackbacks?\/Pingbacks?:?|Trackback this post.{0,40}|(?:Permalink|Trackback)(?: ?\| ?(?:Permalink|Trackback|Comments?))?)$/i,
      maxLength: 260,
      example: {
        bad: '<p>Text.</p>\n<p>TrackBack URL for this entry: http://example.com/t/trackback/123</p>\n',
        good: '<p>A trackback URL is what one blog sends to another.</p>\n',
      },
    },
    {
      // Default templates of 2.x and 3.x, individual entry archive: .blog > .blogbody > .posted, .comments-body > .comments-post, #banner, #menu.
      ...safe.stub,
      label: 'comments of readers in a default template',
      select:
        '.comments-head:has(> a[name="comments"]), .comments-body:has(> .comments-post), .trackbacks-body:has(> .trackback-url)',
      example: {
        bad: '<p>Text.</p>\n<div class="comments-body"><p>Nice!</p><span class="comments-post">Posted by: Ann at May 1, 2006</span></div>\n',
        good: '<div class="body"><p>Nice!</p></div>\n',
      },
    },
    {
      ...safe.related,
      label: 'page frame of a default template',
      select: '.blog > #menu, #banner:has(> h1 > a[accesskey="1"]), .blogbody > .posted, .blogbody ~ .posted',
      example: {
        bad: '<div class="blogbody"><p>Text.</p><span class="posted">Posted by Ann at May 1, 2006 10:12 AM<br></span></div>\n',
        good: '<div class="body"><span class="posted">A letter was posted.</span></div>\n',
      },
    },
    {
      ...ask.stub,
      label: 'comments of readers',
      select:
        '.comments-head, .comments-body, .comments-content, #comments .comments-content, .comment-footer, .comments-post',
      example: {
        bad: '<p>Text.</p>\n<div class="comments-body"><p>Nice!</p></div>\n',
        good: '<div class="body"><p>Nice!</p></div>\n',
      },
    },
    {
      ...ask.related,
      label: 'side column of Movable Type',
      select:
        '#sidebar.module-list, .module.module-archives, .module.module-categories, .widget-archive, .widget-syndication, .widget-powered, .module-powered, .module-syndicate, .module-search, .module-calendar, .module-photo-stamp, .beta-inner .module-list',
      example: {
        bad: '<p>Text.</p>\n<div class="module-syndicate module"><a href="/f.xml">Feed</a></div>\n',
        good: '<div class="module">A module.</div>\n',
      },
    },
  ],
});
