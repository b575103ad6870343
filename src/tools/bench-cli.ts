// npm run bench:cli [-- --files N] [--rounds N] [--json FILE]: the command line beside those of other linters, as processes that begin and
// end, by the clock, on the same files of up to 60 KB, in turns. Readability has no command line, and Defuddle's takes one file.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Kind, median, sampleOf } from './bench/bodies.ts';
import { htmlHintRules, installPeers, peerFile, versions } from './bench/peers.ts';
import { buildCli } from './bundles.ts';

interface Program {
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** How many times as fast we mean to be; absent for ourselves. */
  readonly aim?: number;
  /** Arguments of Node. */
  readonly args: readonly string[];
}

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});

function programs(ours: string): Program[] {
  return [
    { name: 'article-lint check', kinds: ['html', 'markdown'], args: [ours, 'check', '.'] },
    {
      name: `markdownlint-cli2 ${versions['markdownlint-cli2']}`,
      kinds: ['markdown'],
      aim: 5,
      args: [peerFile('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'],
    },
    {
      name: `htmlhint ${versions.htmlhint}, all its rules`,
      kinds: ['html'],
      aim: 3,
      args: [peerFile('htmlhint/bin/htmlhint'), '--config', 'htmlhint.json', '.'],
    },
    {
      name: `html-validate ${versions['html-validate']}, recommended`,
      kinds: ['html'],
      aim: 5,
      args: [peerFile('html-validate/bin/html-validate.mjs'), '--ext', 'html', '.'],
    },
  ];
}

/** Repeats articles under new names until there are so many. */
function makeFolder(folder: string, kind: Kind, count: number): void {
  const sources = sampleOf(path.resolve('../shared/corpus'), kind, count);
  fs.mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at++) {
    const source = sources[at % sources.length] ?? '';
    fs.copyFileSync(source, path.join(folder, `${at}.${kind === 'html' ? 'html' : 'md'}`));
  }
  fs.writeFileSync(path.join(folder, 'htmlhint.json'), JSON.stringify(htmlHintRules()));
}

/** Seconds by the clock. Rejects where it ends by anything but its verdict on the files. */
function run({ name, args }: Program, folder: string): Promise<number> {
  const begin = performance.now();
  const output = fs.openSync(path.join(folder, '..', 'output'), 'w');
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', output, output] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      fs.closeSync(output);
      if (status === 0 || status === 1) resolve((performance.now() - begin) / 1000);
      else reject(new Error(`${name} ended with status ${status}.`));
    });
  });
}

interface Row {
  readonly name: string;
  readonly kind: Kind;
  readonly seconds: readonly number[];
  readonly times: number;
  readonly aim: number | undefined;
}

async function compare(kind: Kind, folder: string, all: readonly Program[]): Promise<Row[]> {
  const fitting = all.filter(({ kinds }) => kinds.includes(kind));
  const seconds = fitting.map((): number[] => []);
  for (let round = 0; round < Number(values.rounds); round++)
    for (const [at, program] of fitting.entries()) seconds[at]?.push(await run(program, folder));
  return fitting.map(({ name, aim }, at) => {
    const list = seconds[at] ?? [];
    return { name, kind, seconds: list, times: median(list) / median(seconds[0] ?? []), aim };
  });
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, seconds, times, aim }) => {
    const verdict = aim === undefined ? '' : `${aim} × or more: ${times >= aim ? 'yes' : 'no'}`;
    const spread = `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}`;
    return `| ${name} | ${median(seconds).toFixed(1)} | ${spread} | ${times.toFixed(1)} | ${verdict} |`;
  });
  return ['| | seconds, median | least to most | times ours | aim |', '|---|---|---|---|---|', ...lines].join('\n');
}

async function main(): Promise<void> {
  installPeers();
  const work = fs.mkdtempSync(path.join(tmpdir(), 'article-lint-cli-'));
  try {
    const ours = await buildCli(work);
    const rows: Row[] = [];
    for (const kind of ['html', 'markdown'] as const) {
      const folder = path.join(work, kind);
      makeFolder(folder, kind, Number(values.files));
      const some = await compare(kind, folder, programs(ours));
      console.log(`${values.files} files whose body is ${kind === 'html' ? 'HTML' : 'Markdown'}:\n\n${table(some)}\n`);
      rows.push(...some);
    }
    if (values.json !== undefined) fs.writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

if (fs.existsSync('../shared/corpus')) await main();
else {
  console.error('The articles are not beside this checkout (../shared/corpus): nothing to compare.');
  process.exitCode = 2;
}
