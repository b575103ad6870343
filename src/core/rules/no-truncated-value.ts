import type { Field } from '../model/types.ts';
import { lineEnd } from '../text/lines.ts';
import { strings } from './options.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'no-truncated-value',
  title: 'No "#" cuts a value of the front matter short',
  why: 'In YAML a "#" behind a space begins a comment: the rest of a title is lost without a word.',
  category: 'front-matter',
  level: 'warning',
  fix: 'safe',
  options: {
    fields: strings('Fields that hold text.', [
      ...['title', 'subtitle', 'description', 'excerpt', 'summary', 'abstract', 'linkTitle', 'seo_title'],
    ]),
  },
  messages: {
    cut: (field: string, rest: string) =>
      `The ${field} ends before "${rest}", which YAML takes for a comment: quote it.`,
    empty: (field: string, rest: string) => `The ${field} is empty: YAML takes "${rest}" for a comment. Quote it.`,
  },
  examples: {
    bad: [
      {
        text: '---\ntitle: Learn C# and .NET «#beginners guide»\ndate: 2021-03-20\n---\n\nText.\n',
        fixed: '---\ntitle: "Learn C# and .NET #beginners guide"\ndate: 2021-03-20\n---\n\nText.\n',
      },
      {
        text: '---\ntitle: «#1 "fan" of \'Spring\'»\n---\n\nText.\n',
        fixed: "---\ntitle: '#1 \"fan\" of ''Spring'''\n---\n\nText.\n",
      },
    ],
    good: [
      '---\ntitle: "Learn C# and .NET #beginners guide"\n---\n\nText.\n',
      '---\ntitle: Learn C# and .NET # a comment\ndraft: true #later\n---\n\nText.\n',
      '---\ntitle: "Learn C#" #beginners\n---\n\nText.\n',
    ],
  },
  *check({ text, frontMatter }, { options, say }) {
    if (frontMatter.language !== 'yaml') return;
    const watched = new Set(options.fields);
    for (const field of frontMatter.fields) {
      const hash = watched.has(field.key) ? hashBehind(text, field) : undefined;
      if (hash === undefined) continue;
      const end = hash + text.slice(hash, lineEnd(text, hash)).trimEnd().length;
      const isEmpty = field.valueSpan.start === field.valueSpan.end;
      const start = isEmpty ? hash : field.valueSpan.start;
      const fix = { title: 'Quote the value', edits: [{ start, end, text: quoted(text.slice(start, end)) }] };
      const rest = text.slice(hash, Math.min(end, hash + 40));
      yield say[isEmpty ? 'empty' : 'cut']({ start: hash, end }, [field.key, rest], { fix });
    }
  },
});

/** Offset of a comment that looks like text: no space stands behind its hash. Quoted and longer values are what they say. */
function hashBehind(text: string, { valueSpan, value, span }: Field): number | undefined {
  const isPlain = value === null || (typeof value === 'string' && /[^"'|>&!*]/.test(text[valueSpan.start] ?? ''));
  const stop = lineEnd(text, valueSpan.end);
  if (!isPlain || lineEnd(text, valueSpan.start) !== stop || stop > span.end) return undefined;
  const lead = /^[ \t]+(?=#[^\s#]|#{2,}[^\s#])/.exec(text.slice(valueSpan.end, stop))?.[0];
  return lead ? valueSpan.end + lead.length : undefined;
}

/** Between double quotes, or between single ones where the text holds what would need escapes. */
const quoted = (text: string): string => (/["\\]/.test(text) ? `'${text.replace(/'/g, "''")}'` : `"${text}"`);
