import type { FrontMatterProblem } from '../model/types.ts';
import { defineRule } from './rule.ts';

const names = { yaml: 'YAML', toml: 'TOML', json: 'JSON' } as const;

export default defineRule({
  id: 'valid-front-matter',
  title: 'The front matter can be read',
  why: 'A block that a generator cannot read stops the build or loses every field in it.',
  category: 'front-matter',
  level: 'error',
  fix: 'ask',
  messages: {
    syntax: (language: string, detail: string) => `The front matter is not valid ${language}: ${detail}.`,
    unclosed: () => 'The front matter is never closed: no line with the closing fence follows.',
    executable: (tag: string) =>
      `The front matter is ${tag} code. Article Lint never runs it; write the fields as YAML.`,
    'unknown-language': (tag: string) => `"${tag}" is no front matter language; use yaml, toml or json.`,
    'duplicate-key': (key: string) => `The field "${key}" stands in the front matter twice.`,
    'not-a-map': () => 'The front matter holds no fields: write "name: value" lines.',
    'too-large': () => 'The front matter is too large or too deeply nested to be checked.',
  },
  examples: {
    bad: [
      '---\ntitle: «Spring: a beginning»\ndate: 2021-03-20\n---\n\nText.\n',
      '---\ntitle: Spring\n«title»: Summer\n---\n\nText.\n',
      '---js\n{ title: "Spring" }\n---\n\nText.\n'.replace('---js', '«---js»'),
      '---\n«- a»\n- list\n---\n\nText.\n',
      { text: '«---»\ntitle: Spring\n\nText.\n', fixed: '---\ntitle: Spring\n---\n\nText.\n' },
    ],
    good: [
      '---\ntitle: "Spring: a beginning"\n---\n\nText.\n',
      '---\n---\n\nText.\n',
      '---\n\nA thematic break at the top.\n',
    ],
  },
  *check({ text, frontMatter }, { say }) {
    for (const problem of frontMatter.problems) {
      if (problem.code === 'unclosed') {
        const fence = text.slice(problem.span.start, problem.span.end).trim();
        const eol = text.includes('\r\n') ? '\r\n' : '\n';
        const at = frontMatter.bodyStart;
        const edits = [{ start: at, end: at, text: `${/[\r\n]$/.test(text.slice(0, at)) ? '' : eol}${fence}${eol}` }];
        yield say.unclosed(problem.span, [], { fix: { title: 'Close the front matter', edits } });
      } else yield report(problem, frontMatter.language);
    }

    function report(problem: FrontMatterProblem, language: keyof typeof names) {
      const { code, span, detail } = problem;
      if (code === 'syntax') return say.syntax(span, [names[language], plain(detail)]);
      if (code === 'executable') return say.executable(span, [detail]);
      if (code === 'unknown-language') return say['unknown-language'](span, [detail]);
      if (code === 'duplicate-key') return say['duplicate-key'](span, [detail]);
      return code === 'not-a-map' ? say['not-a-map'](span, []) : say['too-large'](span, []);
    }
  },
});

/** The libraries' sentences, to stand behind a colon. */
const plain = (detail: string): string => {
  const words = detail.replace(/\.$/, '');
  return words.charAt(0).toLowerCase() + words.slice(1);
};
