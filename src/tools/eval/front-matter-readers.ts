import matter from 'gray-matter';
import { parse as hexo } from 'hexo-front-matter';
import { parse as toml } from 'smol-toml';
import { parse as yaml } from 'yaml';
import { type FrontMatter, parseArticle } from '../../core/index.ts';

type Data = Readonly<Record<string, unknown>>;

const refuse = (): never => {
  throw new Error('runs code');
};
const options = {
  engines: { javascript: { parse: refuse, stringify: refuse }, js: { parse: refuse, stringify: refuse } },
};

/** What a reader makes of a file: its fields; undefined where it sees no block. Throws where it cannot read the block. */
interface Reader {
  readonly name: string;
  read(text: string, content: string): Data | undefined;
}

const onYaml: readonly Reader[] = [
  { name: 'yaml', read: (_, content) => yaml(content) ?? {} },
  { name: 'gray-matter (js-yaml)', read: (text) => seen(matter(text, options)) },
  { name: 'hexo-front-matter', read: (text) => withoutBody(hexo(text.replace(/\r\n?/g, '\n'))) },
];
const onToml: readonly Reader[] = [{ name: 'smol-toml', read: (_, content) => toml(content) }];
const onJson: readonly Reader[] = [{ name: 'JSON.parse', read: (_, content) => JSON.parse(content) }];

const seen = ({ data, matter: block }: { data: Data; matter: string }): Data | undefined => (block ? data : undefined);

function withoutBody({ _content, ...fields }: Data): Data | undefined {
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** The readers of a block's language; each gives fields in plain data. */
export function readersOf({ language, form }: FrontMatter): readonly Reader[] {
  if (language === 'toml') return onToml;
  if (language === 'json') return onJson;
  return form === 'fenced' ? onYaml : onYaml.filter(({ name }) => name === 'yaml');
}

/** What the readers of the block's language have against it, each as the end of a sentence. None: all read it. */
export function readersRefusing(text: string): string[] {
  const { frontMatter } = parseArticle(text, 'markdown');
  if (frontMatter.form === 'absent') return ['there is no block'];
  const content = text.slice(frontMatter.content.start, frontMatter.content.end);
  return readersOf(frontMatter).flatMap(({ name, read }) => {
    try {
      return read(text, content) === undefined ? [`${name} sees no block`] : [];
    } catch (error) {
      return [`${name} refuses the block: ${(error as Error).message.split('\n', 1)[0]}`];
    }
  });
}
