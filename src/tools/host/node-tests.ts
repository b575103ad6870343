import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { atExit, endWithUs } from './cleanup.ts';

/**
 * Bundles test files, sharing what they have in common; packages stay outside. Returns the bundles' paths, in a folder
 * `.build/<name>-<process id>` that ends with this process, so that two runs at once keep apart.
 */
export async function bundleTests(files: string[], name: string): Promise<string[]> {
  const outdir = path.join('.build', `${name}-${process.pid}`);
  atExit(() => rmSync(outdir, { recursive: true, force: true }));
  const { metafile } = await build({
    entryPoints: files,
    outdir,
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
  });
  // What is imported lazily is an entry point too, but no test.
  return Object.entries(metafile.outputs)
    .filter(([, { entryPoint }]) => entryPoint !== undefined && files.includes(path.normalize(entryPoint)))
    .map(([file]) => path.resolve(file))
    .sort();
}

/** One file, beside the first of the bundles, that runs them all in one process. */
export function joined(bundles: string[], name = 'all'): string {
  const file = path.join(path.dirname(bundles[0] ?? ''), `${name}.mjs`);
  writeFileSync(file, bundles.map((bundle) => `import ${JSON.stringify(pathToFileURL(bundle).href)};\n`).join(''));
  return file;
}

/** Runs bundled tests with Node's own runner, `concurrency` files at a time. Returns its exit code; the output goes to ours. */
export function runNodeTests(bundles: string[], concurrency: number, options: string[] = []): Promise<number> {
  const flags = ['--enable-source-maps', '--test', '--test-reporter=spec', `--test-concurrency=${concurrency}`];
  const child = spawn(process.execPath, [...flags, ...options, ...bundles], { stdio: 'inherit' });
  endWithUs(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
