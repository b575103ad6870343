import { collisionsIn } from '../model/generators/collisions.ts';
import { isGenerator, readerNames, type Generator as SiteGenerator } from '../model/generators/names.ts';
import type { Collision } from '../model/generators/template/collision.ts';
import type { Article } from '../model/types.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import { contains, type Edit, type Span } from '../text/span.ts';
import { defineRule, type FixDraft } from './rule.ts';

export default defineRule({
  id: 'no-template-collision',
  title: 'No braces of the text are taken for a template',
  why: 'Hexo, Jekyll, Eleventy and Hugo run templates in articles: braces that were only meant to be read vanish or stop the build.',
  category: 'markup',
  level: 'warning',
  fix: 'ask',
  messages: {
    lost: (generator: string, tag: string) =>
      `${generator} takes "${tag}" for a template and prints nothing in its place.`,
    stops: (generator: string, tag: string) =>
      `${generator} takes "${tag}" for a template and cannot read it: the build stops.`,
    runs: (generator: string, tag: string) =>
      `${generator} takes "${tag}" for a template: it prints something else, or the build stops.`,
    comment: (generator: string, tag: string) => `${generator} takes "${tag}" for a comment and leaves it out.`,
    unknown: (generator: string, name: string) => `${generator} has no tag "${name}": the build stops.`,
    unclosed: (generator: string, tag: string) =>
      `${generator} takes "${tag}" for a template and finds no end of it: the build stops.`,
  },
  examples: {
    bad: [
      {
        text: '---\ntitle: Vue\n---\n\nWrite «{{ message }}» into the page.\n',
        generator: 'hexo',
        fixed: '---\ntitle: Vue\n---\n\nWrite {% raw %}{{ message }}{% endraw %} into the page.\n',
      },
      { text: '---\ntitle: Vue\n---\n\n«{% highlight ruby %}»\nputs 1\n{% endhighlight %}\n', generator: 'hexo' },
      {
        text: '---\ntitle: CI\n---\n\n```yaml\nname: ci\nkey: «{{ secrets.KEY }}»\nuser: {{ secrets.USER }}\n```\n',
        generator: 'jekyll',
        fixed:
          '---\ntitle: CI\n---\n\n{% raw %}\n```yaml\nname: ci\nkey: {{ secrets.KEY }}\nuser: {{ secrets.USER }}\n```\n{% endraw %}\n',
      },
      {
        text: '---\ntitle: TeX\n---\n\nA fraction: \\frac«{{a}»{b}}.\n',
        generator: 'jekyll',
        fixed: '---\ntitle: TeX\n---\n\nA fraction: \\frac{% raw %}{{a}{% endraw %}{b}}.\n',
      },
      { text: '---\ntitle: C++\n---\n\n`std::vector«{{<»int`\n', generator: 'hugo' },
      {
        text: '---\ntitle: Go\n---\n\n«{{#each items}}» is Handlebars.\n',
        generator: 'eleventy',
        fixed: '---\ntitle: Go\n---\n\n{% raw %}{{#each items}}{% endraw %} is Handlebars.\n',
      },
    ],
    good: [
      { text: '---\ntitle: Vue\n---\n\n`{{ message }}`\n\n```html\n<p>{{ message }}</p>\n```\n', generator: 'hexo' },
      {
        text: '---\ntitle: Vue\n---\n\n{% raw %}{{ message }}{% endraw %} and {% note info %}text{% endnote %}\n',
        generator: 'hexo',
      },
      { text: '---\ntitle: Vue\nauthor: Ann\n---\n\n{{ title }} by {{ author }}\n', generator: 'hexo' },
      { text: '---\ntitle: CI\n---\n\n![]({{ site.baseurl }}/a.png) {{ "/b" | relative_url }}\n', generator: 'jekyll' },
      { text: '---\ntitle: CI\nrender_with_liquid: false\n---\n\n{{ message }}\n', generator: 'jekyll' },
      { text: '---\ntitle: Vue\n---\n\n{{ message }} {{</* figure */>}}\n', generator: 'hugo' },
      { text: '---\ntitle: Vue\n---\n\n{{ message }}\n', generator: 'astro' },
      '---\ntitle: Vue\n---\n\nWithout a known generator, {{ message }} is nobody’s template.\n',
    ],
  },
  *check(article, { settings, say }) {
    const { siteGenerator } = settings;
    if (!isGenerator(siteGenerator)) return;
    const blocks = siteGenerator === 'jekyll' ? wrappableBlocks(article) : [];
    let next = 0;
    let shown = -1;
    let count = 0;
    for (const found of collisionsIn(siteGenerator, article)) {
      const { start, end } = found.span;
      if (start < shown) continue;
      if (++count > limit) return;
      while ((blocks[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      const block = blocks[next];
      const isInside = block !== undefined && contains(block, found.span);
      if (isInside) shown = block.end;
      const fix = isInside ? aroundBlock(article, block) : aroundTag(found, siteGenerator);
      const what = found.kind === 'unknown' ? found.name : inShort(article.text.slice(start, end));
      yield say[found.kind](found.span, [readerNames[siteGenerator], what], fix ? { fix } : {});
    }
  },
});

/** More of them than this make nobody wiser. */
const limit = 300;

const inShort = (tag: string): string => {
  const line = tag.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 37)}…` : line;
};

/** Fenced blocks of code that two lines can keep from the engine as a whole. In source order. */
function wrappableBlocks({ text, body }: Article): Span[] {
  const fenced = body.masked.filter(({ kind, span }) => kind === 'code-block' && /^[`~]/.test(text[span.start] ?? ''));
  return fenced.flatMap(({ span }) => {
    const before = text.slice(lineStart(text, span.start), span.start);
    const hasRaw = /\{%-?\s{0,40}(?:end)?raw/.test(text.slice(span.start, span.end));
    return /^[ \t>]*$/.test(before) && !hasRaw ? [span] : [];
  });
}

function aroundBlock({ text }: Article, span: Span): FixDraft {
  const start = lineStart(text, span.start);
  const prefix = text.slice(start, span.start);
  // A block may end between CR and LF.
  const end = lineEnd(text, span.start + text.slice(span.start, span.end).trimEnd().length);
  const eol = /\r\n|\r|\n/.exec(text.slice(span.start, span.end))?.[0] ?? '\n';
  const edits: Edit[] = [
    { start, end: start, text: `${prefix}{% raw %}${eol}` },
    { start: end, end, text: `${eol}${prefix}{% endraw %}` },
  ];
  return { title: 'Keep the code block from the template engine', edits };
}

/** Hugo has no such pair, and a tag that is not there would be shown as text. */
function aroundTag({ kind, span }: Collision, generator: SiteGenerator): FixDraft | undefined {
  if (generator === 'hugo' || kind === 'unknown') return undefined;
  const edits: Edit[] = [
    { start: span.start, end: span.start, text: '{% raw %}' },
    { start: span.end, end: span.end, text: '{% endraw %}' },
  ];
  return { title: 'Keep the braces from the template engine', edits };
}
