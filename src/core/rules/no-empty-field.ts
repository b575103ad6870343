import { isEmptyValue } from '../model/siblings/digest.ts';
import type { Article, Field } from '../model/types.ts';
import { lineEnd } from '../text/lines.ts';
import type { Edit } from '../text/span.ts';
import { type Evidence, evidenceFrom } from './infer/evidence.ts';
import { inferField } from './infer/field.ts';
import { usualType } from './infer/usual.ts';
import { isKept } from './insert/kept.ts';
import { removing } from './insert/replacing.ts';
import { rewrite } from './insert/rewrite.ts';
import { shown } from './insert/shown.ts';
import { styleOf, yaml } from './insert/write.ts';
import { strings } from './options.ts';
import { defineRule, type FixDraft } from './rule.ts';

export default defineRule({
  id: 'no-empty-field',
  title: 'Fields of the front matter have a value',
  why: 'Themes take an empty field for a set one and show a blank title, a hole for a picture or the date 1970.',
  category: 'front-matter',
  level: 'warning',
  fix: 'ask',
  options: {
    fields: strings('Fields that must not be empty, beside the required ones and those that hold a picture.', [
      'title',
      'date',
      'author',
    ]),
  },
  messages: {
    empty: (field: string) => `The field "${field}" is empty.`,
  },
  examples: {
    bad: [
      '---\n«title:»\ndate: 2021-03-20\n---\n\nText.\n',
      {
        text: '---\ntitle: Spring\ndate: 2021-03-20\n«thumbnail: ""»\n---\n\nText.\n',
        fixed: '---\ntitle: Spring\ndate: 2021-03-20\n---\n\nText.\n',
      },
      {
        text: "---\n«title: ''»\ndate: 2021-03-20\n«thumbnail:» \n---\n\n# Spring's end\n\n![](https://example.com/a.jpg)\n",
        fixed:
          "---\ntitle: 'Spring''s end'\ndate: 2021-03-20\nthumbnail: https://example.com/a.jpg\n---\n\n# Spring's end\n\n![](https://example.com/a.jpg)\n",
      },
      {
        text: '---\ntitle: Spring\n«series:»\n---\n\nText.\n',
        options: { fields: ['series'] },
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
      {
        text: '---\ntitle: Spring\n«date:»\n---\n\nText.\n',
        path: '_posts/2021-03-20-spring.md',
        fixed: '---\ntitle: Spring\ndate: 2021-03-20\n---\n\nText.\n',
      },
    ],
    good: [
      '---\ntitle: Spring\ntags:\n---\n\nTags may be empty.\n',
      '---\ntitle: 0\n---\n\nA number is a value.\n',
      {
        text: '---\ntitle: Spring\ncover:\n---\n\nHere the theme has a picture for those without.\n',
        beside: ['---\ntitle: A\ncover:\n---\n', '---\ntitle: B\ncover:\n---\n', '---\ntitle: C\ncover:\n---\n'],
      },
    ],
  },
  *check(article, context) {
    const { options, settings, facts, say } = context;
    const { text, frontMatter } = article;
    const evidence = evidenceFrom(article, context);
    const required = new Set(settings.requiredFields);
    const watched = new Set([...options.fields, ...settings.requiredFields, ...settings.imageFields]);
    for (const field of frontMatter.fields) {
      const { key, keySpan, valueSpan } = field;
      if (!watched.has(key) || field.value === undefined || !isEmptyValue(field.value) || isCutShort(text, field))
        continue;
      const isHabit = !required.has(key) && usualType(facts.siblings, key) === 'empty';
      if (isHabit) continue;
      const span = { start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end) };
      const fix =
        filling(article, field, evidence) ??
        (required.has(key) ? undefined : removing(article, field, `Remove the empty field "${key}"`));
      yield say.empty(span, [key], fix ? { fix } : {});
    }
  },
});

/** Whether the value is there, behind a "#" that makes it a comment: another rule says so. */
const isCutShort = (text: string, { key, valueSpan }: Field): boolean =>
  /title|description|excerpt|summary|abstract/i.test(key) &&
  /^[ \t]*#{1,20}[^\s#]/.test(text.slice(valueSpan.end, lineEnd(text, valueSpan.end)));

function filling(article: Article, field: Field, evidence: Evidence): FixDraft | undefined {
  const found = inferField(field.key, evidence);
  if (!found || typeof found.value !== 'string') return undefined;
  const edit = writing(article, field, { value: found.value, isBare: found.isBare, evidence });
  if (!edit || !isKept(article, [edit], new Map([[field.key, found.value]]))) return undefined;
  return { title: `Fill in ${shown(found.value)} ${found.origin}`, edits: [edit] };
}

type Value = { readonly value: string; readonly isBare: boolean; readonly evidence: Evidence };

/** Within the quotes that are there, else behind the colon. */
function writing(article: Article, { key, valueSpan }: Field, { value, isBare, evidence }: Value): Edit | undefined {
  const { text, frontMatter } = article;
  if (valueSpan.end > valueSpan.start) return rewrite(article, valueSpan, value, isBare);
  const end = lineEnd(text, valueSpan.end);
  if (frontMatter.language !== 'yaml' || text.slice(valueSpan.end, end).trim() !== '') return undefined;
  const { quote } = styleOf(evidence.facts.siblings?.fields.get(key));
  return { start: valueSpan.end, end, text: ` ${yaml(value, isBare && quote === 'plain' ? 'bare' : quote)}` };
}
