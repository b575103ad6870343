import { isGenerator, readerNames } from '../model/generators/names.ts';
import { defineRule } from './rule.ts';
import { type Cause, causeOf, isWhole, sightIn, sightsOf } from './unseen-block.ts';

export default defineRule({
  id: 'no-unseen-front-matter',
  title: 'The site’s generator sees the front matter',
  why: 'A block that the generator does not see loses the title and the date, and its fields are published as text.',
  category: 'front-matter',
  level: 'error',
  fix: 'safe',
  messages: {
    text: (generator: string, reason: string) => `${generator} does not see the front matter: ${reason}.`,
    fails: (generator: string, reason: string) => `${generator} cannot read the front matter: ${reason}.`,
  },
  examples: {
    bad: [
      {
        text: '«--- »\ntitle: Spring\n---\n\nText.\n',
        generator: 'hexo',
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
      {
        text: '«\n»---\ntitle: Spring\n---\n\nText.\n',
        generator: 'jekyll',
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
      {
        text: '---\ntitle: Spring\n«...»\n\nText.\n',
        generator: 'hugo',
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
      {
        text: '«---yaml»\ntitle: Spring\n---\n\nText.\n',
        generator: 'astro',
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
      {
        text: '«title: Spring»\n---\n\nText.\n',
        generator: 'eleventy',
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
      { text: '«+++»\ntitle = "Spring"\n+++\n\nText.\n', generator: 'hexo' },
    ],
    good: [
      { text: '---\ntitle: Spring\n---\n\nText.\n', generator: 'jekyll' },
      { text: 'title: Spring\n---\n\nHexo reads this form.\n', generator: 'hexo' },
      { text: '\n---\ntitle: Spring\n---\n\nHugo passes over blank lines.\n', generator: 'hugo' },
      { text: '+++\ntitle = "Spring"\n+++\n\nText.\n', generator: 'astro' },
      '+++\ntitle = "Spring"\n+++\n\nWhere no generator is known, this rule is silent.\n',
    ],
  },
  *check(article, { settings, say }) {
    const { siteGenerator } = settings;
    if (!isGenerator(siteGenerator) || !isWhole(article.frontMatter)) return;
    const sight = sightIn(siteGenerator, article);
    if (sight === 'seen') return;
    const isLead = article.frontMatter.leadingBlank && sightsOf(article).get(siteGenerator) === 'seen';
    const { span, reason, fix } = isLead ? blankLead(article.frontMatter.leadingBlank) : causeOf(article);
    yield say[sight](span, [readerNames[siteGenerator], reason], fix ? { fix } : {});
  },
});

function blankLead(span: Cause['span'] = { start: 0, end: 0 }): Cause {
  const fix = { title: 'Remove the blank space before the front matter', edits: [{ text: '', ...span }] };
  return { span, reason: 'blank space stands before it', fix };
}
