import type { Publishing } from './publishing.ts';
import { segments } from './settings.ts';
import type { ArticlePlace, SiteFolder } from './site.ts';

/**
 * Astro, as https://docs.astro.build/en/guides/images/ has it: in Markdown and in the fields of collections relative
 * addresses count from the file, and those from the top mean `public/`. The path of the site stands in a script.
 */
export function astroPublishing({ root }: SiteFolder, article: ArticlePlace): Publishing | undefined {
  if (!article.path.endsWith('.md')) return undefined;
  return {
    page: undefined,
    basesOf({ syntax, source }) {
      if (syntax === 'markdown') return ['file'];
      return syntax === 'front-matter' && /^\.{1,2}\//.test(source) ? ['file'] : undefined;
    },
    mounts: [{ at: [], folder: [...segments(root), 'public'].join('/') }],
    path: undefined,
    prepends: () => false,
    isPublished: () => true,
    isOpen: () => false,
  };
}
