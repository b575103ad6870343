import { defineRule } from './rule.ts';

export default defineRule({
  id: 'no-byte-order-mark',
  title: 'The file begins without a byte order mark',
  why: 'The mark is an invisible character, and tools that do not expect it look for the front matter behind it in vain.',
  category: 'front-matter',
  level: 'info',
  fix: 'safe',
  messages: {
    found: () => 'An invisible byte order mark stands at the start of the file; some tools take it for text.',
  },
  examples: {
    bad: [
      { text: '«\uFEFF»---\ntitle: Spring\n---\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
      { text: '«\uFEFF»Text without front matter.\n', fixed: 'Text without front matter.\n' },
    ],
    good: ['---\ntitle: Spring\n---\n\nText.\n', 'A zero-width\uFEFF space within the text.\n'],
  },
  *check({ text, frontMatter: { byteOrderMark } }, { say }) {
    if (!byteOrderMark) return;
    // Each tool that only knows how to add one has added one.
    const end = /^\uFEFF+/.exec(text)?.[0].length ?? byteOrderMark.end;
    const edits = [{ start: 0, end, text: '' }];
    yield say.found(byteOrderMark, [], { fix: { title: 'Remove the byte order mark', edits } });
  },
});
