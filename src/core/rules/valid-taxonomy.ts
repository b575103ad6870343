import { decodeHTML } from 'entities';
import type { Field } from '../model/types.ts';
import type { Span } from '../text/span.ts';
import { type Item, itemsOf } from './infer/items.ts';
import { typedAs } from './infer/typed.ts';
import { usualType } from './infer/usual.ts';
import { asList, renamedItem, withoutItem } from './insert/list.ts';
import { shown } from './insert/shown.ts';
import { strings } from './options.ts';
import { defineRule, type FixDraft } from './rule.ts';

/** Fixes that are tried for one list: each one is read again to see what it does. */
const maxFixes = 10;

export default defineRule({
  id: 'valid-taxonomy',
  title: 'Categories and tags are plain lists',
  why: 'A site makes a page of each category and tag, also of those that nobody meant.',
  category: 'front-matter',
  level: 'warning',
  fix: 'ask',
  options: {
    fields: strings('Fields that hold categories or tags.', ['categories', 'category', 'tags', 'tag']),
  },
  messages: {
    text: (field: string) => `The other articles have a list of ${field}, this one has a text.`,
    commas: (field: string, value: string) => `The ${field} "${value}" are one name to most generators: write a list.`,
    nested: (item: string) => `A list stands inside the list: "${item}" is behind two dashes.`,
    dash: (item: string) => `A dash was left at the edge of "${item}".`,
    blank: (field: string) => `The list of ${field} has an item without a name.`,
    gap: (field: string) => `A blank line stands inside the list of ${field}.`,
    twice: (item: string) => `"${item}" stands in the list twice.`,
    entity: (entity: string, char: string) => `The name holds "${entity}" where "${char}" is meant.`,
    typed: (item: string, type: string) => `YAML reads ${item} as a ${type}: quote it.`,
    map: (field: string) => `The ${field} hold a map where a name is meant: quote what has a colon in it.`,
  },
  examples: {
    bad: [
      {
        text: '---\ncategories:\n - News\n -  - «World»\n---\n\nText.\n',
        fixed: '---\ncategories:\n - News\n - World\n---\n\nText.\n',
      },
      {
        text: '---\ncategories:\n - News\n - «— World»\n\n - City\n---\n\nText.\n'.replace('\n\n - C', '\n«\n» - C'),
        fixed: '---\ncategories:\n - News\n - World\n - City\n---\n\nText.\n',
      },
      {
        text: '---\ntags:\n  - rain\n  - «""»\n  - «rain»\n---\n\nText.\n',
        fixed: '---\ntags:\n  - rain\n---\n\nText.\n',
      },
      { text: '---\ntags: [rain, snow, «rain»]\n---\n\nText.\n', fixed: '---\ntags: [rain, snow]\n---\n\nText.\n' },
      {
        text: '---\ntags: «rain, snow»\n---\n\nText.\n',
        fixed: '---\ntags:\n  - rain\n  - snow\n---\n\nText.\n',
      },
      {
        text: '---\ncategories: «News»\n---\n\nText.\n',
        beside: ['A', 'B', 'C'].map((name) => `---\ncategories: ["${name}"]\n---\n`),
        fixed: '---\ncategories: ["News"]\n---\n\nText.\n',
      },
      {
        text: '---\ntags: [«"R&amp;D"», «3.10»]\n---\n\nText.\n',
        fixed: '---\ntags: ["R&D", "3.10"]\n---\n\nText.\n',
      },
    ],
    good: [
      '---\ncategories:\n - News\n - Paper - World\ntags: []\n---\n\nText.\n',
      '---\ncategories:\n- [News, World]\n- [City]\n---\n\nTwo categories, one below another.\n',
      '---\ntags: rain\n---\n\nNobody knows what the others do.\n',
      '---\ntags: [2021, 2022]\n---\n\nNumbers that print as they stand.\n',
    ],
  },
  check(article, { options, facts, say }) {
    // No generators in here: V8 keeps what the shape of such a function leads to, which is the whole article.
    const inText = (field: Field, value: string) => {
      const usual = usualType(facts.siblings, field.key);
      const names = namesIn(value);
      const isList = usual === 'list';
      if (!isList && (usual === 'text' || names.length < 2 || !/s$/.test(field.key))) return [];
      const more = withFix(asList(article, field, { names, siblings: facts.siblings?.fields.get(field.key) }));
      const { key, valueSpan } = field;
      return [isList ? say.text(valueSpan, [key], more) : say.commas(valueSpan, [key, shown(value)], more)];
    };

    const inList = (field: Field) => {
      const found = gapsIn(article.text, field).map((gap) =>
        say.gap(gap, [field.key], withFix({ title: 'Remove the blank line', edits: [{ text: '', ...gap }] })),
      );
      const items = itemsOf(article, field);
      const seen = new Set<string>();
      let fixes = 0;
      const fixing = (make: () => FixDraft | undefined) => withFix(fixes++ < maxFixes ? make() : undefined);
      // VuePress themes write `tags:` with one item of nothing, to be filled in.
      const isToFill = items.every(({ value }) => value === null) || usualType(facts.siblings, field.key) === 'empty';
      for (const item of items) {
        const { name, span, source } = item;
        const remove = () => withoutItem(article, field, item, items);
        if (item.isMap) found.push(say.map(span, [field.key]));
        else if (name === '' && (isToFill || source === undefined)) continue;
        else if (name === '') found.push(say.blank(span, [field.key], fixing(remove)));
        else if (seen.has(name)) found.push(say.twice(span, [name], fixing(remove)));
        else found.push(...inName(field, item, fixing));
        if (!item.isNested) seen.add(name);
      }
      return found;
    };

    const inName = (field: Field, item: Item, fixing: (make: () => FixDraft | undefined) => More) => {
      const { name, span, source = '' } = item;
      const become = (value: string) =>
        fixing(() => renamedItem(article, field, item, { value, title: `Make it "${value}"` }));
      const [entity, decoded] = entityIn(name);
      const bare = withoutDashes(name);
      const type = article.frontMatter.language === 'yaml' ? typedAs(source, item.value) : undefined;
      if (item.isAstray)
        return [say.nested(span, [name], withFix({ title: 'Take the second dash away', edits: [item.undash] }))];
      if (bare !== name && bare !== '') return [say.dash(span, [name], become(bare))];
      if (entity) return [say.entity(span, [entity, decoded], become(decodeHTML(name)))];
      if (!type) return [];
      const edits = [{ text: `"${source}"`, ...span }];
      return [say.typed(span, [source, type === 'flag' ? 'yes or no' : type], withFix({ title: 'Quote it', edits }))];
    };

    return article.frontMatter.fields
      .filter(({ key }) => options.fields.includes(key))
      .flatMap((field) => {
        if (field.shape === 'map') return [say.map(field.valueSpan, [field.key])];
        if (field.shape === 'list') return inList(field);
        return typeof field.value === 'string' && field.value.trim() !== '' ? inText(field, field.value.trim()) : [];
      });
  },
});

