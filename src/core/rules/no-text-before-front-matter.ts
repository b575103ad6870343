import { defineRule } from './rule.ts';

export default defineRule({
  id: 'no-text-before-front-matter',
  title: 'Nothing stands before the front matter',
  why: 'Jekyll, Astro and everything built on gray-matter look for the fence at the very first character and publish the block as text when it is not there.',
  category: 'front-matter',
  level: 'warning',
  fix: 'safe',
  messages: {
    blank: () =>
      'Blank space stands before the front matter: Jekyll and gray-matter will not see the block; Hexo and Hugo will.',
    mark: () => 'A byte order mark stands before the front matter; some tools take it for text.',
  },
  examples: {
    bad: [
      { text: '«\n»---\ntitle: Spring\n---\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
      { text: '«\n\n  »---\ntitle: Spring\n---\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
      { text: '«\uFEFF»---\ntitle: Spring\n---\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
    ],
    good: ['---\ntitle: Spring\n---\n\nText.\n', '\n\nText without front matter.\n'],
  },
  *check({ frontMatter }, { say }) {
    if (frontMatter.form === 'absent') return;
    const { byteOrderMark, leadingBlank } = frontMatter;
    if (byteOrderMark) {
      const edits = [{ ...byteOrderMark, text: '' }];
      yield say.mark(byteOrderMark, [], { fix: { title: 'Remove the byte order mark', edits } });
    }
    if (leadingBlank) {
      const edits = [{ ...leadingBlank, text: '' }];
      yield say.blank(leadingBlank, [], { fix: { title: 'Remove the blank space before the front matter', edits } });
    }
  },
});
