import elevenGrayMatter from '@11ty/gray-matter';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import grayMatter from 'gray-matter';
import hexo from 'hexo-front-matter';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Reader } from '../../core/index.ts';

/** What a reader makes of a file; `body` is what it publishes. */
export interface Read {
  readonly title?: unknown;
  readonly date?: unknown;
  readonly body: string;
}

type Data = Readonly<Record<string, unknown>>;

/**
 * The readers themselves where npm has them. Jekyll and Hugo are programs in Ruby and Go: what they do is written out after
 * their sources. Each throws where the generator reports an error.
 */
export const realReaders: Readonly<Record<Reader, (text: string) => Read>> = {
  hexo(text) {
    const { title, date, _content } = hexo.parse(asHexoReads(text)) as Data & { _content: string };
    return { title, date, body: _content };
  },
  jekyll,
  hugo,
  eleventy(text) {
    const { data, content } = elevenGrayMatter(text, {});
    return { ...some(data), body: content };
  },
  astro(text) {
    const { frontmatter, content } = parseFrontmatter(text);
    return { ...some(frontmatter), body: content };
  },
  'gray-matter'(text) {
    const { data, content } = grayMatter(text, {});
    return { ...some(data), body: content };
  },
};

const some = ({ title, date }: Data): Pick<Read, 'title' | 'date'> => ({ title, date });

/** hexo-fs 5.0.0, dist/fs.js: `escapeEOL`, `escapeBOM` */
function asHexoReads(text: string): string {
  const plain = text.replace(/\r\n/g, '\n');
  return plain.charCodeAt(0) === 0xfeff ? plain.substring(1) : plain;
}

/** Psych and SafeYAML read YAML 1.1; a key that stands twice has its last value. */
function data(source: string): Data {
  const value: unknown = parseYaml(source, { version: '1.1', uniqueKeys: false, schema: 'yaml-1.1' });
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Data;
  if (value === null || value === undefined) return {};
  throw new Error('not a map');
}

/**
 * Jekyll 4.4, lib/jekyll/document.rb: `YAML_FRONT_MATTER_REGEXP` and `read_content`. A YAML error is logged, and the article
 * is published without its fields. Files are read as `bom|utf-8` (lib/jekyll/utils.rb, `merged_file_read_opts`).
 */
function jekyll(text: string): Read {
  const content = text.replace(/^\uFEFF/, '');
  const match = /(?<![\s\S])(---\s*\n[\s\S]*?\n?)(?<=^|\n)((?:---|\.\.\.)\s*(?=\n|$(?![\s\S]))\n?)/.exec(content);
  if (!match) return { body: content };
  return { ...some(data(match[1] ?? '')), body: content.slice(match[0].length) };
}

const isEndOfLine = (char: string | undefined): boolean => char === '\r' || char === '\n';
const isSpace = (char: string | undefined): boolean => char === ' ' || char === '\t';

/** Hugo 0.152, parser/pageparser/pagelexer_intro.go, state by state. */
function hugo(text: string): Read {
  // lexIntroSection
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '+') return hugoSection(text, at, '+++');
    if (char === '-') return hugoSection(text, at, '---');
    if (char === '{') return hugoJson(text, at);
    if (char !== '\uFEFF' && !isSpace(char) && !isEndOfLine(char)) break;
  }
  return { body: text };
}

/** lexFrontMatterSection */
function hugoSection(text: string, start: number, delimiter: string): Read {
  let at = start + 1;
  for (let i = 0; i < 2; i++) if (text[at++] !== delimiter[0]) throw new Error('invalid delimiter');
  const consumeCrlf = (): boolean => {
    const before = at;
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else if (text[at] === '\n') at++;
    return at > before;
  };
  let wasEndOfLine = consumeCrlf();
  const from = at;
  for (;;) {
    let char: string | undefined;
    if (!wasEndOfLine) {
      char = text[at++];
      if (char === undefined) throw new Error('EOF looking for end front matter delimiter');
    }
    if ((wasEndOfLine || isEndOfLine(char)) && text.startsWith(delimiter, at)) break;
    wasEndOfLine = false;
  }
  const source = text.slice(from, at);
  at += 3;
  consumeCrlf();
  const fields = delimiter === '+++' ? (parseToml(source) as Data) : data(source.replace(/\r(?!\n)/g, '\n'));
  return { ...some(fields), body: text.slice(at) };
}

/** lexFrontMatterJSON */
function hugoJson(text: string, start: number): Read {
  let at = start;
  let level = 0;
  let inQuote = false;
  do {
    const char = text[at++];
    if (char === undefined) throw new Error('unexpected EOF parsing JSON front matter');
    if (char === '{' && !inQuote) level++;
    else if (char === '}' && !inQuote) level--;
    else if (char === '"') inQuote = !inQuote;
    else if (char === '\\') at++;
  } while (level > 0);
  return { ...some(JSON.parse(text.slice(start, at)) as Data), body: text.slice(at) };
}
