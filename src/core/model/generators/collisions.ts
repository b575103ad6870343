import type { Span } from '../../text/span.ts';
import { endTagOf, spanOf } from '../node.ts';
import type { Article } from '../types.ts';
import type { Generator as SiteGenerator } from './names.ts';
import type { Collision } from './template/collision.ts';
import { hexoCollisions } from './template/hexo-tags.ts';
import { hugoCollisions } from './template/hugo-shortcodes.ts';
import { liquidCollisions } from './template/liquid-tags.ts';

/** The field with which an article keeps a generator's templates out of its body. */
const optOut: Readonly<Partial<Record<SiteGenerator, (value: unknown, name: string) => boolean>>> = {
  hexo: (value, name) => name === 'disableNunjucks' && value === true,
  jekyll: (value, name) => name === 'render_with_liquid' && value === false,
  eleventy: (_, name) => name === 'templateEngineOverride',
};

/** Braces in the body that the generator's template engine takes for its own although nobody meant them so. In source order. */
export function collisionsIn(generator: SiteGenerator, article: Article): Collision[] {
  const { text, body, frontMatter, format } = article;
  // Jekyll copies a page without front matter as it is; Hexo's users keep whole pages out with skip_render.
  if (frontMatter.form === 'absent' && (generator === 'jekyll' || format === 'html')) return [];
  const isOut = optOut[generator];
  if (isOut && frontMatter.fields.some(({ key, value }) => isOut(value, key))) return [];
  const from = body.span.start;
  switch (generator) {
    case 'hexo': {
      const fields = new Set(frontMatter.fields.map(({ key }) => key));
      return [...hexoCollisions({ text, from, hidden: hiddenFromHexo(article), fields })];
    }
    case 'jekyll':
      return [...liquidCollisions(text, from, false)];
    case 'eleventy':
      return [...liquidCollisions(text, from, true)];
    case 'hugo':
      return [...hugoCollisions(text, from)];
    case 'astro':
      return [];
  }
}

/** Code of Markdown and of HTML, and comments. */
function hiddenFromHexo({ text, body }: Article): Span[] {
  const code = body.masked
    .filter(({ kind, span }) => /^code-/.test(kind) && text[span.start] !== '{')
    .map(({ span }) => span);
  const elements = body.elements.filter((element) => element.name === 'code' && endTagOf(element));
  const places = [...elements, ...body.comments].flatMap((node) => spanOf(node) ?? []);
  return [...code, ...places].sort((a, b) => a.start - b.start || b.end - a.end);
}
