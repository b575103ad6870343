// Runs a tool of this folder: node src/tools/run.mjs <tool> [arguments].
// The one plain JavaScript file of the project: it bundles the TypeScript of the tool, because Node 20 cannot run it as it is.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const [tool, ...rest] = process.argv.slice(2);
if (!tool || !/^[a-z][a-z/-]*$/.test(tool)) {
  console.error('usage: node src/tools/run.mjs <tool> [arguments]');
  process.exit(2);
}
process.chdir(root);
const outfile = path.join(root, '.build/tools', `${tool}.mjs`);
await build({
  entryPoints: [path.join(root, 'src/tools', `${tool}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv = [process.argv[0], outfile, ...rest];
await import(pathToFileURL(outfile).href);
