import type { Article, Field } from '../model/types.ts';
import { isKept } from './insert/kept.ts';
import { yaml } from './insert/write.ts';
import { strings } from './options.ts';
import { defineRule, type FixDraft } from './rule.ts';

export default defineRule({
  id: 'valid-field-type',
  title: 'The title is text, and yes or no is no text',
  why: 'A theme prints the parts of a list run together, or stops the build; and it takes the text "false" for true.',
  category: 'front-matter',
  level: 'error',
  fix: 'ask',
  options: {
    flags: strings('Fields that hold true or false.', ['draft', 'published', 'comments']),
  },
  messages: {
    title: (shape: string) => `The title is a ${shape}, not text.`,
    flag: (field: string, value: string) => `The field "${field}" holds the text "${value}", which counts as true.`,
  },
  examples: {
    bad: [
      { text: '---\ntitle: «[Kafka, Flume]»\n---\n\nText.\n', fixed: '---\ntitle: "[Kafka, Flume]"\n---\n\nText.\n' },
      '---\ntitle:\n  «en: Spring»\n---\n\nText.\n',
      {
        text: "---\ntitle: Spring\ndraft: «'false'»\n---\n\nText.\n",
        fixed: '---\ntitle: Spring\ndraft: false\n---\n\nText.\n',
      },
    ],
    good: [
      '---\ntitle: "[Kafka, Flume]"\n---\n\nText.\n',
      '---\ntitle: 2021\n---\n\nA number prints as it stands.\n',
      '---\ntitle: {{ title }}\n---\n\nA scaffold, filled in later.\n',
      '---\ntitle:\n---\n\nAn empty title is none of this rule.\n',
      '---\ntitle: Spring\ndraft: false\n---\n\nText.\n',
      { text: '---\ntitle: Spring\ndraft: "false"\n---\n\nHugo reads the word.\n', generator: 'hugo' },
    ],
  },
  *check(article, { options, settings, say }) {
    const { text, frontMatter } = article;
    for (const field of frontMatter.fields) {
      const { key, shape, valueSpan, value } = field;
      const isTemplate = text.startsWith('{{', valueSpan.start);
      if (key === 'title' && shape !== 'scalar' && !isTemplate) {
        const source = text.slice(valueSpan.start, valueSpan.end);
        const isOneLine = shape === 'list' && /^\[[^\r\n]*\]$/.test(source);
        const fix = isOneLine ? given(article, field, { source, written: yaml(source, 'double') }) : undefined;
        yield say.title(valueSpan, [shape], fix ? { fix } : {});
      }
      // Hugo casts the texts that strconv.ParseBool knows (common/maps, spf13/cast).
      const isText =
        typeof value === 'string' && /^(?:false|no|off)$/i.test(value) && settings.siteGenerator !== 'hugo';
      if (!options.flags.includes(key) || !isText || !/^["']/.test(text.slice(valueSpan.start))) continue;
      const fix = given(article, field, { source: 'false', written: 'false' });
      yield say.flag(valueSpan, [key, value], fix ? { fix } : {});
    }
  },
});

/** A fix after which the value, read as text, is `source`. */
function given(
  article: Article,
  { key, valueSpan }: Field,
  { source, written }: { source: string; written: string },
): FixDraft | undefined {
  const edits = [{ text: written, ...valueSpan }];
  const title = written === 'false' ? 'Make it false, without quotes' : 'Quote the title';
  return isKept(article, edits, new Map([[key, source]])) ? { title, edits } : undefined;
}
