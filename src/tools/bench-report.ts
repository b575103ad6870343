// npm run bench:report [-- benchmark…]: runs the benchmarks that need no typing in a VS Code, one after the other, and writes what they print to
// docs/performance.md. Where some are named, such as bench-peers, the others keep what the page says.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';

interface Part {
  readonly title: string;
  readonly about: string;
  readonly args: readonly string[];
}

const parts: readonly Part[] = [
  {
    title: 'One article',
    about:
      'Each step on the same articles, in turns; bare parse5 is the standard’s parser, with places, and nothing else. `npm run bench`.',
    args: ['bench', '--sample', '150', '--rounds', '9'],
  },
  {
    title: 'Beside others',
    about:
      'As libraries, each doing all that it does, on articles of up to 60 KB. HTMLHint reads tags one by one and builds no tree; it knows nothing of front matter, Markdown, sites or what a reader sees. `npm run bench:peers`.',
    args: ['bench-peers', '--sample', '60', '--rounds', '9'],
  },
  {
    title: 'Beside others, as command lines',
    about:
      '1,000 files of up to 60 KB, by the clock, start-up included; each checks all that it checks by default. Readability has no command line, Defuddle’s takes one file. `npm run bench:cli`.',
    args: ['bench-cli', '--files', '1000', '--rounds', '3'],
  },
  {
    title: 'Start-up',
    about: 'Processes and windows that begin and end, in turns. `npm run bench:start`.',
    args: ['bench-start'],
  },
  {
    title: 'An archive',
    about:
      '`article-lint check` as processes that begin and end, start-up included, by the clock. One thread lets the engine use the other processor to compile and to collect garbage; two threads have no such help. `npm run bench:archive`.',
    args: ['bench-archive', '--files', '10000', '--rounds', '1'],
  },
];

/** What a tool prints. Rejects where it fails. */
function outputOf(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['src/tools/run.mjs', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    process.stdout.write(data);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output.trim()) : reject(new Error(`${args[0]} ended with ${code}`)),
    );
  });
}

const file = 'docs/performance.md';
const wanted = process.argv.slice(2);

/** A part as the page has it. Throws where it has none. */
function asItWas({ title }: Part): string {
  const section = readFileSync(file, 'utf8')
    .split(/^## /m)
    .find((one) => one.startsWith(`${title}\n`));
  if (section === undefined) throw new Error(`${file} has no part "${title}".`);
  return `## ${section.trim()}`;
}

const asItIs = async ({ title, about, args }: Part): Promise<string> =>
  `## ${title}\n\n${about}\n\n${await outputOf(args)}`;

const unknown = wanted.filter((name) => !parts.some(({ args }) => args[0] === name));
if (unknown.length > 0) throw new Error(`There is no benchmark ${unknown.join(', ')} in the report.`);

const isWanted = ({ args: [name = ''] }: Part): boolean => wanted.length === 0 || wanted.includes(name);

if (existsSync('../shared/corpus')) {
  const gigabytes = Math.round(os.totalmem() / 2 ** 30);
  const page = [
    '# Performance',
    '',
    '<!-- Written by `npm run bench:report`. -->',
    '',
    `Measured on a virtual machine with ${os.cpus().length} processors and ${gigabytes} GB that other work shares, with Node ${process.versions.node}, on real articles: saved pages, feeds`,
    'and migrated posts. Seconds and milliseconds drift there from hour to hour, so whatever is compared ran in one process or one run, in turns, and its CPU time was counted; read',
    'the ratios. What must not slip is held by counting work, not by the clock: `test/core/work.test.ts`. Typing and large articles in a real VS Code: `npm run bench:editor` and `npm run bench:preview`.',
    'Where a line says “no”, the aim is not reached.',
  ];
  for (const part of parts) page.push('', isWanted(part) ? await asItIs(part) : asItWas(part));
  writeFileSync(file, `${page.join('\n')}\n`);
} else {
  console.error('The articles are not beside this checkout (../shared/corpus): nothing to measure.');
  process.exitCode = 2;
}
