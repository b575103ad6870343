import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { noticesText, type Shipped, shippedIn } from './notices/packages.ts';
import { recipesComputed } from './recipes-computed.ts';
import { withoutExamples } from './without-examples.ts';

const common: BuildOptions = {
  bundle: true,
  // jsonc-parser's `main` is a UMD build that a bundler cannot follow.
  mainFields: ['module', 'main'],
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
  plugins: [withoutExamples, recipesComputed],
};

/** The recipes that ship are data as large as the rest of the core: on the desktop they are a file of their own. */
const recipesApart: Plugin = {
  name: 'recipes-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/recipes\/index\.ts$/ }, () => ({ path: './leftovers.js', external: true }));
  },
};

/** Few articles need the whole parsers: on the desktop they are files of their own, loaded with the first of them. By module: file, functions. */
const onDemand: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'full-parser.ts': ['./parser.js', ['parseByStandard']],
  'full-readers.ts': [
    './yaml.js',
    ['matter', 'isAlias', 'isCollection', 'isMap', 'isNode', 'isScalar', 'isSeq', 'parseDocument'],
  ],
};

const parsersOnDemand: Plugin = {
  name: 'parsers-on-demand',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/full-(?:parser|readers)\.ts$/ }, ({ kind, path }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/^.*\//, ''), namespace: 'on-demand' },
    );
    onResolve({ filter: /^\.\/(?:parser|yaml)\.js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'on-demand' }, ({ path }) => {
      const [file, names] = onDemand[path] ?? ['', []];
      const lines = names.map((name) => `export const ${name} = (...given) => require('${file}').${name}(...given);`);
      return { contents: lines.join('\n') };
    });
  },
};

/** On the desktop the linter is a file of its own too, so that what VS Code loads to learn of the extension stays small. */
const coreApart: Plugin = {
  name: 'core-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/core\/index\.ts$/ }, () => ({ path: './core.js', external: true }));
  },
};

/** Every bundle that ships, by name. `extension` loads `render`, `recipes`, `learn`, `schema`, `assist` and `remote` on first use, so that activation does not pay for them. */
export const bundles: Record<string, BuildOptions> = {
  extension: {
    ...common,
    entryPoints: ['src/extension/main.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: [
      'vscode',
      './render.js',
      './recipes.js',
      './learn.js',
      './schema.js',
      './assist.js',
      './remote.js',
      './localise.js',
    ],
    plugins: [coreApart, withoutExamples],
  },
  core: {
    ...common,
    entryPoints: ['src/core/index.ts'],
    outfile: 'dist/core.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // V8 reads what is all Latin in half the time, and keeps it in half the memory.
    charset: 'ascii',
    plugins: [recipesApart, parsersOnDemand, withoutExamples],
  },
  parser: {
    ...common,
    entryPoints: ['src/core/model/html/full-parser.ts'],
    outfile: 'dist/parser.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  },
  yaml: {
    ...common,
    entryPoints: ['src/core/model/front-matter/full-readers.ts'],
    outfile: 'dist/yaml.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  },
  leftovers: {
    ...common,
    entryPoints: ['src/core/recipes/index.ts'],
    outfile: 'dist/leftovers.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  },
  render: {
    ...common,
    entryPoints: ['src/extension/renderer.ts'],
    outfile: 'dist/render.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  },
  recipes: {
    ...common,
    entryPoints: ['src/core/recipes/user/read.ts'],
    outfile: 'dist/recipes.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  },
  learn: {
    ...common,
    entryPoints: ['src/core/learn/index.ts'],
    outfile: 'dist/learn.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  },
  schema: {
    ...common,
    entryPoints: ['src/core/schema/index.ts'],
    outfile: 'dist/schema.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  },
  assist: {
    ...common,
    entryPoints: ['src/core/assist/index.ts'],
    outfile: 'dist/assist.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  },
  remote: {
    ...common,
    entryPoints: ['src/extension/remote/nodeClient.ts'],
    outfile: 'dist/remote.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  },
  localise: {
    ...common,
    entryPoints: ['src/extension/localise/tools.ts'],
    outfile: 'dist/localise.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    plugins: [coreApart, withoutExamples],
  },
  worker: {
    ...common,
    entryPoints: ['src/extension/work/worker.ts'],
    outfile: 'dist/worker.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['./render.js', './recipes.js', './schema.js'],
    plugins: [coreApart, withoutExamples],
  },
  web: {
    ...common,
    entryPoints: ['src/extension/main.web.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    // gray-matter keeps its input as a Buffer that nobody reads; a worker has no such thing. @cfworker/json-schema makes an
    // address of the place that it runs at, which fails in a worker that was made of a blob.
    define: { 'Buffer.from': 'String', 'self.location': 'undefined' },
  },
  webview: {
    ...common,
    entryPoints: ['src/webview/main.ts'],
    outfile: 'dist/webview.js',
    platform: 'browser',
    format: 'iife',
  },
  highlight: {
    ...common,
    entryPoints: ['src/webview/highlight.ts'],
    outfile: 'dist/highlight.js',
    platform: 'browser',
    format: 'iife',
  },
  markdown: {
    ...common,
    // turndown's build for browsers does without a DOM of its own.
    mainFields: ['browser', 'module', 'main'],
    entryPoints: ['src/webview/markdown.ts'],
    outfile: 'dist/markdown.js',
    platform: 'browser',
    format: 'iife',
  },
  cli: {
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [coreApart, recipesApart, parsersOnDemand, withoutExamples],
  },
};

/** What the command line loads from beside itself. */
const besideCli = ['core', 'leftovers', 'parser', 'yaml'] as const;

/** Builds the command line and what it loads into a folder. Returns the path of the program. */
export async function buildCli(folder: string, { minify = true } = {}): Promise<string> {
  const program = path.join(folder, 'cli.js');
  await Promise.all([
    build({ ...bundles.cli, minify, outfile: program }),
    ...besideCli.map((name) => build({ ...bundles[name], minify, outfile: path.join(folder, `${name}.js`) })),
  ]);
  return program;
}

/** Builds every bundle into dist/, and beside them what their packages' licences want said. Throws when one fails. */
export async function buildAll({ minify }: { minify: boolean }): Promise<Shipped[]> {
  const results = await Promise.all(
    Object.values(bundles).map((options) => build({ ...options, minify, sourcemap: !minify, metafile: true })),
  );
  const packages = shippedIn(results.map(({ metafile }) => metafile));
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesText(packages));
  return packages;
}
