import { strings } from './options.ts';
import { defineRule } from './rule.ts';

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty));

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
        text: '---\ntitle: Spring\n«series:»\n---\n\nText.\n',
        options: { fields: ['series'] },
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
    ],
    good: ['---\ntitle: Spring\ntags:\n---\n\nTags may be empty.\n', '---\ntitle: 0\n---\n\nA number is a value.\n'],
  },
  *check({ frontMatter }, { options, settings, say }) {
    const required = new Set(settings.requiredFields);
    const watched = new Set([...options.fields, ...settings.requiredFields, ...settings.imageFields]);
    for (const field of frontMatter.fields) {
      if (!watched.has(field.key) || !isEmpty(field.value)) continue;
      const span = { start: field.keySpan.start, end: Math.max(field.keySpan.end, field.valueSpan.end) };
      const removable = !required.has(field.key) && frontMatter.language !== 'json';
      const fix = { title: `Remove the empty field "${field.key}"`, edits: [{ ...field.span, text: '' }] };
      yield say.empty(span, [field.key], removable ? { fix } : {});
    }
  },
});
