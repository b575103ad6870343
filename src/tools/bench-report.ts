// npm run bench:report: runs the benchmarks that need no typing in a VS Code, one after the other, and writes what they print to docs/performance.md.
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
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
      '`article-lint check` as processes that begin and end, start-up included, by the clock. `npm run bench:archive`.',
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
  for (const { title, about, args } of parts) page.push('', `## ${title}`, '', about, '', await outputOf(args));
  writeFileSync('docs/performance.md', `${page.join('\n')}\n`);
} else {
  console.error('The articles are not beside this checkout (../shared/corpus): nothing to measure.');
  process.exitCode = 2;
}
