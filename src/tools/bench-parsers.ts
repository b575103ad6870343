// Compares parsers on real articles: how many agree with the standard's tree and offsets, and what they cost.
//   node src/tools/run.mjs bench-parsers FOLDER [--modules DIR]   DIR/node_modules holds htmlparser2, mdast-util-from-markdown,
//   micromark-extension-gfm and mdast-util-gfm; what is missing there is left out of the table.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { GFM, parser as lezer } from '@lezer/markdown';
import { load } from 'cheerio/slim';
import MarkdownIt from 'markdown-it';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { parseArticle } from '../core/index.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { modules: { type: 'string' } } });
const folder = positionals[0];
if (!folder) throw new Error('name a folder of articles');
const optional = createRequire(path.resolve(values.modules ?? '.', 'package.json'));

type Place = string;
interface Candidate {
  name: string;
  run(text: string): unknown;
  places(result: unknown): Place[];
}
// biome-ignore lint/suspicious/noExplicitAny: the trees of six libraries, looked at for their offsets only
type Tree = any;

function* nodes(tree: Tree): Generator<Tree> {
  const stack = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    for (const child of [...(node.children ?? [])].reverse()) stack.push(child);
  }
}

const tagPlaces = (tree: Tree, start: (node: Tree) => number | undefined): Place[] =>
  [...nodes(tree)]
    .filter((node) => node.name && start(node) !== undefined)
    .map((node) => `${node.name}@${start(node)}`)
    .sort();

const standard: Candidate = {
  name: 'parse5 8 over domhandler, with locations',
  run: (text) => parse(text, { treeAdapter: adapter, sourceCodeLocationInfo: true, scriptingEnabled: false }),
  places: (tree) => tagPlaces(tree, (node) => node.sourceCodeLocation?.startOffset),
};
const html: Candidate[] = [
  standard,
  { ...standard, name: 'the same under cheerio', run: (text) => load(standard.run(text) as Tree).root()[0] },
];

const lezerParser = lezer.configure(GFM);
const names: Record<string, string> = {
  FencedCode: 'code',
  CodeBlock: 'code',
  Image: 'image',
  InlineCode: 'inlineCode',
};
const markdown: Candidate[] = [
  {
    name: '@lezer/markdown with GFM, parse and walk',
    run: (text) => ({ tree: lezerParser.parse(text), text }),
    places(result) {
      const { tree, text } = result as { tree: Tree; text: string };
      const found: Place[] = [];
      tree.iterate({
        enter(node: Tree) {
          const name = names[node.name];
          // mdast counts the indentation of indented code in, @lezer/markdown does not.
          const indent =
            node.name === 'CodeBlock'
              ? (/[ \t]*$/.exec(text.slice(Math.max(0, node.from - 40), node.from))?.[0].length ?? 0)
              : 0;
          if (name) found.push(`${name}@${node.from - indent}`);
        },
      });
      return found.sort();
    },
  },
  {
    name: 'markdown-it, parse (lines only)',
    run: (text) => new MarkdownIt({ html: true }).parse(text, {}),
    places: () => [],
  },
];

function addOptional(): Candidate | undefined {
  try {
    const { parseDocument } = optional('htmlparser2');
    const withIndices = (text: string) => parseDocument(text, { withStartIndices: true, withEndIndices: true });
    html.push({
      name: 'htmlparser2 DOM with indices',
      run: withIndices,
      places: (tree) => tagPlaces(tree, (node) => node.startIndex ?? undefined),
    });
  } catch {
    console.error('htmlparser2 is not there: left out');
  }
  try {
    const { fromMarkdown } = optional('mdast-util-from-markdown');
    const extensions = [optional('micromark-extension-gfm').gfm()];
    const mdastExtensions = [optional('mdast-util-gfm').gfmFromMarkdown()];
    const reference: Candidate = {
      name: 'mdast-util-from-markdown with GFM',
      run: (text) => fromMarkdown(text, { extensions, mdastExtensions }),
      places: (tree) =>
        [...nodes(tree)]
          .filter((node) => ['code', 'image', 'imageReference', 'inlineCode'].includes(node.type))
          .map((node) => `${node.type.replace('Reference', '')}@${node.position.start.offset}`)
          .sort(),
    };
    markdown.push(reference);
    return reference;
  } catch {
    console.error('mdast-util-from-markdown is not there: left out');
    return undefined;
  }
}

function compare(candidates: readonly Candidate[], reference: Candidate | undefined, texts: readonly string[]): void {
  const cost = new Map(candidates.map((one) => [one.name, [] as number[]]));
  for (let round = 0; round < 5; round++) {
    for (const candidate of candidates) {
      const start = process.cpuUsage();
      for (const text of texts) candidate.places(candidate.run(text));
      const used = process.cpuUsage(start);
      cost.get(candidate.name)?.push((used.user + used.system) / 1000 / texts.length);
    }
  }
  const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
  const base = median(cost.get(candidates[0]?.name ?? '') ?? []);
  console.log(`\n| parser (${texts.length} texts) | ms per text | ratio | same places |\n|---|---|---|---|`);
  for (const candidate of candidates) {
    const ms = median(cost.get(candidate.name) ?? []);
    const same = texts.filter(
      (text) =>
        reference && String(candidate.places(candidate.run(text))) === String(reference.places(reference.run(text))),
    );
    const share =
      reference &&
      candidate.places(candidate.run('![a](b)\n')).length + candidate.places(candidate.run('<p>')).length > 0;
    console.log(
      `| ${candidate.name} | ${ms.toFixed(2)} | ${(ms / base).toFixed(2)} | ${share ? `${((100 * same.length) / texts.length).toFixed(1)} %` : '–'} |`,
    );
  }
}

const files = fs
  .readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:md|markdown|html?)$/i.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort();
const step = Math.max(1, Math.floor(files.length / 250));
const sample = files
  .filter((_, index) => index % step === 0)
  .map((file) => ({ file, text: fs.readFileSync(file, 'utf8').replace(/\r\n?/g, '\n') }));
const truth = addOptional();
compare(
  html,
  standard,
  sample.map(({ file, text }) => parseArticle(text, /html?$/i.test(file) ? 'html' : 'markdown').body.source),
);
const bodies = sample
  .filter(({ file }) => !/html?$/i.test(file))
  .map(({ text }) => text.slice(parseArticle(text, 'markdown').frontMatter.bodyStart));
compare(markdown, truth, bodies);
