import type { Span } from '../text/span.ts';
import { defineRule } from './rule.ts';

/** Browsers pass over white space and control characters in a scheme. */
const scheme = /^(?:(javascript|vbscript):|(data):(?!image\/)[a-z]{1,20}\/)/i;

function codeIn(address: string): string | undefined {
  const bare = [...address.slice(0, 200)].filter((char) => char > ' ').join('');
  const match = scheme.exec(bare);
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

export default defineRule({
  id: 'no-script-address',
  title: 'Picture fields hold addresses, not code',
  why: 'A theme that puts such an address into a link runs it in the reader’s browser.',
  category: 'front-matter',
  level: 'error',
  fix: 'none',
  messages: {
    found: (field: string, kind: string) => `The field "${field}" holds a "${kind}:" address, which is no picture.`,
  },
  examples: {
    bad: [
      '---\ntitle: Spring\nheadimg: "«javascript:alert(1)»"\n---\n\nText.\n',
      '---\ntitle: Spring\ncover: «JavaScript:show()»\n---\n\nText.\n',
      '---\ntitle: Spring\nthumbnail: «data:text/html,Text»\n---\n\nText.\n',
    ],
    good: [
      '---\ntitle: Spring\nheadimg: https://example.com/javascript:a.png\n---\n\nText.\n',
      '---\ntitle: Spring\ncover: data:image/png;base64,iVBORw0KGgo=\n---\n\nText.\n',
      '---\ntitle: "javascript: a beginning"\n---\n\nText.\n',
    ],
  },
  *check({ text, frontMatter }, { settings, say }) {
    const watched = new Set(settings.imageFields);
    for (const field of frontMatter.fields) {
      if (!watched.has(field.key)) continue;
      for (const { span, value } of field.scalars) {
        const kind = typeof value === 'string' ? codeIn(value) : undefined;
        if (kind) yield say.found(withoutQuotes(text, span), [field.key, kind]);
      }
    }
  },
});

function withoutQuotes(text: string, { start, end }: Span): Span {
  const isQuoted = /["']/.test(text[start] ?? '') && text[end - 1] === text[start] && end - start > 1;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
