import { blockOf, byteOrderMark, none, refused, type Split } from './split.ts';

/** lib/engine.js: `aliase` lowers the letters of YAML's names alone. */
function engineOf(word: string): 'yaml' | 'json' | undefined {
  if (word === 'json') return 'json';
  return word === '' || /^ya?ml$/i.test(word) ? 'yaml' : undefined;
}

/**
 * gray-matter 4.0.3, index.js, `parseMatter`; @11ty/gray-matter 1.0.0, which Eleventy 3.1 reads with, is the same here. What
 * stands behind the opening fence names an engine, and one that is not there is an error; without a closing fence all of the
 * file is front matter.
 */
export function splitForGrayMatter(text: string): Split {
  const source = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  if (!source.startsWith('---') || source[3] === '-') return none;
  const rest = source.slice(3);
  const lineBreak = rest.search(/\r?\n/);
  const word = rest.slice(0, lineBreak < 0 ? -1 : lineBreak);
  const behind = rest.slice(word.length);
  const end = behind.indexOf('\n---');
  const content = end < 0 ? behind : behind.slice(0, end);
  if (content.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return blockOf(content);
  const language = engineOf(word.trim());
  return language ? blockOf(content, language) : refused;
}
