import { isGenerator, listed, readerNames, readers } from '../model/generators/names.ts';
import { defineRule } from './rule.ts';
import { isWhole, sightIn, sightsOf } from './unseen-block.ts';

export default defineRule({
  id: 'no-text-before-front-matter',
  title: 'Nothing stands before the front matter',
  why: 'Jekyll, Eleventy and everything built on gray-matter look for the fence at the very first character, Hexo behind one blank line at most; elsewhere they publish the block as text.',
  category: 'front-matter',
  level: 'info',
  fix: 'safe',
  messages: {
    blank: (blind: string, seeing: string) =>
      `Blank space stands before the front matter: ${blind} will not see the block; ${seeing} will.`,
    passed: (generator: string) => `Blank space stands before the front matter; ${generator} passes over it.`,
    harmless: () => 'Blank space stands before the front matter.',
  },
  examples: {
    bad: [
      { text: '«\n»---\ntitle: Spring\n---\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
      { text: '«\n\n  \n»+++\ntitle = "Spring"\n+++\n\nText.\n', fixed: '+++\ntitle = "Spring"\n+++\n\nText.\n' },
      {
        text: '«\n»---\ntitle: Snow\n---\n\nText.\n',
        generator: 'hexo',
        fixed: '---\ntitle: Snow\n---\n\nText.\n',
      },
    ],
    good: ['---\ntitle: Spring\n---\n\nText.\n', '\n\nText without front matter.\n'],
  },
  *check(article, { settings, say }) {
    const { form, leadingBlank } = article.frontMatter;
    if (form === 'absent' || !leadingBlank) return;
    const { siteGenerator } = settings;
    const edits = [{ text: '', ...leadingBlank }];
    const more = { fix: { title: 'Remove the blank space before the front matter', edits } };
    if (!isWhole(article.frontMatter)) return yield say.harmless(leadingBlank, [], more);
    if (isGenerator(siteGenerator)) {
      // What the site's own generator does not see is an error, of another rule.
      const isSeen = sightIn(siteGenerator, article) === 'seen';
      return isSeen ? yield say.passed(leadingBlank, [readerNames[siteGenerator]], more) : undefined;
    }
    const bare = sightsOf(article);
    const seeing = readers.filter((reader) => sightIn(reader, article) === 'seen');
    const blind = readers.filter((reader) => bare.get(reader) === 'seen' && !seeing.includes(reader));
    if (blind.length === 0) yield say.harmless(leadingBlank, [], more);
    else yield say.blank(leadingBlank, [listed(blind), listed(seeing)], more);
  },
});
