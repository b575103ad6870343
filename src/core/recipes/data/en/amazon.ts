import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

const pixels = ['ir-uk', 'ir-de', 'ir-fr', 'ir-ca', 'ir-it', 'ir-es', 'ir-jp', 'ir-in', 'ir-br', 'ir-au', 'ir-eu'].map(
  (name) => `${name}.amazon-adsystem.com`,
);
const old = ['co.uk', 'de', 'fr', 'ca', 'jp', 'it', 'es', 'cn'].map((end) => `assoc-amazon.${end}`);

// Amazon's partner programme: counting pixels, product frames and the words it asks for.
export default defineRecipe({
  id: 'amazon',
  name: 'Amazon Associates',
  entries: [
    ...[...pixels, ...old].map((host) => ({
      ...safe.tracker,
      label: `counting picture of ${host}`,
      image: { host },
      example: {
        bad: `<p>A book.<img src="http://www.${host}/e/ir?t=a-21"></p>\n`,
        good: '<img src="https://images.example.com/images/I/1.jpg">\n',
      },
    })),
    {
      // Product pictures served through the partner programme, with the link around them.
      ...safe.ad,
      label: 'product picture of Amazon Associates',
      image: { host: 'amazon-adsystem.com', path: '/widgets/q' },
      example: {
        bad: '<p>Text.</p>\n<a href="https://www.amazon.com/dp/1?tag=a-20"><img src="//ws-na.amazon-adsystem.com/widgets/q?_encoding=UTF8&amp;ASIN=1"></a>\n',
        good: '<img src="https://m.media-amazon.com/images/I/1.jpg">\n',
      },
    },
    {
      ...safe.ad,
      label: 'product picture of Amazon Associates',
      image: { path: '/widgets/q?' },
      example: {
        bad: '<p>Text.</p>\n<img src="http://ws.assoc-amazon.com/widgets/q?ASIN=1">\n',
        good: '<img src="https://m.media-amazon.com/images/I/1.jpg">\n',
      },
    },
    {
      ...safe.ad,
      label: 'product frame of Amazon',
      select:
        'iframe[src*="amazon-adsystem.com"], iframe[src*="//rcm"][src*="amazon."], iframe[src*="assoc-amazon."], iframe[src*="//ws.amazon."], .amzn-native-ad-product, [id^="amzn-assoc-ad"], [id^="amzn_assoc_ad"], .aawp, .aawp-product, .aawp-disclaimer, .easyazon-block, .amazon-auto-links, .amazon-product-table, .asa2_item, .wp-amazon-product, .amazonjs_item, .amazon-link-box',
      example: {
        bad: '<p>Text.</p>\n<iframe src="http://rcm.amazon.com/e/cm?t=a-20&amp;asins=1"></iframe>\n',
        good: '<iframe src="https://www.youtube.com/embed/amazon"></iframe>\n',
      },
    },
    {
      // What the link maker of Amazon Associates wrote: one row, the cover beside the linked title.
      ...safe.ad,
      label: 'box of one partner product',
      select:
        'table:has(img[src*="images-amazon.com/images/"]):has(a[href*="amazon."][href*="tag="]):not(:has(tr ~ tr)):not(:has(p, li, td ~ td ~ td))',
      example: {
        bad: '<p>Text.</p>\n<table><tr><td><img src="http://ecx.images-amazon.com/images/I/1._SL160_.jpg"></td><td><a href="http://www.amazon.com/dp/1?tag=a-20">Cats</a> by Ann Lee</td></tr></table>\n',
        good: '<table><tr><td><img src="cover.jpg"></td><td><a href="http://www.amazon.com/dp/1">Cats</a></td></tr></table>\n',
      },
    },
    {
      ...ask.ad,
      label: 'box of a partner product',
      select: 'table:has(img[src*="images-amazon.com/images/"]):has(a[href*="amazon."][href*="tag="])',
      example: {
        bad: '<table><tr><td><img src="http://ecx.images-amazon.com/images/I/1.jpg"></td><td><p><a href="http://www.amazon.com/dp/1?tag=a-20">Cats</a></p></td></tr></table>\n',
        good: '<table><tr><td>A</td><td><a href="http://www.amazon.com/dp/1">Cats</a></td></tr></table>\n',
      },
    },
    {
      ...safe.legal,
      label: 'disclosure of the partner programme',
      phrase:
        /^\W{0,3}(?:(?:disclosure|disclaimer|note|full disclosure|affiliate disclosure|fcc notice) ?[:–—-] ?)?(?:As an Amazon (?:Services LLC )?(?:Associates?|affiliate)(?: program participant)?,? (?:I|we|\w{2,30}(?: \w{2,30})?) (?:may )?(?:earns?|receives?|get) .{3,200}|.{2,80} is a participant in the Amazon (?:Services LLC|EU|Europe).{3,400}|We (?:may )?(?:earn|receive|get) a (?:small )?(?:commission|percentage of (?:the )?(?:sales?|revenue|purchases?|proceeds))\b.{3,250}|(?:This|The following|Some of the|My|Our) (?:links? in this )?(?:post|article|page|site|story|review|blog|guide|video|email|newsletter)? ?(?:may )?(?:contains?|includes?|have|has|uses?|are) (?:some |amazon )?affiliate links?\b.{0,400}|(?:All|Some)(?: of the)? (?:product )?links (?:above|below|on this (?:page|site)|in this (?:post|article)) (?:are|may be) affiliate links\b.{0,300}|.{0,100}FTC: We use income[ -]earning auto affiliate links\..{0,60}|(?:.{0,60}\b)?(?:we|I|this (?:site|blog)|our (?:site|team|partners?)) may (?:earn|receive) (?:a|an) (?:small |affiliate ){0,2}commission\b.{0,250}|[\w' .]{2,40} may earn (?:a|an affiliate) commission (?:from|through) (?:links|purchases)\b.{0,250}|When you (?:buy|purchase|click)[^.]{3,120}(?:earn|receive) (?:a|an) (?:small )?(?:affiliate )?commission\b.{0,160})$/i,
      capital: true,
      maxLength: 560,
      example: {
        bad: '<p>Text.</p>\n<p>As an Amazon Associate I earn from qualifying purchases.</p>\n',
        good: '<p>You may earn a commission on each sale.</p>\n<p>We get a percentage when we divide.</p>\n',
      },
    },
  ],
});
