import { isGenerator } from '../model/generators/names.ts';
import { defineRule } from './rule.ts';
import { causeOf, differences, isWhole, sightsOf } from './unseen-block.ts';

export default defineRule({
  id: 'no-unportable-front-matter',
  title: 'Every generator sees the front matter',
  why: 'Generators disagree on what a fence is: where one reads fields, the next publishes them as text.',
  category: 'front-matter',
  level: 'info',
  fix: 'safe',
  messages: {
    some: (reason: string, what: string) => `${reason}: ${what}.`,
  },
  examples: {
    bad: [
      { text: '«---  »\ntitle: Spring\n---\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
      { text: '---\ntitle: Spring\n«...»\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
      { text: '---\ntitle: Spring\n«---»Text.\n', fixed: '---\ntitle: Spring\n---\nText.\n' },
      '«---toml»\ntitle = "Spring"\n---\n\nText.\n',
      { text: '«title: Spring»\n---\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
    ],
    good: [
      '---\ntitle: Spring\n---\n\nText.\n',
      '\uFEFF\n---\ntitle: Spring\n---\n\nWhat stands before the block is for other rules.\n',
      '+++\ntitle = "Spring"\n+++\n\nWho writes TOML or JSON has chosen a generator that reads it.\n',
      { text: 'title: Spring\n---\n\nWhere the generator is known, only it counts.\n', generator: 'hexo' },
    ],
  },
  *check(article, { settings, say }) {
    if (isGenerator(settings.siteGenerator) || !isWhole(article.frontMatter)) return;
    const sights = sightsOf(article);
    const what = differences(sights);
    const isChosen = article.frontMatter.language !== 'yaml' && [...sights.values()].includes('seen');
    if (what === undefined || isChosen) return;
    const { span, reason, fix } = causeOf(article);
    yield say.some(span, [reason.charAt(0).toUpperCase() + reason.slice(1), what], fix ? { fix } : {});
  },
});
