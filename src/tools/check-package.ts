// npm run check:package: packs the extension and holds it to its limits. Loading time and download size grow unnoticed otherwise.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildAll } from './bundles.ts';
import { packageProblems } from './notices/check.ts';

/** In bytes. */
const limits = { 'dist/extension.js': 200_000, 'dist/core.js': 700_000, vsix: 1_500_000 };

const out = path.resolve('.build/article-lint.vsix');
const problems: string[] = [];

function hold(name: string, file: string, limit: number): void {
  const { size } = fs.statSync(file);
  console.log(`${name}: ${Math.round(size / 1000)} KB of ${limit / 1000} KB`);
  if (size > limit) problems.push(`${name} is ${size} bytes, more than ${limit}`);
}

/** A file that is left out makes VS Code speak English, and say nothing of it. Names stand in an archive as they are. */
function holdTranslations(archive: Buffer): void {
  const manifests = fs.readdirSync('.').filter((file) => /^package\.nls\b/.test(file));
  const bundles = fs.readdirSync('l10n').map((file) => `l10n/${file}`);
  const missing = [...manifests, ...bundles].filter((file) => !archive.includes(`extension/${file}`));
  problems.push(...missing.map((file) => `${file} is not in the VSIX`));
}

const packages = await buildAll({ minify: true });
console.log(`${packages.length} packages ship: ${packages.map(({ name }) => name).join(', ')}`);
problems.push(...packageProblems(fs.readFileSync('docs/architecture.md', 'utf8'), packages));
hold('dist/extension.js', 'dist/extension.js', limits['dist/extension.js']);
hold('dist/core.js', 'dist/core.js', limits['dist/core.js']);

fs.mkdirSync(path.dirname(out), { recursive: true });
const vsce = path.resolve('node_modules/@vscode/vsce/vsce');
const run = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', out], {
  encoding: 'utf8',
  env: { ...process.env, npm_config_loglevel: 'error', VSCE_TESTS: undefined },
});
const said = `${run.stdout}${run.stderr}`;
if (run.status !== 0) problems.push(`vsce package failed:\n${said}`);
else {
  hold('VSIX', out, limits.vsix);
  holdTranslations(fs.readFileSync(out));
  const warnings = said.split('\n').filter((line) => /\bWARN/i.test(line) && !/^npm /.test(line));
  problems.push(...warnings.map((line) => `vsce package warns: ${line.trim()}`));
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
