import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Generator } from '../../../src/core/index.ts';
import { usualFolders } from '../../../src/images/localise/site.ts';
import { targetsOf } from '../../../src/images/localise/target.ts';

interface Case {
  readonly article: string;
  readonly generator?: Generator;
  readonly folder?: string;
  readonly config?: string;
  readonly present?: readonly string[];
  readonly into?: string;
  /** Folder, then the address of `a b.png` in Markdown, in HTML and in the front matter. */
  readonly to: readonly [folder: string, markdown: string, html: string, field?: string];
  readonly fieldFolder?: string;
}

const cases: Readonly<Record<string, Case>> = {
  'a Hexo post: source/images, from the top of the site': {
    article: 'blog/source/_posts/2021/a.md',
    generator: 'hexo',
    to: ['blog/source/images', '/images/a%20b.png', '/images/a%20b.png', '/images/a%20b.png'],
  },
  'a Hexo site that keeps pictures in source/img': {
    article: 'blog/source/_posts/a.md',
    generator: 'hexo',
    present: ['source/img'],
    to: ['blog/source/img', '/img/a%20b.png', '/img/a%20b.png'],
  },
  'a Hexo site in a folder of its host: the renderer puts the root before Markdown pictures, nobody before HTML': {
    article: 'blog/source/_posts/a.md',
    generator: 'hexo',
    config: 'title: x\nroot: /log/\n',
    to: ['blog/source/images', '/images/a%20b.png', '/log/images/a%20b.png', '/images/a%20b.png'],
  },
  'a Hexo post with a folder of its own: the bare name, and for the front matter the site': {
    article: 'blog/source/_posts/春 天.md',
    generator: 'hexo',
    config: 'post_asset_folder: true\n',
    to: ['blog/source/_posts/春 天', 'a%20b.png', 'a%20b.png', '/images/a%20b.png'],
    fieldFolder: 'blog/source/images',
  },
  'a Hexo page beside posts with folders': {
    article: 'blog/source/about/index.md',
    generator: 'hexo',
    config: 'post_asset_folder: true\n',
    to: ['blog/source/images', '/images/a%20b.png', '/images/a%20b.png'],
  },
  'a Hugo page': {
    article: 'blog/content/posts/a.md',
    generator: 'hugo',
    to: ['blog/static/images', '/images/a%20b.png', '/images/a%20b.png'],
  },
  'a Hugo site in a folder of its host': {
    article: 'blog/content/posts/a.md',
    generator: 'hugo',
    config: 'baseURL = "https://example.org/docs/"\n',
    to: ['blog/static/images', '/docs/images/a%20b.png', '/docs/images/a%20b.png', '/images/a%20b.png'],
  },
  'a Hugo page bundle: beside its index': {
    article: 'blog/content/posts/spring/index.zh-cn.md',
    generator: 'hugo',
    to: ['blog/content/posts/spring', 'a%20b.png', 'a%20b.png', '/images/a%20b.png'],
    fieldFolder: 'blog/static/images',
  },
  'a Jekyll post': {
    article: 'blog/_posts/2021-01-01-a.md',
    generator: 'jekyll',
    config: 'baseurl: "/blog" # the folder\n',
    to: [
      'blog/assets/images',
      '/blog/assets/images/a%20b.png',
      '/blog/assets/images/a%20b.png',
      '/assets/images/a%20b.png',
    ],
  },
  'a Jekyll site that keeps pictures in assets/img, at the root': {
    article: '_posts/2021-01-01-a.md',
    generator: 'jekyll',
    folder: '',
    present: ['assets/img', 'img'],
    to: ['assets/img', '/assets/img/a%20b.png', '/assets/img/a%20b.png'],
  },
  'an Astro article': {
    article: 'blog/src/content/blog/a.md',
    generator: 'astro',
    config: "export default defineConfig({ base: '/docs' })",
    to: ['blog/public/images', '/docs/images/a%20b.png', '/docs/images/a%20b.png'],
  },
  'an Eleventy site with public/': {
    article: 'blog/content/a.md',
    generator: 'eleventy',
    present: ['public'],
    to: ['blog/public/images', '/images/a%20b.png', '/images/a%20b.png'],
  },
  'an Eleventy site of which nobody knows what it publishes: beside the article': {
    article: 'blog/content/a.md',
    generator: 'eleventy',
    to: ['blog/content/images', 'images/a%20b.png', 'images/a%20b.png', 'images/a%20b.png'],
  },
  'no site: beside the article': {
    article: 'notes/a.md',
    to: ['notes/images', 'images/a%20b.png', 'images/a%20b.png', 'images/a%20b.png'],
  },
  'a named folder that the site publishes': {
    article: 'blog/source/_posts/a.md',
    generator: 'hexo',
    into: 'blog/source/up loads/x',
    to: ['blog/source/up loads/x', '/up%20loads/x/a%20b.png', '/up%20loads/x/a%20b.png'],
  },
  'a named folder that it does not': {
    article: 'blog/source/_posts/a.md',
    generator: 'hexo',
    into: 'blog/pictures (1)',
    to: ['blog/pictures (1)', '../../pictures%20%281%29/a%20b.png', '../../pictures%20%281%29/a%20b.png'],
  },
  'a named folder without a site': {
    article: 'notes/2021/a.md',
    into: 'notes/pics',
    to: ['notes/pics', '../pics/a%20b.png', '../pics/a%20b.png', '../pics/a%20b.png'],
  },
};

describe('where pictures go', () => {
  for (const [name, one] of Object.entries(cases)) {
    it(name, () => {
      const { article, generator, folder = 'blog', config = '', present = [], into } = one;
      const site = generator && { generator, folder, config, present: new Set(present) };
      const { body, field } = targetsOf({ articlePath: article, site, into });
      const [place, markdown, html, inField = html] = one.to;
      assert.equal(body.folder, place);
      assert.equal(body.addressOf('a b.png', 'markdown'), markdown);
      assert.equal(body.addressOf('a b.png', 'element'), html);
      assert.equal(field.folder, one.fieldFolder ?? place);
      assert.equal(
        field.addressOf('a b.png', 'front-matter'),
        one.to[3] ?? (generator === 'astro' ? '/images/a%20b.png' : inField),
      );
    });
  }

  it('is asked of folders that generators use', () => {
    assert.ok(usualFolders('jekyll').includes('assets/img'));
    assert.ok(usualFolders('eleventy').includes('public'));
  });
});
