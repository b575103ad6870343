import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Generator, parseArticle } from '../../../../src/core/index.ts';
import { collisionsIn } from '../../../../src/core/model/generators/collisions.ts';
import { hexoCollisions } from '../../../../src/core/model/generators/template/hexo-tags.ts';
import { hugoCollisions } from '../../../../src/core/model/generators/template/hugo-shortcodes.ts';
import { liquidCollisions } from '../../../../src/core/model/generators/template/liquid-tags.ts';

const kinds = (generator: Generator, body: string, fields = 'title: Spring\n'): string[] =>
  collisionsIn(generator, parseArticle(`---\n${fields}---\n\n${body}\n`, 'markdown')).map(({ kind }) => kind);

/** What Hexo 8.1.2 prints for it: the text itself, nothing (`lost`), another text (`runs`), or an error. */
const hexo: Readonly<Record<string, readonly string[]>> = {
  '{{ a }}': ['lost'],
  '{{ a.b.c }}': ['lost'],
  '{{ x[0] }}': ['lost'],
  '{{ 你好 }}': ['lost'],
  '{{ @x }}': ['lost'],
  '{{ site.baseurl }}': ['lost'],
  '{{ }}': ['stops'],
  '{{< figure src="x" >}}': ['stops'],
  '{{% x %}}': ['stops'],
  '{{#if x}}': ['stops'],
  '{{/if}}': ['stops'],
  '{{:: x }}': ['stops'],
  '{{ !a }}': ['stops'],
  '{% %}': ['stops'],
  '{{ a() }}': ['runs'],
  '{{ a b }}': ['runs'],
  '{{ a + b }}': ['runs'],
  '{{ a | nof }}': ['runs'],
  '{{ a ? b : c }}': ['runs'],
  '{% highlight ruby %}x{% endhighlight %}': ['unknown'],
  '{% comment %}x{% endcomment %}': ['unknown'],
  '{#id .class#}': ['comment'],
  '{# a note #}': [],
  '{{ "{{" }}': [],
  '{{ 1.5 }}': [],
  '{{ title }}': [],
  '{{ site.data.x }}': [],
  '{% raw %}{{ x }}{% endraw %}': [],
  '{% raw %}{{{% endraw %} {{ x }}': ['lost'],
  '{% note info %}text{% endnote %}': [],
  '{% raw %}{{ x }}': ['unclosed'],
  'an open {{ brace': [],
  '\\frac{{a}{b}}': [],
  'an open {% tag': [],
  '## A {#a}\n\n## B {#b}': [],
  '`{{ a }}` and ``{% x` ``': [],
  '```\n{{ a }}\n```': [],
  '~~~\n{% highlight %}\n~~~': [],
  'Text.\n\n    {{ a }}': [],
  '<pre><code>{{ a }}</code></pre>': [],
  '<pre>{{ a }}</pre>': ['lost'],
  '<!-- {{ a }} -->': [],
};

/** What Liquid 5.4 prints for it with Jekyll's variables. */
const jekyll: Readonly<Record<string, readonly string[]>> = {
  '{{ a }}': ['lost'],
  '{{ }}': ['lost'],
  '{{< figure src="x" >}}': ['lost'],
  '{{ a + b }}': ['lost'],
  '{{ title }}': ['lost'],
  '{{{ a }}}': ['lost'],
  '`{{ a }}`': ['lost'],
  '```\n{{ a }}\n```': ['lost'],
  '<!-- {{ a }} -->': ['lost'],
  '{{': ['unclosed'],
  '{{ a': ['unclosed'],
  '{% a': ['unclosed'],
  '{{ a } b': ['stops'],
  '\\frac{{a}{b}}': ['stops'],
  '{% %}': ['stops'],
  '{% set x = 1 %}': ['unknown'],
  '{% asset_img a.png %}': ['unknown'],
  '{{ site.x }} {{page.title}} {{- content -}}': [],
  '{{ "x" | upcase }}': [],
  '{% assign x = 1 %}{{ x }}': [],
  '{% for p in site.posts %}{{ p.url }}{% endfor %}': [],
  '{% raw %}{{{% endraw %}': [],
  '{%raw%}{{a}}{%endraw%}{{ b }}': ['lost'],
  '{% comment %}{{ x }}{% endcomment %}': [],
  '{% raw %}{{ x }}': ['unclosed'],
  '{# x #}': [],
  '{% include figure.html src="a" %}': [],
};

