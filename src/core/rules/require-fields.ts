import { lineEnd } from '../text/lines.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'require-fields',
  title: 'The front matter has every required field',
  why: 'Without a title or a date an article is listed wrongly or not at all.',
  category: 'front-matter',
  level: 'warning',
  fix: 'none',
  messages: {
    missing: (field: string) => `The front matter has no "${field}".`,
  },
  examples: {
    bad: [
      '«---»\ntitle: Spring\n---\n\nText.\n',
      '+++\ntitle = "Spring"\n+++\n\nText.\n'.replace('+++', '«+++»'),
      { text: '«---»\ntitle: Spring\ndate: 2021-03-20\n---\n\nText.\n', required: ['title', 'date', 'author'] },
    ],
    good: [
      '---\ntitle: Spring\ndate: 2021-03-20\n---\n\nText.\n',
      'Without front matter another rule speaks.\n',
      { text: '---\nlayout: post\n---\n\nText.\n', required: [] },
    ],
  },
  *check({ text, frontMatter }, { settings, say }) {
    const isRead = frontMatter.form !== 'absent' && frontMatter.problems.every(({ code }) => code === 'duplicate-key');
    if (!isRead) return;
    const present = new Set(frontMatter.fields.map((field) => field.key));
    const { start } = frontMatter.span;
    for (const field of settings.requiredFields) {
      if (!present.has(field))
        yield say.missing({ start, end: Math.min(lineEnd(text, start), frontMatter.span.end) }, [field]);
    }
  },
});
