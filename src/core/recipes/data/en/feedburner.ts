import { defineRecipe } from '../../recipe.ts';
import { safe } from './kinds.ts';

const pictures = [
  ['FeedBurner', { host: 'feedburner.com', path: '/~ff/' }, 'http://feeds.feedburner.com/~ff/ann?i=1'],
  ['FeedBurner', { host: 'feedburner.com', path: '/~f/' }, 'http://feeds.feedburner.com/~f/ann?i=1'],
  ['FeedBurner', { host: 'feedburner.com', path: '/~a/' }, 'http://feeds.feedburner.com/~a/ann?i=1'],
  ['FeedBurner', { host: 'feedproxy.google.com', path: '/~' }, 'http://feedproxy.google.com/~r/ann/~4/1'],
  ['FeedBurner', { path: '/~ff/' }, 'http://feeds.example.com/~ff/ann?i=1'],
  ['FeedBurner ads', { host: 'feedads.g.doubleclick.net' }, 'http://feedads.g.doubleclick.net/~a/1/0/di'],
  ['FeedBlitz', { host: 'feedblitz.com', path: '/' }, 'http://assets.feedblitz.com/i/fbshare20.png'],
  ['Feedsportal', { host: 'feedsportal.com' }, 'http://rss.feedsportal.com/c/1/f/1/s/1/mf.gif'],
  ['Pheedo', { host: 'pheedo.com' }, 'http://ads.pheedo.com/img.phdo?i=1'],
  ['Pheedo', { host: 'pheedcontent.com' }, 'http://images.pheedcontent.com/creatives/a.jpg'],
  ['BuySellAds in feeds', { host: 'rss.buysellads.com' }, 'http://rss.buysellads.com/img.php?z=1'],
  ['Feedjit', { host: 'feedjit.com' }, 'http://feedjit.com/images/a.png'],
  ['Tribune feeds', { host: 'feeds.tribapps.com' }, 'http://feeds.tribapps.com/a.gif'],
] as const;

const links = [
  ['FeedBurner', { host: 'feedburner.com', path: '/~ff/' }, 'http://feeds.feedburner.com/~ff/ann?a=1'],
  ['FeedBurner', { host: 'feedburner.com', path: '/~f/' }, 'http://feeds.feedburner.com/~f/ann?a=1'],
  ['FeedBurner', { host: 'feedburner.com', path: '/~a/' }, 'http://feeds.feedburner.com/~a/ann?a=1'],
  ['FeedBurner', { path: '/~ff/' }, 'http://feeds.example.com/~ff/ann?a=1'],
  [
    'FeedBurner',
    { host: 'feedburner.google.com', path: '/fb/a/mailverify' },
    'http://feedburner.google.com/fb/a/mailverify?uri=ann',
  ],
  [
    'FeedBurner',
    { host: 'feedburner.com', path: '/fb/a/emailverify' },
    'http://www.feedburner.com/fb/a/emailverifySubmit?feedId=1',
  ],
  ['FeedBurner ads', { host: 'feedads.g.doubleclick.net' }, 'http://feedads.g.doubleclick.net/~a/1/0/da'],
  ['Feedsportal', { host: 'da.feedsportal.com' }, 'http://da.feedsportal.com/r/1/a2.htm'],
  ['Feedsportal', { host: 'share.feedsportal.com' }, 'http://share.feedsportal.com/share/twitter/?u=a'],
  ['Feedsportal', { host: 'res.feedsportal.com' }, 'http://res.feedsportal.com/viral/sendemail.html'],
  ['Pheedo', { host: 'ads.pheedo.com' }, 'http://ads.pheedo.com/click.phdo?i=1'],
  ['FeedBlitz', { host: 'feeds.feedblitz.com', path: '/_/' }, 'http://feeds.feedblitz.com/_/2/1/ann'],
] as const;

// Services that added buttons, ads and counters to feeds, 2004–2020. FeedBurner's /~r/ links lead to articles and stay.
export default defineRecipe({
  id: 'feedburner',
  name: 'FeedBurner and other feed services',
  entries: [
    {
      ...safe.share,
      label: 'FeedBurner flare',
      select: '.feedflare, p.feedflare, .feedburnerFeedBlock, .fbz_share, .mf-viral, .mf-related, table.mf-viral',
      example: {
        bad: '<p>Text.</p>\n<div class="feedflare"><a href="/~x"><img src="a.gif"></a></div>\n',
        good: '<div class="flare">A solar flare.</div>\n',
      },
    },
    ...pictures.map(([name, image, address]) => ({
      ...safe.tracker,
      label: `feed picture of ${name}`,
      image,
      example: { bad: `<p>Text.</p>\n<img src="${address}">\n`, good: '<img src="http://example.com/~ann/cat.gif">\n' },
    })),
    ...links.map(([name, link, address]) => ({
      ...safe.share,
      label: `feed link of ${name}`,
      link,
      example: {
        bad: `<p>Text.</p>\n<p><a href="${address}">Do it</a></p>\n`,
        good: '<p>See <a href="http://feeds.feedburner.com/~r/ann/~3/1/">the list</a>.</p>\n',
      },
    })),
    {
      ...safe.script,
      label: 'script of a feed service',
      select: 'script[src*="feeds.feedburner.com"], script[src*="feedjit.com"], script[src*="feedblitz.com"]',
      example: {
        bad: '<p>Text.</p>\n<script src="http://feeds.feedburner.com/~s/ann?i=1"></script>\n',
        good: '<script src="https://gist.github.com/a/4.js"></script>\n',
      },
    },
  ],
});
