import { decodeHTML } from 'entities';
import type { Article, Field } from '../model/types.ts';
import { bodyTitle, fullTitle, isFlattened, isTruncated, widthOf } from './infer/title-debris.ts';
import { typedAs } from './infer/typed.ts';
import { replacing } from './insert/replacing.ts';
import { shown } from './insert/shown.ts';
import { count } from './options.ts';
import { defineRule, type FixDraft } from './rule.ts';

export default defineRule({
  id: 'valid-title',
  title: 'The title is what a reader should read',
  why: 'Titles are shown everywhere, escaped or not: what programs left in them is seen in lists, feeds and search results.',
  category: 'front-matter',
  level: 'warning',
  fix: 'ask',
  options: {
    maxLength: count('Longest title, in characters; ideographs count twice.', 200, 1),
  },
  messages: {
    number: (source: string) => `YAML reads the title ${source} as a number: quote it.`,
    date: (source: string) => `YAML reads the title ${source} as a date: quote it.`,
    flag: (source: string) => `YAML reads the title ${source} as true or false: quote it.`,
    entity: (entity: string, char: string) => `The title holds "${entity}" where "${char}" is meant.`,
    quotes: () => 'The title is wrapped in quotes more than once.',
    backslash: () => 'The title holds a backslash before a quote, left over from another language.',
    cut: () => 'The title is cut off at its end.',
    flattened: () => 'The title holds "_" where another character stood, such as a quote or a colon.',
    long: (length: number, limit: number) => `The title is ${length} characters long, more than ${limit}.`,
  },
  examples: {
    bad: [
      {
        text: '---\ntitle: «12_00»\ndate: 2021-03-20\n---\n\nText.\n',
        fixed: '---\ntitle: "12_00"\ndate: 2021-03-20\n---\n\nText.\n',
      },
      { text: '---\ntitle: «yes»\n---\n\nText.\n', fixed: '---\ntitle: "yes"\n---\n\nText.\n' },
      {
        text: "---\ntitle: «'Cats &amp; dogs &#8211; it rains'»\n---\n\nText.\n",
        fixed: "---\ntitle: 'Cats & dogs – it rains'\n---\n\nText.\n",
      },
      { text: `---\ntitle: «'""Spring""'»\n---\n\nText.\n`, fixed: `---\ntitle: 'Spring'\n---\n\nText.\n` },
      {
        text: "---\ntitle: «'教育部发布_双减_典型案例'»\n---\n\n<p>原标题：教育部发布“双减”典型案例</p>\n",
        fixed: "---\ntitle: '教育部发布“双减”典型案例'\n---\n\n<p>原标题：教育部发布“双减”典型案例</p>\n",
      },
      {
        text: '---\ntitle: «It rained for a week and then the river rose ove...»\n---\n\n# It rained for a week and then the river rose over the wall\n',
        fixed:
          '---\ntitle: It rained for a week and then the river rose over the wall\n---\n\n# It rained for a week and then the river rose over the wall\n',
      },
      { text: '---\ntitle: «A title of many words»\n---\n\nText.\n', options: { maxLength: 12 } },
    ],
    good: [
      '---\ntitle: "12_00"\n---\n\nText.\n',
      '---\ntitle: 2021\n---\n\nA number that prints as it stands.\n',
      `---\ntitle: '"Spring" is over'\n---\n\nText.\n`,
      '---\ntitle: To be continued...\n---\n\nText.\n',
      '---\ntitle: The use of snake_case\n---\n\nText.\n',
      '---\ntitle: How to write &nbsp; in HTML\n---\n\nIt is about `&nbsp;`, which the body names.\n',
    ],
  },
  *check(article, { options, say }) {
    for (const field of article.frontMatter.fields) {
      if (field.key !== 'title' || field.shape !== 'scalar' || field.value === null || field.value === '') continue;
      const { valueSpan } = field;
      const source = article.text.slice(valueSpan.start, valueSpan.end);
      const typed = article.frontMatter.language === 'yaml' ? typedAs(source, field.value) : undefined;
      if (typed) {
        const fix = quoting(article, field, source);
        yield say[typed](valueSpan, [source], fix ? { fix } : {});
      }
      if (typeof field.value !== 'string') continue;
      const title = field.value.trim();
      const become = (value: string | undefined): { fix?: FixDraft } => {
        const given = value && { title: `Make it "${shown(value)}"`, value };
        const fix = given ? replacing(article, field, given) : undefined;
        return fix ? { fix } : {};
      };
      const entity = entityIn(title, article);
      const bare = unwrapped(title);
      const straight = title.replace(/\\(["'])/g, '$1');
      if (entity) yield say.entity(valueSpan, [entity, decodeHTML(entity)], become(decoded(title)));
      else if (bare !== title) yield say.quotes(valueSpan, [], become(bare));
      else if (straight !== title) yield say.backslash(valueSpan, [], become(straight));
      else if (isTruncated(title, article)) yield say.cut(valueSpan, [], become(fullTitle(title, article)));
      else if (isFlattened(title, article)) yield say.flattened(valueSpan, [], become(bodyTitle(title, article)));
      const length = widthOf(title);
      if (length > options.maxLength) yield say.long(valueSpan, [length, options.maxLength]);
    }
  },
});

function quoting({ text, frontMatter }: Article, { valueSpan }: Field, source: string): FixDraft {
  const block = text.slice(frontMatter.content.start, frontMatter.content.end);
  const quote = /:[ \t]'/.test(block) && !/:[ \t]"/.test(block) ? "'" : '"';
  return { title: 'Quote the title', edits: [{ ...valueSpan, text: quote + source + quote }] };
}

/** All but those for "<" and ">": a theme that does not escape its titles needs them. */
const entities = /&(?!(?:lt|gt|#60|#62|#x3[ce]);)(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z][a-z\d]{1,20});/gi;

const decoded = (title: string): string => title.replace(entities, (entity) => decodeHTML(entity));

/** The first entity that stands for another character; none where the article is about it and shows it in code. */
function entityIn(title: string, { text, body }: Article): string | undefined {
  if (!title.includes('&')) return undefined;
  const entity = (title.match(entities) ?? []).find((one) => decodeHTML(one) !== one);
  if (!entity) return undefined;
  const shows = ({ kind, span }: Article['body']['masked'][number]): boolean =>
    kind.startsWith('code') && text.slice(span.start, span.end).includes(entity);
  return body.masked.some(shows) ? undefined : entity;
}

const quotePairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
];

/** A title without quotes on both sides, where there are two layers of them at least. */
function unwrapped(title: string): string {
  let bare = title;
  let layers = 0;
  for (;;) {
    const pair = quotePairs.find(([open, close]) => bare.length > 2 && bare.startsWith(open) && bare.endsWith(close));
    if (!pair) break;
    bare = bare.slice(1, -1);
    layers++;
  }
  return layers > 1 && bare.trim() !== '' ? bare.trim() : title;
}
