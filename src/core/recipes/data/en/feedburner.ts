import { defineRecipe } from '../../recipe.ts';
import { addressLike, safe } from './kinds.ts';

const pictures = [
  ['FeedBurner', { host: 'feedburner.com', path: '/~ff/' }],
  ['FeedBurner', { host: 'feedburner.com', path: '/~f/' }],
  ['FeedBurner', { host: 'feedburner.com', path: '/~a/' }],
  ['FeedBurner', { host: 'feedproxy.google.com', path: '/~' }],
  ['FeedBurner', { path: '/~ff/' }],
  ['FeedBurner ads', { host: 'feedads.g.doubleclick.net' }],
  ['FeedBlitz', { host: 'feedblitz.com', path: '/' }],
  ['Feedsportal', { host: 'feedsportal.com' }],
  ['Pheedo', { host: 'pheedo.com' }],
  ['Pheedo', { host: 'pheedcontent.com' }],
  ['BuySellAds in feeds', { host: 'rss.buysellads.com' }],
  ['Feedjit', { host: 'feedjit.com' }],
  ['Tribune feeds', { host: 'feeds.tribapps.com' }],
] as const;

const links = [
  ['FeedBurner', { host: 'feedburner.com', path: '/~ff/' }],
  ['FeedBurner', { host: 'feedburner.com', path: '/~f/' }],
  ['FeedBurner', { host: 'feedburner.com', path: '/~a/' }],
  ['FeedBurner', { path: '/~ff/' }],
  ['FeedBurner', { host: 'feedburner.google.com', path: '/fb/a/mailverify' }],
  ['FeedBurner', { host: 'feedburner.com', path: '/fb/a/emailverify' }],
  ['FeedBurner ads', { host: 'feedads.g.doubleclick.net' }],
  ['Feedsportal', { host: 'da.feedsportal.com' }],
  ['Feedsportal', { host: 'share.feedsportal.com' }],
  ['Feedsportal', { host: 'res.feedsportal.com' }],
  ['Pheedo', { host: 'ads.pheedo.com' }],
  ['FeedBlitz', { host: 'feeds.feedblitz.com', path: '/_/' }],
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
    ...pictures.map(([name, image]) => ({
      ...safe.tracker,
      label: `feed picture of ${name}`,
      image,
      example: {
        bad: `<p>Text.</p>\n<img src="${addressLike(image)}">\n`,
        good: '<img src="http://example.com/~ann/cat.gif">\n',
      },
    })),
    ...links.map(([name, link]) => ({
      ...safe.share,
      label: `feed link of ${name}`,
      link,
      example: {
        bad: `<p>Text.</p>\n<p><a href="${addressLike(link)}">Do it</a></p>\n`,
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
