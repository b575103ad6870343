import { defineRecipe } from '../../recipe.ts';
import { safe } from './kinds.ts';

const plugins = [
  ['Technorati tags', '0767317B-992E-4b12-91E0-4F059A8CECA8', 'share'],
  ['"kick it" button', 'C16BAC14-9A3D-4c50-9394-FBFEF7A93539', 'share'],
  ['inserted tags', 'd7bf807d-7bb0-458a-811f-90c51817d5c2', 'share'],
  ['book of the day', '7dc1bd33-94bd-46fd-a20b-0131235bcd47', 'ad'],
] as const;

// Windows Live Writer, 2006–2017. Its blocks are named by plug-in; video, maps, albums and code snippets among them are content, as are its smilies.
export default defineRecipe({
  id: 'live-writer',
  name: 'Windows Live Writer',
  entries: [
    ...plugins.map(([label, plugin, kind]) => ({
      ...safe[kind],
      label: `${label} of Live Writer`,
      select: `[id^="scid:${plugin}" i]`,
      example: {
        bad: `<p>Text.</p>\n<div class="wlWriterEditableSmartContent" id="scid:${plugin}:1b2254ac">Tags: cats</div>\n`,
        good: '<div class="wlWriterSmartContent" id="scid:5737277B-5D6D-4f48-ABFC-DD9C333F4C5D:1"><object></object></div>\n',
      },
    })),
    {
      // Importers drop the id; the links still tell.
      ...safe.share,
      label: 'tags of Live Writer',
      select: [
        'technorati.com/tag',
        'del.icio.us/',
        'del.icio.us/tag',
        'buzznet.com/tags',
        'flickr.com/photos/tags',
        '43things.com/',
        'icerocket.com/tags',
      ]
        .flatMap((path) => [
          `.wlWriterSmartContent:has(a[rel~="tag"][href*="${path}"])`,
          `.wlWriterEditableSmartContent:has(a[rel~="tag"][href*="${path}"])`,
        ])
        .join(', '),
      example: {
        bad: '<p>Text.</p>\n<div class="wlWriterSmartContent">Technorati tags: <a href="http://technorati.com/tags/a" rel="tag">a</a></div>\n',
        good: '<div class="wlWriterSmartContent"><a href="http://example.com/video">Watch the video</a></div>\n',
      },
    },
    {
      // Footer plug-ins: Digg This, Kick It, Shout It, Bookmark Everywhere.
      ...safe.share,
      label: 'post footer of Live Writer',
      select:
        '.wlWriterHeaderFooter:has(.shoutIt), .wlWriterHeaderFooter:has(a[href*="dotnetshoutout.com"]), .wlWriterHeaderFooter:has(a[href*="dotnetkicks.com"]), .wlWriterHeaderFooter:has(a[href*="digg.com"]), .wlWriterHeaderFooter:has(script), .wlWriterHeaderFooter:has(iframe[src*="facebook.com"]), .wlWriterHeaderFooter:has(a[href*="twitter.com"]), .wlWriterHeaderFooter:has(a[href*="del.icio.us"]), .wlWriterHeaderFooter:has(a[href*="feeds."])',
      example: {
        bad: '<p>Text.</p>\n<div class="wlWriterHeaderFooter"><a class="shoutIt" href="http://dotnetshoutout.com/Submit?url=a">Shout it</a></div>\n',
        good: '<div class="wlWriterHeaderFooter"><p>By Ann.</p></div>\n',
      },
    },
    {
      ...safe.share,
      label: 'list of inserted tags',
      select: '.TagSite',
      example: {
        bad: '<p>Text.</p>\n<p><span class="TagSite">Technorati: <a href="http://technorati.com/tag/a" rel="tag">a</a></span></p>\n',
        good: '<p><span class="site">A site.</span></p>\n',
      },
    },
    {
      ...safe.comment,
      label: 'mark of a Live Writer plug-in',
      comment: {
        startsWith: [
          'dotnetkickit',
          'startinsertedtags',
          'endinsertedtags',
          'dotnetshoutout',
          'content written by',
          'code inserted with steve dunn',
          'startclickfreeze',
        ],
      },
      example: { bad: '<p>Text.</p>\n<!--dotnetkickit-->\n', good: '<!-- more -->\n<p>Text.</p>\n' },
    },
  ],
});
