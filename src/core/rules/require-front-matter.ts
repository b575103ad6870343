import { lineEnd } from '../text/lines.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'require-front-matter',
  title: 'The article begins with front matter',
  why: 'A site generator skips or mistitles a file that does not say what it is.',
  category: 'front-matter',
  level: 'warning',
  fix: 'none',
  messages: {
    missing: () => 'The article has no front matter.',
  },
  examples: {
    bad: [
      '«Only text.»\n',
      '«<p>Only text.</p>»\n\n<p>More.</p>\n',
      '\n\n«Text»\n\n---\n\nMore text under a thematic break.\n',
    ],
    good: [
      '---\ntitle: Spring\n---\n\nText.\n',
      '+++\ntitle = "Spring"\n+++\n\nText.\n',
      'title: Spring\ndate: 2021-03-20\n---\n\nThe form that Hexo reads without an opening fence.\n',
      '{"title": "Spring"}\n\nText.\n',
    ],
  },
  *check({ text, frontMatter }, { say }) {
    if (frontMatter.form !== 'absent') return;
    let start = frontMatter.bodyStart;
    while (start < text.length && /\s/.test(text[start] ?? '')) start++;
    if (start === text.length) start = frontMatter.bodyStart;
    yield say.missing({ start, end: lineEnd(text, start) }, []);
  },
});