/** What LiquidJS 10 and Nunjucks 3 both refuse. */
const eleventy: Readonly<Record<string, readonly string[]>> = {
  '{{ }}': ['stops'],
  '{{< figure src="x" >}}': ['stops'],
  '{{#if x}}': ['stops'],
  '{% %}': ['stops'],
  '{{ a': ['unclosed'],
  '{% a': ['unclosed'],
  '{{ a } b': ['stops'],
  '{{ a }}': [],
  '{% set x = 1 %}': [],
  '{{ a + b }}': [],
  '{% raw %}{{#if}}{% endraw %}': [],
};

/** What Hugo 0.111.3 reports before it looks for the shortcode's template. */
const hugo: Readonly<Record<string, readonly string[]>> = {
  '{{< >}}': ['stops'],
  '{{<>}}': ['stops'],
  '{{< "a" >}}': ['stops'],
  '{{<< x >>}}': ['stops'],
  '{{<- x >}}': ['stops'],
  '{{<#x>}}': ['stops'],
  '{{%': ['unclosed'],
  '`{{<`': ['unclosed'],
  '{{</* x': ['unclosed'],
  '{{< figure src="x" >}}': [],
  '{{< /figure >}}': [],
  '{{<\nfigure src="x" >}}': [],
  '{{</* anything "goes" */>}}': [],
  '{{% 1+1 %}}': [],
  '{{ a }} {% x %}': [],
};

describe('braces in an article', () => {
  for (const [generator, table] of Object.entries({ hexo, jekyll, eleventy, hugo })) {
    it(`are to ${generator} what it makes of them`, () => {
      for (const [body, expected] of Object.entries(table)) {
        assert.deepEqual(kinds(generator as Generator, body), expected, body);
      }
    });
  }

  it('are nothing to Astro, nor where the article keeps the engine out', () => {
    assert.deepEqual(kinds('astro', '{{ a }} {% highlight %} {{< >}}'), []);
    assert.deepEqual(kinds('hexo', '{{ a }}', 'disableNunjucks: true\n'), []);
    assert.deepEqual(kinds('jekyll', '{{ a }}', 'render_with_liquid: false\n'), []);
    assert.deepEqual(kinds('eleventy', '{{ }}', 'templateEngineOverride: md\n'), []);
    assert.deepEqual(kinds('hexo', '{{ a }}', 'disableNunjucks: false\n'), ['lost']);
  });

  it('in the front matter are not those of the body, and fields are known', () => {
    assert.deepEqual(kinds('hexo', '{{ author }}', 'author: "{{ x }}"\n'), []);
  });

  it('are found in linear time', () => {
    const parts = [
      '{{',
      '{{ a',
      '{%',
      '{% a ',
      '{#',
      '{{ "',
      '{{ "}} ',
      '{% raw %}',
      '{{<',
      '}} {{ a }',
      '{{ a.b[c] | e }} ',
    ];
    for (const part of parts) {
      const text = part.repeat(Math.ceil(300_000 / part.length));
      const start = performance.now();
      const all = [
        ...hexoCollisions({ text, from: 0, hidden: [], fields: new Set() }),
        ...liquidCollisions(text, 0, false),
        ...liquidCollisions(text, 0, true),
        ...hugoCollisions(text, 0),
      ];
      const ms = performance.now() - start;
      assert.ok(ms < 3000, `${part}: ${Math.round(ms)} ms for ${all.length}`);
    }
  });
});
