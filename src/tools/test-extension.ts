// npm run test:extension [-- suite… word…]: the tests that need the API of a real VS Code, each suite in a VS Code of its own.
// Words select test files by their path.
import { chmodSync, cpSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { build, type Plugin } from 'esbuild';
import { startImageServer } from '../../test/extension/imageServer.ts';
import { buildAll } from './bundles.ts';
import { windowsAtOnce } from './host/at-once.ts';
import { temporaryFolder } from './host/cleanup.ts';
import { filesBelow } from './host/glob.ts';

const out = path.resolve('.build/test-extension');
const source = path.resolve('test/extension');

interface Suite {
  name: string;
  /** Arguments of VS Code that make the suite what it is. */
  args: string[];
  /** False: the desktop VS Code cannot be started that way by test-electron. */
  desktop: boolean;
  /** Takes minutes or measures: runs only when it is named. */
  long?: true;
}

const suites: Suite[] = [
  { name: 'trusted', args: [], desktop: true },
  { name: 'restricted', args: ['--enable-workspace-trust'], desktop: false },
  { name: 'web', args: ['--extensionDevelopmentKind=web'], desktop: true },
  { name: 'soak', args: [], desktop: true, long: true },
  { name: 'activation', args: [], desktop: true, long: true },
  { name: 'responsive', args: [], desktop: true, long: true },
  { name: 'hostile', args: [], desktop: true, long: true },
];

const words: string[] = [];

/** Mocha's browser build takes a CommonJS `module` for its own; in a bundle that is the bundle's, so it must not see it. */
const hideModule: Plugin = {
  name: 'hide-module',
  setup({ onLoad }) {
    onLoad({ filter: /mocha[\\/]mocha\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return { contents: `(function (exports, module, define) {\n${text}\n}).call(globalThis);`, loader: 'js' };
    });
  },
};

/** Bundles one suite behind `run`. Returns the path for extensionTestsPath, which has no ending. */
async function bundleSuite(name: string): Promise<string> {
  const isWanted = (file: string): boolean =>
    words.length === 0 || words.some((word) => path.basename(file).includes(word));
  const files = filesBelow(path.join(source, name), (file) => file.endsWith('.test.ts') && isWanted(file));
  if (files.length === 0) throw new Error(`test/extension/${name} has no *.test.ts of that name.`);
  // The runner comes first: it defines the names that the tests use while they are loaded.
  const lines = ["export { run } from './index.ts';", ...files.map((file) => `import ${JSON.stringify(file)};`)];
  const web = name === 'web';
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: source, loader: 'ts' },
    outfile: path.join(out, name, 'index.js'),
    bundle: true,
    format: 'cjs',
    platform: web ? 'browser' : 'node',
    target: 'es2022',
    // As in what ships: some packages' `main` asks for its own files in ways that no bundler can follow.
    mainFields: web ? ['browser', 'module', 'main'] : ['module', 'main'],
    external: ['vscode'],
    alias: web ? { 'node:assert/strict': path.join(source, 'assert.web.ts') } : {},
    plugins: [hideModule],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(out, name, 'index');
}

/** Bundles the stand-in for the desktop executable. */
async function buildLauncher(): Promise<string> {
  const launcher = path.join(out, 'launcher.mjs');
  await build({
    entryPoints: ['src/tools/host/launcher.ts'],
    outfile: launcher,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  chmodSync(launcher, 0o755);
  return launcher;
}

/** Runs one suite on a copy of the fixture workspace. Returns false when it failed; its output is printed as it comes. */
async function runSuite(suite: Suite, vscodeExecutablePath: string | undefined): Promise<boolean> {
  console.log(`\n── ${suite.name} ──`);
  const workspace = temporaryFolder('workspace');
  cpSync('test/fixtures/workspace', workspace.path, { recursive: true });
  // Tests in a browser cannot start a server of their own; they read where this one is.
  const images = suite.name === 'web' ? await startImageServer() : undefined;
  if (images) writeFileSync(path.join(workspace.path, 'image-server.txt'), images.host);
  try {
    const extensionTestsPath = await bundleSuite(suite.name);
    await runTests({
      ...(vscodeExecutablePath && { vscodeExecutablePath }),
      extensionDevelopmentPath: process.cwd(),
      extensionTestsPath,
      launchArgs: [workspace.path, ...suite.args, `--user-data-dir=${temporaryFolder('data').path}`],
      extensionTestsEnv: { ARTICLE_LINT_RESULTS: path.resolve('test-results/extension', suite.name) },
    });
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  } finally {
    images?.stop();
    workspace.remove();
  }
}

const { values, positionals } = parseArgs({
  options: { desktop: { type: 'boolean', default: false }, 'no-build': { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (!values['no-build']) await buildAll({ minify: false });
const launcher = values.desktop ? undefined : await buildLauncher();
words.push(...positionals.filter((one) => !suites.some(({ name }) => name === one)));
const named = suites.filter(({ name }) => positionals.includes(name));
const wanted = named.length > 0 ? named : suites.filter(({ long }) => !long);
const queue = wanted.filter(({ name, desktop }) => {
  if (values.desktop && !desktop) console.log(`\n── ${name}: only in the server build, left out ──`);
  return desktop || !values.desktop;
});
let failed = wanted.length === 0;
async function runQueue(): Promise<void> {
  for (let suite = queue.shift(); suite; suite = queue.shift()) {
    if (!(await runSuite(suite, launcher))) failed = true;
  }
}
// What measures, and what has windows on a screen, is alone.
const isAlone = values.desktop || wanted.some(({ long }) => long);
await Promise.all(Array.from({ length: isAlone ? 1 : windowsAtOnce }, runQueue));
process.exitCode = failed ? 1 : 0;
