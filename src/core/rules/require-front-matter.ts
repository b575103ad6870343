import { lineEnd } from '../text/lines.ts';
import { evidenceFrom } from './infer/evidence.ts';
import { needsFrontMatter } from './infer/wanted.ts';
import { blockLanguage, describe, draftFields, writeFields } from './insert/block.ts';
import { isKept } from './insert/kept.ts';
import { lineEndOf } from './insert/place.ts';
import { defineRule } from './rule.ts';

const fences = { yaml: '---', toml: '+++', json: '' } as const;

export default defineRule({
  id: 'require-front-matter',
  title: 'The article begins with front matter',
  why: 'A site generator skips or mistitles a file that does not say what it is.',
  category: 'front-matter',
  level: 'error',
  fix: 'ask',
  messages: {
    missing: () => 'The article has no front matter.',
  },
  examples: {
    bad: [
      '«Only text.»\n',
      '«<p>Only text.</p>»\n\n<p>More.</p>\n',
      '\n\n«Text»\n\n---\n\nMore text under a thematic break.\n',
      {
        text: '«# First snow»\n\nIt fell in the night.\n',
        path: 'posts/2021-10-25-first-snow.md',
        fixed: '---\ntitle: First snow\ndate: 2021-10-25\n---\n\n# First snow\n\nIt fell in the night.\n',
      },
      {
        text: '«<p>2021-10-25 08:30 Ann</p>»\n<p><img src="https://example.com/snow.jpg"></p>\n',
        format: 'html',
        path: 'posts/snow.html',
        beside: [
          "---\ntitle: 'A'\nlayout: post\ndate: Mon, 04 Oct 2021 06:05:05 GMT\ncover: 'https://example.com/a.jpg'\n---\n",
          "---\ntitle: 'B'\nlayout: post\ndate: Tue, 05 Oct 2021 06:05:05 GMT\ncover: 'https://example.com/b.jpg'\n---\n",
          "---\ntitle: 'C'\nlayout: post\ndate: Wed, 06 Oct 2021 06:05:05 GMT\ncover: 'https://example.com/c.jpg'\n---\n",
        ],
        fixed:
          "---\ntitle: 'Snow'\nlayout: post\ndate: Mon, 25 Oct 2021 00:00:00 GMT\ncover: 'https://example.com/snow.jpg'\n---\n\n" +
          '<p>2021-10-25 08:30 Ann</p>\n<p><img src="https://example.com/snow.jpg"></p>\n',
      },
    ],
    good: [
      '---\ntitle: Spring\n---\n\nText.\n',
      '+++\ntitle = "Spring"\n+++\n\nText.\n',
      'title: Spring\ndate: 2021-03-20\n---\n\nThe form that Hexo reads without an opening fence.\n',
      '{"title": "Spring"}\n\nText.\n',
      '[#]: subject: "Spring"\n[#]: author: "A. B."\n\nFields that a tool of its own reads.\n',
      { text: '# Garden\n\nHow to build it.\n', path: 'README.md' },
      {
        text: '<!doctype html>\n<html><head><title>Garden</title></head><body>A whole page.</body></html>\n',
        format: 'html',
      },
      { text: '# Notes\n', beside: ['# A\n', '# B\n', '# C\n'] },
    ],
  },
  *check(article, context) {
    const { settings, facts, say } = context;
    const { text, frontMatter } = article;
    if (frontMatter.form !== 'absent' || frontMatter.foreign) return;
    if (!needsFrontMatter(article, { settings, facts })) return;
    let start = frontMatter.bodyStart;
    while (start < text.length && /\s/.test(text[start] ?? '')) start++;
    if (start === text.length) start = frontMatter.bodyStart;
    const evidence = evidenceFrom(article, context);
    const fields = draftFields(evidence, settings);
    const language = blockLanguage(evidence, settings.siteGenerator);
    const eol = lineEndOf(text);
    const fence = fences[language] && `${fences[language]}${eol}`;
    const at = frontMatter.bodyStart;
    const gap = /^\s*?[\r\n]/.test(text.slice(at, at + 200)) ? '' : eol;
    const edits = [
      { start: at, end: at, text: fence + writeFields(fields, evidence, { language, eol }) + fence + gap },
    ];
    const isGood = fields.length > 0 && isKept(article, edits, new Map(fields.map(({ key, value }) => [key, value])));
    const fix = { title: `Insert front matter with ${describe(fields)}`, edits };
    yield say.missing({ start, end: lineEnd(text, start) }, [], isGood ? { fix } : {});
  },
});
