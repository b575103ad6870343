// npm run bench:start [-- --rounds N] [--windows N]: what starting costs. Load and first lint of a dirty article, cold, as processes of their
// own, beside `require('yaml')` in turns, in CPU time; and the activation of the extension in so many windows of a real VS Code (none: 0).
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { median } from './bench/bodies.ts';
import { bundles } from './bundles.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, windows: { type: 'string', default: '5' } },
});

/** In ms: the aims, and what `require('yaml')` takes on the machine that they were set on. */
const aims = { activation: 15, firstLint: 60, yaml: 10 };

/** Prints the CPU time of this process from here on, in ms. */
const timed = (work: string): string => `
const begin = process.cpuUsage();
${work}
const { user, system } = process.cpuUsage(begin);
console.log((user + system) / 1000);
`;

const articles = ['../shared/corpus/rsshub/00-sina-finance-double-reduction.md', 'samples/posts/river-festival.html'];

async function firstLint(work: string): Promise<string[]> {
  for (const name of ['core', 'leftovers', 'parser', 'yaml'] as const)
    await build({ ...bundles[name], minify: true, outfile: path.join(work, `${name}.js`) });
  const article = path.resolve(articles.find((file) => fs.existsSync(file)) ?? 'README.md');
  const linting = `
const core = require('./core.js');
core.lint(core.parseArticle(text, 'markdown'), core.settingsFrom([]), core.noFacts);`;
  const ours = path.join(work, 'ours.js');
  fs.writeFileSync(
    ours,
    `const text = require('node:fs').readFileSync(${JSON.stringify(article)}, 'utf8');${timed(linting)}`,
  );
  const yaml = path.join(work, 'yaml-alone.js');
  fs.writeFileSync(yaml, timed(`require(${JSON.stringify(path.resolve('node_modules/yaml'))});`));
  const times = { ours: [] as number[], yaml: [] as number[] };
  for (let round = 0; round < Number(values.rounds); round++) {
    times.ours.push(Number(execFileSync(process.execPath, [ours], { encoding: 'utf8' })));
    times.yaml.push(Number(execFileSync(process.execPath, [yaml], { encoding: 'utf8' })));
  }
  const [our, their] = [median(times.ours), median(times.yaml)];
  const aim = aims.firstLint / aims.yaml;
  return [
    "| cold, CPU time | ms | of `require('yaml')` |",
    '|---|---|---|',
    `| \`require('yaml')\` | ${their.toFixed(0)} | 1.0 |`,
    `| the linter's bundles, and the first lint of a dirty article | ${our.toFixed(0)} | ${(our / their).toFixed(1)} |`,
    '',
    `At most ${aim} (${aims.firstLint} ms where \`require('yaml')\` takes ${aims.yaml}): ${our / their <= aim ? 'yes' : 'no'} (${(our / their).toFixed(1)}).`,
  ];
}

/** Activation in a window of its own, in ms. Throws where its test fails. */
function activation(): number {
  const args = ['src/tools/run.mjs', 'test-extension', '--no-build', 'activation'];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const time = /activation: ([\d.]+) ms/.exec(stdout)?.[1];
  if (status !== 0 || time === undefined)
    throw new Error(`The window did not say how long activation took:\n${stdout}`);
  return Number(time);
}

function activations(count: number): string[] {
  const { status } = spawnSync(process.execPath, ['src/tools/run.mjs', 'build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
  const times = Array.from({ length: count }, activation);
  const middle = median(times);
  const list = times.map((time) => time.toFixed(1)).join(', ');
  return [
    '',
    `Activation in ${count} windows of VS Code: median ${middle.toFixed(1)} ms (${list}); under ${aims.activation} ms: ${middle < aims.activation ? 'yes' : 'no'}.`,
  ];
}

const work = fs.mkdtempSync(path.join(tmpdir(), 'article-lint-start-'));
try {
  const windows = Number(values.windows);
  const lines = [...(await firstLint(work)), ...(windows > 0 ? activations(windows) : [])];
  console.log(lines.join('\n'));
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
