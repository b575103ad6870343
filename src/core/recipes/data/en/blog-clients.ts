import { defineRecipe } from '../../recipe.ts';
import { safe } from './kinds.ts';

const signatures = [
  ['Flock', 'Blogged with the Flock Browser', 'Blogged with (?:the )?Flock(?: Browser)?'],
  ['ScribeFire', 'Powered by ScribeFire.', '(?:Powered by|Blogged with) ScribeFire'],
  ['Qumana', 'Powered By: Qumana', '(?:Powered by|Blog published via):? ?Qumana'],
  ['Performancing', 'powered by performancing firefox', 'powered by performancing(?: firefox)?'],
  ['Zoundry', 'Composed with Zoundry Blog Writer', '(?:Composed|Posted|Published) with Zoundry[\\w .]{0,30}'],
  ['Zoundry Raven', 'Technorati Profile', 'Technorati Profile'],
  [
    'Windows Live Writer',
    'Posted with Windows Live Writer',
    '(?:Posted|Published|Written|Created) (?:with|using|from|via|in) (?:Windows )?Live Writer',
  ],
  [
    'BlogDesk or BlogJet',
    'This post was written with BlogJet',
    '(?:this post was )?(?:written|posted) (?:with|using) Blog(?:Jet|Desk)',
  ],
  ['Bleezer', 'Blogged with Bleezer', 'Blogged with (?:Bleezer|ecto|MarsEdit|Deepest Sender|Drivel|BlogTk)'],
  [
    'ecto',
    'Posted with ecto',
    '(?:Posted|Published|Created|Written) (?:with|by|using|via) (?:ecto|MarsEdit|Blogo|Blogsy|BlogPress|Byword|Desk|Deepest Sender|w\\.bloggar|iBlogger|LifeCast|Moblog|Wordpress (?:for|on) \\w{3,12})',
  ],
  [
    'a phone',
    'Sent from my iPhone',
    '(?:Sent|Posted|Blogged|Published) (?:from|via|with|using) (?:my )?(?:iPhone|iPad|iPod|Android(?: phone)?|BlackBerry|Nokia|Windows Phone|mobile|WordPress for (?:Android|iOS|BlackBerry|iPhone|Windows Phone)|Yahoo Mail(?: on Android)?|Gmail Mobile)(?: [\\w -]{1,30})?',
  ],
  ['BlogPress', 'Posted using BlogPress from my iPhone', 'Posted using BlogPress from my [\\w ]{2,20}'],
  [
    'a Posterous page',
    "Posted via email from Ann's posterous",
    "Posted via (?:email|web|mobile)(?: from [\\w' .-]{1,60})?",
  ],
  [
    'a phone blog service',
    'Posted by ShoZu',
    'Posted (?:by|via|with|using) (?:ShoZu|Utterli|Pixelpipe|LetterPop|Ping\\.fm|Tumblr(?:oid)?|Mobypicture|Evernote|Postagon)',
  ],
  ['Google Docs', 'Published with Blogger-droid v1.6', 'Published with Blogger-droid(?: v[\\d.]{1,8})?'],
] as const;

// What desktop and phone editors of 2004–2014 sign posts with, always a line of its own.
export default defineRecipe({
  id: 'blog-clients',
  name: 'Signatures of blog editors',
  entries: [
    {
      ...safe.credit,
      label: 'Flock signature',
      select: '.flockcredit',
      example: {
        bad: '<p>Text.<div class="flockcredit">Blogged with the <a href="http://www.flock.com/">Flock Browser</a></div>\n',
        good: '<div class="flock">A flock of birds.</div>\n',
      },
    },
    ...signatures.map(([name, bad, source]) => ({
      ...safe.credit,
      label: `signature of ${name}`,
      phrase: new RegExp(`^[([]?${source}[.!)\\]]{0,2}$`, 'i'),
      maxLength: 120,
      example: {
        bad: `<p>Text.</p>\n<p>${bad}</p>\n`,
        good: `<p>${bad.replace(/\.$/, '')} was what each page said, and nobody knew why.</p>\n`,
      },
    })),
    {
      ...safe.share,
      label: 'tag line of Flock',
      between: { begin: 'technorati tags begin', end: 'technorati tags end' },
      example: {
        bad: '<div>Text.</div>\n<!-- technorati tags begin --><p>Tags: <a href="http://technorati.com/tag/a" rel="tag">a</a></p><!-- technorati tags end -->\n',
        good: '<!-- table begins --><p>Tags: a</p><!-- table ends -->\n',
      },
    },
    {
      ...safe.comment,
      label: 'tag mark of Flock',
      comment: { is: ['technorati tags begin', 'technorati tags end', 'technorati tags start', 'technorati tags'] },
      example: { bad: '<p>Text.</p>\n<!-- technorati tags end -->\n', good: '<!-- toc -->\n<p>Text.</p>\n' },
    },
    {
      // Zemanta added pictures and links while writing (2008–2014); `.zem_slink` is a link of the text.
      ...safe.tracker,
      label: 'Zemanta pixie',
      select: '.zemanta-pixie, img.zemanta-pixie-img, a.zemanta-pixie-a',
      example: {
        bad: '<p>Text.</p>\n<div class="zemanta-pixie"><a class="zemanta-pixie-a" href="http://reblog.zemanta.com/zemified/1/"><img src="a.png"></a></div>\n',
        good: '<p>A <a class="zem_slink" href="/a">link</a>.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'Zemanta related articles',
      select: '.zemanta-related, .zemanta-related-title, .zemanta-article-ul, .zem_rp_wrap, .zem_rp_content',
      example: {
        bad: '<p>Text.</p>\n<h6 class="zemanta-related-title">Related articles</h6>\n',
        good: '<h6 class="related-title">Related work</h6>\n',
      },
    },
    {
      ...safe.tracker,
      label: 'Zemanta picture',
      image: { host: 'img.zemanta.com' },
      example: {
        bad: '<p>Text.</p>\n<img src="http://img.zemanta.com/pixy.gif?x-id=1">\n',
        good: '<img src="http://example.com/pixy.gif">\n',
      },
    },
    {
      ...safe.tracker,
      label: 'Performancing counter',
      select: 'script[src*="metrics.performancing.com"], script#stats_script',
      example: {
        bad: '<p>Text.</p>\n<script src="http://metrics.performancing.com/mt.js"></script>\n',
        good: '<script src="https://gist.github.com/a/2.js"></script>\n',
      },
    },
  ],
});
