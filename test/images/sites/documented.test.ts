import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../src/core/index.ts';
import { gatherFacts } from '../../../src/images/gather.ts';
import { findSiteRoots } from '../../../src/images/site-roots.ts';
import { MemoryHost } from '../memory-host.ts';

/** How a picture is written, and the file behind it: '' where none is published there, undefined where nobody can know. */
type Row = readonly [picture: string, file: string | undefined, fields?: string];

interface Table {
  readonly what: string;
  /** The page that says so. */
  readonly page: string;
  readonly article: string;
  readonly files: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

const pictures = (...paths: string[]): Record<string, string> => Object.fromEntries(paths.map((one) => [one, '']));

const jekyll = {
  ...pictures(
    'assets/a.png',
    'img/a.png',
    'img/my tree.png',
    'img/树.png',
    '_posts/own.png',
    '_hidden/a.png',
    'docs/b.png',
  ),
  Gemfile: 'gem "jekyll"\n',
};
const hugo = {
  ...pictures('static/img/a.png', 'static/img/树.png', 'static/posts/tree/s.png', 'assets/a.png'),
  ...pictures('content/posts/bundle/own.png', 'content/posts/bundle/img/b.png', 'content/posts/beside.png'),
  ...pictures('content/docs/section.png'),
  'hugo.toml': 'baseURL = "https://example.org/"\n',
};
const astro = {
  ...pictures('public/img/a.png', 'public/my tree.png', 'src/content/blog/own.png', 'src/assets/b.png', 'src/a.png'),
  'astro.config.mjs': '',
};

const tables: readonly Table[] = [
  {
    what: 'Jekyll publishes what lies in the folder of the site',
    page: 'https://jekyllrb.com/docs/structure/',
    article: '_posts/2021-04-12-tree.md',
    files: { ...jekyll, '_config.yml': 'title: Trees\n' },
    rows: [
      ['![](/assets/a.png)', 'assets/a.png'],
      ['![](/img/my%20tree.png)', 'img/my tree.png'],
      ['![](/img/%E6%A0%91.png)', 'img/树.png'],
      ['![](/img/a.png?v=2#x)', 'img/a.png'],
      ['<img src="/IMG/a.png">', ''],
      ['![](/_hidden/a.png)', ''],
      ['![](/_posts/own.png)', ''],
      ['![](own.png)', ''],
      ['![](../../../img/a.png)', 'img/a.png'],
      ['![](../img/a.png)', undefined],
      ['![](../../../img/a.png)', undefined, 'category: oak\n'],
      ['![](own.png)', undefined, 'category: oak\n'],
    ],
  },
  {
    what: 'Jekyll puts pages where their files are, and posts by their permalink',
    page: 'https://jekyllrb.com/docs/permalinks/',
    article: 'docs/tree.md',
    files: { ...jekyll, '_config.yml': 'title: Trees\n' },
    rows: [
      ['![](b.png)', 'docs/b.png'],
      ['![](../img/a.png)', 'img/a.png'],
      ['![](../docs/b.png)', 'docs/b.png', 'permalink: /about/\n'],
    ],
  },
  {
    what: 'Jekyll writes no baseurl of its own accord',
    page: 'https://jekyllrb.com/docs/liquid/filters/',
    article: 'docs/tree.md',
    files: { ...jekyll, '_config.yml': 'baseurl: /blog\n' },
    rows: [
      ['<img src="/blog/img/a.png">', 'img/a.png'],
      ['<img src="/img/a.png">', ''],
      [`<img src="{{ '/img/a.png' | relative_url }}">`, undefined],
      ['<img src="{{ site.baseurl }}/img/a.png">', undefined],
    ],
  },
  {
    what: 'A theme of Jekyll may bring pictures in assets',
    page: 'https://jekyllrb.com/docs/themes/',
    article: 'docs/tree.md',
    files: { ...jekyll, '_config.yml': 'theme: minima\n' },
    rows: [
      ['![](/assets/theme.png)', undefined],
      ['![](/img/gone.png)', ''],
    ],
  },
  {
    what: 'Hugo publishes static files at the top',
    page: 'https://gohugo.io/content-management/static-files/',
    article: 'content/posts/tree.md',
    files: hugo,
    rows: [
      ['![](/img/a.png)', 'static/img/a.png'],
      ['![](/img/树.png)', 'static/img/树.png'],
      ['![](/static/img/a.png)', 'static/img/a.png'],
      ['![](/a.png)', ''],
      ['![](s.png)', 'static/posts/tree/s.png'],
      ['![](s.png)', undefined, 'slug: oak\n'],
      ['![](../../img/a.png)', 'static/img/a.png'],
      ['![](img/a.png)', ''],
      ['{{< figure src="/img/a.png" >}}', 'static/img/a.png'],
    ],
  },
  {
    what: 'Files in a leaf bundle of Hugo are published with its page',
    page: 'https://gohugo.io/content-management/page-bundles/',
    article: 'content/posts/bundle/index.md',
    files: hugo,
    rows: [
      ['![](own.png)', 'content/posts/bundle/own.png'],
      ['![](img/b.png)', 'content/posts/bundle/img/b.png'],
      ['![](/posts/bundle/own.png)', 'content/posts/bundle/own.png'],
      ['<img src="./own.png">', 'content/posts/bundle/own.png'],
      ['![](Own.png)', ''],
      ['{{< figure src="own.png" >}}', 'content/posts/bundle/own.png'],
    ],
  },
  {
    what: 'Files in a branch bundle of Hugo are published with its page',
    page: 'https://gohugo.io/content-management/page-bundles/',
    article: 'content/docs/_index.md',
    files: hugo,
    rows: [['![](section.png)', 'content/docs/section.png']],
  },
  {
    what: 'A render hook of Hugo makes of addresses what it will',
    page: 'https://gohugo.io/render-hooks/images/',
    article: 'content/posts/tree.md',
    files: { ...hugo, 'layouts/_markup/render-image.html': '' },
    rows: [
      ['<img src="/img/a.png">', 'static/img/a.png'],
      ['![](/img/a.png)', 'static/img/a.png'],
    ],
  },
  {
    what: 'Astro takes relative addresses from the file, and those from the top from public',
    page: 'https://docs.astro.build/en/guides/images/#images-in-markdown-files',
    article: 'src/content/blog/tree.md',
    files: astro,
    rows: [
      ['![](./own.png)', 'src/content/blog/own.png'],
      ['![](own.png)', 'src/content/blog/own.png'],
      ['![](../../assets/b.png)', 'src/assets/b.png'],
      ['![](/img/a.png)', 'public/img/a.png'],
      ['![](</my tree.png>)', 'public/my tree.png'],
      ['<img src="/img/a.png">', 'public/img/a.png'],
      ['<img src="./own.png">', undefined],
      ['<img src="../../assets/b.png">', undefined],
      ['![](/public/img/a.png)', 'public/img/a.png'],
      ['![](/a.png)', ''],
      ['![](./gone.png)', ''],
      ['![](~/assets/b.png)', undefined],
      ['![](@assets/b.png)', undefined],
    ],
  },
  {
    what: 'Pictures of Astro’s content collections count from the file',
    page: 'https://docs.astro.build/en/guides/images/#images-in-content-collections',
    article: 'src/content/blog/tree.md',
    files: astro,
    rows: [
      ['cover', 'src/content/blog/own.png', 'cover: ./own.png\n'],
      ['cover', 'src/assets/b.png', 'cover: ../../assets/b.png\n'],
    ],
  },
];

describe('local pictures are found where a generator publishes them, as its documentation says', () => {
  for (const { what, page, article: articlePath, files, rows } of tables) {
    describe(`${what} (${page})`, () => {
      for (const [picture, file, fields = ''] of rows) {
        it(`${picture}${fields ? ` with ${fields.trim()}` : ''}: ${file ?? 'unknown'}`, async () => {
          const host = new MemoryHost([articlePath], { contents: files });
          const text = `---\ntitle: Tree\n${fields}---\n\n${picture}\n`;
          const article = parseArticle(text, 'markdown');
          assert.equal(article.images.length, 1);
          const source = article.images[0]?.source ?? '';
          const where = { articlePath, siteRoots: await findSiteRoots(articlePath, host) };
          const facts = await gatherFacts(article, host, where);
          const presence = facts.images.get(source) ?? 'unknown';
          const expected = file === undefined ? 'unknown' : file === '' ? 'missing' : 'present';
          assert.equal(presence, expected);
          if (file) assert.equal(facts.local.get(source)?.path, file);
        });
      }
    });
  }
});
