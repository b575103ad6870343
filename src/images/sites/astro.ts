import { anyDepth, type Publishing } from './publishing.ts';
import { segments } from './settings.ts';
import type { ArticlePlace, SiteFolder } from './site.ts';

/**
 * Astro, as https://docs.astro.build/en/guides/images/ has it: in Markdown and in the fields of collections relative
 * addresses count from the file, and those from the top mean `public/`. The path of the site stands in a script.
 */
export function astroPublishing({ root }: SiteFolder, article: ArticlePlace): Publishing | undefined {
  if (!article.path.endsWith('.md')) return undefined;
  return {
    basesOf({ syntax, source }) {
      if (syntax === 'markdown') return ['file'];
      // Markup is left as it is, and where its page will be is for the routes to say.
      if (syntax !== 'front-matter') return [[anyDepth]];
      return /^\.{1,2}\//.test(source) ? ['file'] : undefined;
    },
    mounts: [{ at: [], folder: [...segments(root), 'public'].join('/') }],
    path: undefined,
    prepends: () => false,
    isPublished: () => true,
    isOpen: () => false,
  };
}
