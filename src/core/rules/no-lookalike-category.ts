import type { Siblings } from '../model/siblings/tally.ts';
import type { Article, Field } from '../model/types.ts';
import { fold } from './infer/fold.ts';
import { type Item, itemsOf } from './infer/items.ts';
import { renamedItem } from './insert/list.ts';
import { replacing } from './insert/replacing.ts';
import { strings } from './options.ts';
import { defineRule, type FixDraft, type RuleSettings } from './rule.ts';

/** Articles that must have the other spelling before it counts as the usual one. */
const fewest = 2;
/** Fixes that are tried for one list: each one is read again to see what it does. */
const maxFixes = 10;

export default defineRule({
  id: 'no-lookalike-category',
  title: 'A category or tag is spelled as in the other articles',
  why: 'Each spelling becomes a page of its own, with a part of the articles.',
  category: 'front-matter',
  level: 'warning',
  fix: 'ask',
  options: {
    fields: strings('Fields that hold categories or tags.', ['categories', 'category', 'tags', 'tag']),
  },
  messages: {
    other: (name: string, usual: string, count: number) =>
      `"${name}" looks like "${usual}", which ${count} other articles have.`,
    both: (name: string, other: string) => `"${name}" looks like "${other}", which stands in the same list.`,
  },
  examples: {
    bad: [
      {
        text: '---\ncategories:\n - «国內»\n---\n\nText.\n',
        beside: ['---\ncategories:\n - 国内\n---\n', '---\ncategories:\n - 国内\n---\n'],
        fixed: '---\ncategories:\n - 国内\n---\n\nText.\n',
      },
      {
        text: '---\ntags: [«javascript», rain]\n---\n\nText.\n',
        beside: ['---\ntags: [JavaScript]\n---\n', '---\ntags: [JavaScript, CSS]\n---\n'],
        fixed: '---\ntags: [JavaScript, rain]\n---\n\nText.\n',
      },
      { text: '---\ntags: [Front-end, «Frontend»]\n---\n\nText.\n' },
    ],
    good: [
      {
        text: '---\ncategories:\n - 国内\n---\n\nText.\n',
        beside: ['---\ncategories:\n - 国内\n---\n', '---\ncategories:\n - 国际\n---\n'],
      },
      '---\ntags: [javascript]\n---\n\nNobody looked at the other articles.\n',
      {
        text: '---\ntags: [C++, C]\n---\n\nText.\n',
        beside: ['---\ntags: [C]\n---\n', '---\ntags: [C]\n---\n'],
      },
    ],
  },
  *check(article, { options, settings, facts, say }) {
    for (const field of article.frontMatter.fields) {
      if (!options.fields.includes(field.key)) continue;
      const known = facts.siblings && spellings(facts.siblings, field.key);
      const own = new Map<string, string>();
      let fixes = 0;
      for (const item of namesOf(article, field)) {
        const folded = fold(item.name);
        const usual = known?.get(folded);
        const before = own.get(folded);
        const isOther = (name: string): boolean => name !== item.name && !isOneAddress(name, item.name, settings);
        const rivals = countOf(facts.siblings, field.key, item.name);
        if (usual && isOther(usual.name) && usual.count >= fewest && usual.count > rivals) {
          const fix = fixes++ < maxFixes ? respelled(article, field, item, usual.name) : undefined;
          yield say.other(item.span, [item.name, usual.name, usual.count], fix ? { fix } : {});
        } else if (before !== undefined && isOther(before)) yield say.both(item.span, [item.name, before]);
        if (before === undefined) own.set(folded, item.name);
      }
    }
  },
});

/** Hugo makes one page of names that differ in case, or in blanks and hyphens (`MakePathSanitized` in helpers/path.go). */
function isOneAddress(a: string, b: string, { siteGenerator }: RuleSettings): boolean {
  const address = (name: string): string => name.toLowerCase().replace(/\s+/g, '-');
  return siteGenerator === 'hugo' && address(a) === address(b);
}

type Name = Pick<Item, 'name' | 'span' | 'index'>;

function namesOf(article: Article, field: Field): Name[] {
  if (field.shape === 'list') return itemsOf(article, field).filter(({ name, isMap }) => name !== '' && !isMap);
  const name = typeof field.value === 'string' ? field.value.trim() : '';
  return name === '' ? [] : [{ name, span: field.valueSpan }];
}

const countOf = (siblings: Siblings | undefined, field: string, name: string): number =>
  siblings?.fields.get(field)?.values.get(name) ?? 0;

/** The commonest spelling of each name among the siblings. */
function spellings(siblings: Siblings, field: string): Map<string, { name: string; count: number }> {
  const found = new Map<string, { name: string; count: number }>();
  for (const [name, count] of siblings.fields.get(field)?.values ?? []) {
    const key = fold(name);
    if (count > (found.get(key)?.count ?? 0)) found.set(key, { name, count });
  }
  return found;
}

function respelled(article: Article, field: Field, item: Name, value: string): FixDraft | undefined {
  const title = `Make it "${value}"`;
  if (field.shape === 'list') return renamedItem(article, field, item, { value, title });
  return replacing(article, field, { value, title });
}
