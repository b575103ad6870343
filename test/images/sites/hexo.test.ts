import assert from 'node:assert/strict';
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import Hexo from 'hexo';
import { parseArticle } from '../../../src/core/index.ts';
import { gatherFacts } from '../../../src/images/gather.ts';
import { findSiteRoots } from '../../../src/images/site-roots.ts';
import { nodeFileHost } from '../../../src/node/file-host.ts';
import { temporaryFolder } from '../../node/temporary.ts';

interface Site {
  readonly name: string;
  readonly config: string;
  /** Files that are pictures; each is its own path, so that what is published says where it comes from. */
  readonly pictures: readonly string[];
  /** Articles, each with the pictures that are tried in it. */
  readonly articles: Readonly<Record<string, readonly string[]>>;
}

const fields = (name: string): string => `---\ntitle: ${name}\ndate: 2021-04-12 08:00:00\n---\n\n`;

const sites: readonly Site[] = [
  {
    name: 'with folders for the assets of posts',
    config: 'post_asset_folder: true\nmarked:\n  prependRoot: true\n  postAsset: true\n',
    pictures: [
      ...['source/a.png', 'source/img/a.png', 'source/img/my tree.png', 'source/img/树.png', 'source/_hidden/a.png'],
      ...['source/_posts/tree/a.png', 'source/_posts/tree/own.png', 'source/_posts/tree/in/b.png'],
      ...['source/_posts/tree/my tree.png', 'source/_posts/tree/树.png', 'source/_posts/tree/100%25.png'],
      ...[
        'source/_posts/beside.png',
        'source/_posts/deep/leaf/own.png',
        'source/about/me.png',
        'source/about/img/x.png',
      ],
      ...['themes/plain/source/logo.png', 'themes/plain/source/img/a.png', 'source/images/.secret.png'],
    ],
    articles: {
      'source/_posts/tree.md': [
        ...['![](a.png)', '![](own.png)', '![](./own.png)', '![](in/b.png)', '![](/a.png)', '![](/img/a.png)'],
        ...[
          '![](img/a.png)',
          '![](../img/a.png)',
          '![](/own.png)',
          '![](gone.png)',
          '![](beside.png)',
          '![](tree/own.png)',
        ],
        ...[
          '![](/img/my%20tree.png)',
          '![](</img/my tree.png>)',
          '![](/img/树.png)',
          '![](/img/%E6%A0%91.png)',
          '![](树.png)',
        ],
        ...['![](<my tree.png>)', '![](/img/a.png?v=2)', '![](/img/a.png#x)', '![](/logo.png)', '![](/_hidden/a.png)'],
        ...['![](/source/img/a.png)', '![](/images/.secret.png)', '![](OWN.png)', '![](own.png?v=2)', '![][ref]'],
        ...[
          '<img src="own.png">',
          '<img src="/img/a.png">',
          '<img src="img/a.png">',
          '<img src="../../../../img/a.png">',
        ],
        ...[
          '<img src="./in/b.png">',
          '<img src="beside.png">',
          '<img src="/img/my%20tree.png">',
          '<img src="my tree.png">',
        ],
        ...['<img src="../../../../../../../a.png">', '<img src="/IMG/a.png">', '<img src="100%2525.png">'],
        ...[
          '{% asset_img own.png %}',
          '{% asset_img wide own.png 100 %}',
          '{% asset_img "my tree.png" %}',
          '{% asset_img in/b.png %}',
        ],
        ...[
          '{% asset_img gone.png %}',
          '{% asset_img 树.png %}',
          '<img src="{% asset_path own.png %}">',
          '{% img /img/a.png %}',
        ],
      ],
      'source/_posts/deep/leaf.md': [
        '![](own.png)',
        '<img src="own.png">',
        '{% asset_img own.png %}',
        '<img src="../../../../../a.png">',
      ],
      'source/about/index.md': [
        '![](me.png)',
        '![](/about/me.png)',
        '<img src="me.png">',
        '<img src="img/x.png">',
        '<img src="../a.png">',
      ],
    },
  },
  {
    name: 'published in a folder, without folders for assets',
    config: 'root: /blog/\npermalink: :year/:title.html\n',
    pictures: [
      'source/img/a.png',
      'source/a.png',
      'source/_posts/own.png',
      'source/_posts/tree/own.png',
      'source/blog/a.png',
    ],
    articles: {
      'source/_posts/tree.md': [
        ...[
          '![](/img/a.png)',
          '![](img/a.png)',
          '![](own.png)',
          '![](tree/own.png)',
          '![](../img/a.png)',
          '![](/blog/a.png)',
        ],
        ...[
          '<img src="/img/a.png">',
          '<img src="/blog/img/a.png">',
          '<img src="../img/a.png">',
          '<img src="../../blog/a.png">',
        ],
        ...['<img src="own.png">', '{% asset_img own.png %}', '{% img /img/a.png %}'],
      ],
    },
  },
  {
    name: 'whose permalinks are of any depth',
    config: 'post_asset_folder: true\npermalink: :category/:title/\n',
    pictures: ['source/img/a.png', 'source/_posts/tree/own.png'],
    articles: {
      'source/_posts/tree.md': ['<img src="own.png">', '{% asset_img own.png %}', '![](own.png)', '![](img/a.png)'],
    },
  },
  {
    name: 'whose Markdown is left alone',
    config: 'post_asset_folder: true\nmarked:\n  prependRoot: false\n',
    pictures: ['source/img/a.png', 'source/_posts/tree/own.png', 'source/own.png'],
    articles: {
      'source/_posts/tree.md': [
        '![](own.png)',
        '![](/img/a.png)',
        '![](img/a.png)',
        '![](../../../../img/a.png)',
        '![](/own.png)',
      ],
    },
  },
];

