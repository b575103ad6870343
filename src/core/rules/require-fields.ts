import type { Article } from '../model/types.ts';
import { lineEnd } from '../text/lines.ts';
import type { Edit } from '../text/span.ts';
import { type Evidence, evidenceFrom } from './infer/evidence.ts';
import { type FieldValue, inferField } from './infer/field.ts';
import { missingFields } from './infer/wanted.ts';
import { type BlockSettings, describe, draftFields, writeFields } from './insert/block.ts';
import { isKept } from './insert/kept.ts';
import { insertion, lineEndOf } from './insert/place.ts';
import { shown } from './insert/shown.ts';
import { styleOf, writeField } from './insert/write.ts';
import { defineRule, type FixDraft } from './rule.ts';

export default defineRule({
  id: 'require-fields',
  title: 'The front matter has every required field',
  why: 'Without a title or a date an article is listed wrongly or not at all.',
  category: 'front-matter',
  level: 'error',
  fix: 'ask',
  messages: {
    missing: (field: string) => `The front matter has no "${field}".`,
    empty: () => 'The front matter is empty.',
  },
  examples: {
    bad: [
      '«---»\ntitle: Spring\n---\n\nText.\n',
      '+++\ntitle = "Spring"\n+++\n\nText.\n'.replace('+++', '«+++»'),
      { text: '«---»\ntitle: Spring\ndate: 2021-03-20\n---\n\nText.\n', required: ['title', 'date', 'author'] },
      '«---»\n---\n\nText.\n',
      {
        text: '«---»\ntitle: Spring\ntags: [garden]\n---\n\nPublished 2021-03-20\n\nText.\n',
        fixed: '---\ntitle: Spring\ndate: 2021-03-20\ntags: [garden]\n---\n\nPublished 2021-03-20\n\nText.\n',
      },
      {
        text: '«---»\ndate: 2021-03-20\n---\n\n# Spring: a beginning\n\nText.\n',
        fixed: '---\ntitle: "Spring: a beginning"\ndate: 2021-03-20\n---\n\n# Spring: a beginning\n\nText.\n',
      },
    ],
    good: [
      '---\ntitle: Spring\ndate: 2021-03-20\n---\n\nText.\n',
      'Without front matter another rule speaks.\n',
      { text: '---\nlayout: post\n---\n\nText.\n', required: [] },
      { text: '---\ntitle: Spring\n---\n\nIts file names the day.\n', path: '_posts/2021-03-20-spring.md' },
      {
        text: '---\ntitle: Pruning\n---\n\nNo page of this handbook has a date.\n',
        beside: ['---\ntitle: A\n---\n', '---\ntitle: B\n---\n', '---\ntitle: C\n---\n'],
      },
      '---\ntitle: About\nlayout: page\n---\n\nA page belongs to no day.\n',
    ],
  },
  *check(article, context) {
    const { settings, facts, say } = context;
    const { text, frontMatter } = article;
    if (!frontMatter.isRead) return;
    const { start } = frontMatter.span;
    const span = { start, end: Math.min(lineEnd(text, start), frontMatter.span.end) };
    const evidence = evidenceFrom(article, context);
    const missing = missingFields(article, { settings, facts });
    if (missing.length === 0) return;
    if (frontMatter.fields.length === 0) {
      const fix = filling(article, evidence, settings);
      return yield say.empty(span, [], fix ? { fix } : {});
    }
    const taken = new Set<number>();
    for (const field of missing) {
      const value = inferField(field, evidence);
      const fix = value && inserting(article, { ...value, key: field }, { evidence, taken });
      yield say.missing(span, [field], fix ? { fix } : {});
    }
  },
});

/** All that is usual, into a block that says nothing. */
function filling(article: Article, evidence: Evidence, settings: BlockSettings): FixDraft | undefined {
  const { content, language } = article.frontMatter;
  const fields = draftFields(evidence, settings);
  if (fields.length === 0 || language === 'json') return undefined;
  const text = writeFields(fields, evidence, { language, eol: lineEndOf(article.text) });
  const edits = [{ start: content.start, end: content.start, text }];
  const promised = new Map(fields.map(({ key, value }) => [key, value]));
  return isKept(article, edits, promised) ? { title: `Insert ${describe(fields)}`, edits } : undefined;
}

function inserting(
  article: Article,
  field: FieldValue & { readonly key: string },
  { evidence, taken }: { evidence: Evidence; taken: Set<number> },
): FixDraft | undefined {
  const { key, value, origin } = field;
  const { siblings } = evidence.facts;
  const written = writeField(field, article.frontMatter.language, styleOf(siblings?.fields.get(key)));
  const edit: Edit | undefined = insertion(article, { key, written, siblings, taken });
  if (!edit || !isKept(article, [edit], new Map([[key, value]]))) return undefined;
  return { title: `Insert ${key} ${shown(value)} ${origin}`, edits: [edit] };
}
