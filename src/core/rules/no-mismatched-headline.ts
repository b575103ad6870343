import type { Article } from '../model/types.ts';
import { essence, type Headline, headlines } from './infer/headline.ts';
import { defineRule } from './rule.ts';

/** Letters and digits that title and headline need, each, to be compared. */
const enough = 8;
/** Share of pairs of letters in common below which two texts have nothing to do with each other. */
const alike = 0.2;

export default defineRule({
  id: 'no-mismatched-headline',
  title: 'Title and first headline are about the same thing',
  why: 'Where they differ, one of them was often taken from another article.',
  category: 'front-matter',
  level: 'hint',
  fix: 'none',
  messages: {
    differs: (headline: string) => `The title and the headline "${headline}" have nothing in common.`,
  },
  examples: {
    bad: [
      '---\ntitle: «A garden in the north»\n---\n\n# Repairing bicycles at home\n\nText.\n',
      '---\ntitle: «北方的花园在春天»\n---\n\n<h1>如何在家里修理自行车</h1>\n<p>Text.</p>\n',
    ],
    good: [
      '---\ntitle: A garden in the north\n---\n\n# The Garden in the North\n\nText.\n',
      '---\ntitle: Node\n---\n\n# Repairing bicycles at home\n\nThe title is too short to tell.\n',
      '---\ntitle: A garden in the north\n---\n\n## Repairing bicycles at home\n\nA section is about a part.\n',
      '---\ntitle: A garden in the north\n---\n\n# Preparing the soil\n\nText.\n\n# Sowing the seeds\n\nText.\n',
    ],
  },
  *check(article, { say }) {
    const field = article.frontMatter.fields.find(({ key }) => key === 'title');
    const title = typeof field?.value === 'string' ? essence(field.value) : '';
    const headline = title.length < enough ? undefined : onlyHeadline(article);
    if (!field || !headline) return;
    const other = essence(headline.text);
    if (other.length < enough || hasHan(title) !== hasHan(other)) return;
    if (likeness(title, other) < alike) yield say.differs(field.valueSpan, [headline.text.slice(0, 60)]);
  },
});

/** The one headline of the first level; where there are several they are those of parts. */
function onlyHeadline(article: Article): Headline | undefined {
  const [first, ...others] = headlines(article);
  return first?.level === 1 && others.every(({ level }) => level > 1) ? first : undefined;
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Dice's coefficient over pairs of letters; 1 where one text holds the other. */
function likeness(a: string, b: string): number {
  if (a.includes(b) || b.includes(a)) return 1;
  const pairs = new Set(pairsOf(a));
  const others = new Set(pairsOf(b));
  const common = [...others].filter((pair) => pairs.has(pair)).length;
  return (2 * common) / (pairs.size + others.size);
}

const pairsOf = (text: string): string[] => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
