import type { Article } from '../model/types.ts';
import { endOfTag, unfinishedTag } from '../model/unfinished.ts';
import type { Span } from '../text/span.ts';
import { count } from './options.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'no-large-embedded-image',
  title: 'Large pictures stand in files of their own',
  why: 'A picture in the text makes the page heavy for every reader, cannot be cached, and slows editors and generators down.',
  category: 'image',
  level: 'info',
  fix: 'none',
  options: { kilobytes: count('How much of a picture may stand in the text, in kilobytes as written there.', 100, 1) },
  messages: {
    found: (kilobytes: number) =>
      `A picture of ${kilobytes.toLocaleString('en-US')} KB stands in the text itself. Save it as a file.`,
  },
  examples: {
    bad: [
      {
        text: `<img alt="Spring" src="«data:image/png;base64,»${'A'.repeat(1100)}">\n`,
        options: { kilobytes: 1 },
      },
      { text: `![Spring](«data:image/png;base64,»${'A'.repeat(1100)})\n`, options: { kilobytes: 1 } },
    ],
    good: [
      '<img alt="Spring" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">\n',
      { text: `<img alt="Spring" src="/${'a'.repeat(1100)}.png">\n`, options: { kilobytes: 1 } },
    ],
  },
  *check(article, { options, say }) {
    for (const span of embedded(article)) {
      const size = Math.floor((span.end - span.start) / 1024);
      if (size < options.kilobytes) continue;
      const head = /^data:image\/[^,]{0,100},/i.exec(article.text.slice(span.start, span.start + 120))?.[0] ?? '';
      yield say.found({ start: span.start, end: span.start + head.length }, [size]);
    }
  },
});

const isEmbedded = /^data:image\//i;

function* embedded(article: Article): Generator<Span> {
  for (const { source, sourceSpan } of article.images) if (isEmbedded.test(source)) yield sourceSpan;
  const cut = cutOff(article);
  if (cut) yield cut;
}

/** The picture that reaches beyond what is read of a file; its tag is in no tree. */
function cutOff(article: Article): Span | undefined {
  const tag = article.cuts.some(({ reason }) => reason === 'too-large') ? unfinishedTag(article) : undefined;
  if (tag?.name.toLowerCase() !== 'img') return undefined;
  const { text } = article;
  const head = /\ssrc=(["'])(?=data:image\/)/i.exec(text.slice(tag.opening.start, tag.opening.start + 2000));
  const end = endOfTag(text, tag.opening.end);
  if (!head || end === undefined) return undefined;
  const start = tag.opening.start + head.index + head[0].length;
  return { start, end: text.indexOf(head[1] ?? '', start) };
}