const theme = '<article>{{ page.content | safe }}</article>';

const articleOf = (name: string, pictures: readonly string[]): string => {
  const blocks = pictures.map((picture, at) => `<section id="s${at}">\n\n${picture}\n\n</section>\n`);
  return `${fields(path.basename(name, '.md'))}${blocks.join('\n')}\n[ref]: /img/a.png\n`;
};

/** Has Hexo generate the site. Pages by the source of the article, and what stands under each published path. */
async function generate(folder: string) {
  const hexo = new Hexo(folder, { silent: true });
  await hexo.init();
  await hexo.load();
  const published = new Map<string, string>();
  for (const route of hexo.route.list()) {
    const stream = hexo.route.get(route);
    if (!stream) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    published.set(route, Buffer.concat(chunks).toString());
  }
  const documents = ['Post', 'Page'].flatMap((model) => hexo.model(model).toArray()) as unknown as {
    source: string;
    path: string;
  }[];
  const pages = new Map(documents.map(({ source, path: at }) => [`source/${source}`, at]));
  const { root } = hexo.config;
  await hexo.exit();
  return { published, pages, root };
}

type Generated = Awaited<ReturnType<typeof generate>>;

/** The file that the published page shows in a section: '' where there is none. */
function shownIn(section: number, name: string, { published, pages, root }: Generated): string {
  const page = pages.get(name) ?? '';
  const html = published.get(page.replace(/\/$/, '/index.html')) ?? '';
  const inside = new RegExp(`<section id="s${section}">([^]*?)</section>`).exec(html)?.[1] ?? '';
  const source = /<img[^>]*\ssrc="([^"]*)"/.exec(inside)?.[1];
  if (source === undefined) return '';
  const url = new URL(source, new URL(page, `http://site.example${root}`));
  const at = decodeURIComponent(url.pathname);
  return at.startsWith(root) ? (published.get(at.slice(root.length)) ?? '') : '';
}

describe('local pictures are found where Hexo publishes them', () => {
  for (const { name: title, config, pictures, articles } of sites) {
    describe(`on a site ${title}`, () => {
      const folder = temporaryFolder({
        '_config.yml': `title: Trees\nurl: http://site.example\ntheme: plain\nnew_post_name: :title.md\n${config}`,
        'package.json': '{"hexo": {}, "dependencies": {"hexo": "*", "hexo-renderer-marked": "*"}}',
        'themes/plain/layout/post.njk': theme,
        'themes/plain/layout/page.njk': theme,
        ...Object.fromEntries(pictures.map((one) => [one, one])),
        ...Object.fromEntries(Object.entries(articles).map(([name, tried]) => [name, articleOf(name, tried)])),
      });
      let generated: Generated;
      before(async () => {
        await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
        generated = await generate(folder);
      });

      for (const [name, tried] of Object.entries(articles)) {
        for (const [section, picture] of tried.entries()) {
          it(`${picture} in ${name}`, async () => {
            const host = nodeFileHost(folder);
            const text = await readFile(path.join(folder, name), 'utf8');
            const { frontMatter, images } = parseArticle(text, 'markdown');
            const at = text.indexOf(`<section id="s${section}">`);
            const image = images.find(({ span }) => span.start > at);
            assert.ok(image && image.span.start < text.indexOf('</section>', at), 'the picture is seen');
            const where = { articlePath: name, siteRoots: await findSiteRoots(name, host) };
            const facts = await gatherFacts({ frontMatter, images: [image] }, host, where);
            const found = facts.images.get(image.source) === 'present' ? facts.local.get(image.source)?.path : '';
            assert.equal(found, shownIn(section, name, generated));
          });
        }
      }
    });
  }
});
