import { defineRecipe } from '../recipe.ts';

// What a saved page brings along, whatever its site.
export default defineRecipe({
  id: 'page',
  name: 'Parts of a saved page',
  entries: [
    {
      kind: 'script',
      safety: 'safe',
      label: 'analytics or ad script',
      select: [
        ...[
          'google-analytics.com',
          'googletagmanager.com',
          'googlesyndication.com',
          'doubleclick.net',
          'hm.baidu.com',
          'cnzz.com',
          '51.la',
        ],
        ...[
          'pixel.wp.com',
          'stats.wp.com',
          'quantserve.com',
          'scorecardresearch.com',
          'addthis.com',
          'sharethis.com',
          'disqus.com',
        ],
      ]
        .map((host) => `script[src*="${host}"]`)
        .join(', '),
      example: {
        bad: '<p>Text.</p>\n<script src="https://hm.baidu.com/hm.js?1"></script>\n',
        good: '<p>Text.</p>\n<script src="https://gist.github.com/ann/1.js"></script>\n',
      },
    },
    {
      kind: 'script',
      safety: 'ask',
      label: 'inline script',
      only: 'html',
      // MathJax keeps formulas in scripts: they are text of the article.
      select: 'script:not([src]):not([type^="math/"])',
      example: {
        bad: '<p>Text.</p>\n<script>var a = 1;</script>\n',
        good: '# A demo\n\nThe button counts by itself.\n\n<script>count()</script>\n',
      },
    },
    {
      kind: 'script',
      safety: 'ask',
      label: 'script from another site',
      only: 'html',
      // Embeds that are content: gists, slides, posts, live demos.
      select:
        'script[src]:not([src*="gist.github.com"]):not([src*="speakerdeck.com"]):not([src*="jsfiddle.net"]):not([src*="codepen.io"]):not([src*="platform.twitter.com"]):not([src*="instagram.com"]):not([src*="asciinema.org"]):not([src*="slideshare"]):not([src*="tableau"]):not([src*="flourish"]):not([src*="datawrapper"])',
      example: {
        bad: '<p>Text.</p>\n<script src="https://example.com/a.js"></script>\n',
        good: '<p>Text.</p>\n<script src="https://speakerdeck.com/assets/embed.js"></script>\n',
      },
    },
    {
      kind: 'style',
      safety: 'safe',
      label: 'style block',
      only: 'html',
      select: 'style',
      example: {
        bad: '<style>.a { color: red }</style>\n<p>Text.</p>\n',
        good: '# A demo\n\nThe author shows what the style does, with many more words than markup.\n\n<style>.a { color: red }</style>\n',
      },
    },
    {
      kind: 'style',
      safety: 'safe',
      label: 'linked style sheet',
      only: 'html',
      select: 'link[rel~="stylesheet"]',
      example: {
        bad: '<link rel="stylesheet" href="a.css">\n<p>Text.</p>\n',
        good: '<p>A <a rel="license" href="a">link</a>.</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'ask',
      label: 'hidden element',
      only: 'html',
      select:
        'div[style*="display:none" i], div[style*="display: none" i], span[style*="display:none" i], span[style*="display: none" i], p[style*="display:none" i], p[style*="display: none" i], svg[style*="display:none" i], svg[style*="display: none" i]',
      example: {
        bad: '<div style="display:none"><div>news</div></div>\n<p>Text.</p>\n',
        good: '<div style="display:block"><p>Text.</p></div>\n',
      },
    },
    {
      kind: 'tracker',
      safety: 'safe',
      label: 'picture of one pixel',
      select:
        'img[width="1"][height="1"], img[width="0"][height="0"], img[width="1"][height="0"], img[width="0"][height="1"], img[width="1px"][height="1px"]',
      example: {
        bad: '<p>Text.</p>\n<img src="https://example.com/c.gif" width="1" height="1">\n',
        good: '<img src="https://example.com/a.png" width="100" height="1">\n',
      },
    },
    ...(
      [
        [{ host: 'pixel.wp.com' }, 'https://pixel.wp.com/g.gif?v=1'],
        [{ host: 'stats.wordpress.com' }, 'http://stats.wordpress.com/b.gif?host=a'],
        [{ host: 'feeds.wordpress.com', path: '/1.0/' }, 'http://feeds.wordpress.com/1.0/comments/a/1/'],
        [{ path: '/~4/' }, 'http://feeds.example.com/~r/a/~4/1'],
        [{ host: 'google-analytics.com' }, 'https://www.google-analytics.com/collect?v=1'],
        [{ host: 'ir-na.amazon-adsystem.com' }, 'https://ir-na.amazon-adsystem.com/e/ir?t=a'],
        [{ host: 'assoc-amazon.com', path: '/e/ir' }, 'http://www.assoc-amazon.com/e/ir?t=a'],
        [
          { host: 'blogger.googleusercontent.com', path: '/tracker/' },
          'https://blogger.googleusercontent.com/tracker/1',
        ],
        [{ path: '/piwik.php?' }, 'https://example.com/piwik.php?idsite=1'],
        [{ path: '/matomo.php?' }, 'https://example.com/matomo.php?idsite=1'],
      ] as const
    ).map(([image, address]) => ({
      kind: 'tracker' as const,
      safety: 'safe' as const,
      label: `counting picture of ${'host' in image ? image.host : image.path.slice(1, -5)}`,
      image,
      example: { bad: `<p>Text.</p>\n<img src="${address}">\n`, good: '<img src="https://example.com/a.png">\n' },
    })),
  ],
});