type More = { readonly fix?: FixDraft };

const withFix = (fix: FixDraft | undefined): More => (fix ? { fix } : {});

const namesIn = (value: string): string[] =>
  value
    .split(/[,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The first entity of a name and what it stands for; two empty texts where there is none. */
function entityIn(name: string): readonly [string, string] {
  const entity = !name.includes('&') ? '' : (/&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,10});/i.exec(name)?.[0] ?? '');
  const decoded = entity && decodeHTML(entity);
  return decoded === entity ? ['', ''] : [entity, decoded];
}

const withoutDashes = (name: string): string =>
  name.replace(/^(?:-{1,9}\s|[–—])[-–—\s]*/, '').replace(/\s[-–—]{1,9}$/, '');

/** Blank lines before an item of a list whose items have lines of their own. */
function gapsIn(text: string, { valueSpan }: Field): Span[] {
  if (text[valueSpan.start] === '[') return [];
  const source = text.slice(valueSpan.start, valueSpan.end);
  return [...source.matchAll(/(?<=\n|\r(?!\n))(?:[ \t]*(?:\r\n|\r|\n))+(?=[ \t]*-[ \t])/g)].map(
    ({ index, 0: blank }) => ({
      start: valueSpan.start + index,
      end: valueSpan.start + index + blank.length,
    }),
  );
}
