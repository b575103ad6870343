import { problemMessages } from './front-matter-problems/messages.ts';
import { fixOf } from './front-matter-problems/repairs.ts';
import { defineRule } from './rule.ts';
import { isFineFor } from './unseen-block.ts';

const names = { yaml: 'YAML', toml: 'TOML', json: 'JSON' } as const;

export default defineRule({
  id: 'valid-front-matter',
  title: 'The front matter can be read',
  why: 'A block that a generator cannot read stops the build or loses every field in it.',
  category: 'front-matter',
  level: 'error',
  fix: 'safe',
  messages: problemMessages,
  examples: {
    bad: [
      {
        text: '---\ntitle: «Spring: a beginning»\ndate: 2021-03-20\n---\n\nText.\n',
        fixed: '---\ntitle: "Spring: a beginning"\ndate: 2021-03-20\n---\n\nText.\n',
      },
      {
        text: "---\ntitle: 'Spring«'»s beginning'\n---\n\nText.\n",
        fixed: "---\ntitle: 'Spring''s beginning'\n---\n\nText.\n",
      },
      {
        text: '---\ntitle: «"""""""Spring"""""""»\n---\n\nText.\n',
        fixed: '---\ntitle: "Spring"\n---\n\nText.\n',
      },
      {
        text: '---\ntitle«：»春\ntags:\n«\t»- a\n\t- b\nauthor: «@spring»\n---\n\nText.\n',
        fixed: '---\ntitle: 春\ntags:\n  - a\n  - b\nauthor: "@spring"\n---\n\nText.\n',
      },
      { text: '«---»\ntitle: Spring\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
      { text: '---\ntitle: Spring\n«  ---»\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
      '---\ntitle: Spring\n«title»: Summer\n---\n\nText.\n',
      { text: '---\ntitle: Spring\n«title»: Spring\n---\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
      {
        text: '+++\ntitle = «Spring»\n+++\n\nText.\n',
        fixed: '+++\ntitle = "Spring"\n+++\n\nText.\n',
      },
      { text: '{"title": "Spring"«,»}\n\nText.\n', fixed: '{"title": "Spring"}\n\nText.\n' },
      '«---js»\n{ title: "Spring" }\n---\n\nText.\n',
      '---\n«- a»\n- list\n---\n\nText.\n',
    ],
    good: [
      '---\ntitle: "Spring: a beginning"\n---\n\nText.\n',
      '---\ntitle: Über "Frühling" und C#\nlink: https://example.com/a:b\n---\n\nText.\n',
      '---\n---\n\nText.\n',
      '---\n\nA thematic break at the top.\n',
      { text: '---\ntags:\n\t- spring\n---\n\nHexo puts spaces in place of the tabs.\n', generator: 'hexo' },
      { text: ' ---\ntitle: Spring\n---\n\nHugo passes over the space.\n', generator: 'hugo' },
    ],
  },
  *check(article, { settings, say }) {
    const { frontMatter } = article;
    const language = names[frontMatter.language];
    for (const problem of frontMatter.problems) {
      if (isFineFor(settings.siteGenerator, problem, article)) continue;
      yield say[problem.code](problem.span, [problem.field, problem.detail, language], fixOf(problem));
    }
  },
});
