// npm run test:hostile-cli: `article-lint check` as a process on each document made to hurt, by the clock, start-up included.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './bundles.ts';
import { temporaryFolder } from './host/cleanup.ts';
import { deserved, documentsIn, textOf } from './hostile/documents.ts';

const folder = path.resolve('../shared/hostile-html');
/** What starting Node and loading the program may take more, in ms. */
const startMs = 1000;

type Report = readonly { readonly messages: readonly { readonly ruleId: string }[] }[];

/** The rules that a JSON report names; undefined where it is none. */
function rulesOf(output: string): Set<string> | undefined {
  try {
    return new Set((JSON.parse(output) as Report).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
  } catch {
    return undefined;
  }
}

if (existsSync(folder)) {
  await buildAll({ minify: true });
  const place = temporaryFolder('hostile');
  let failures = 0;
  for (const { file, ext, lintMs } of documentsIn(folder)) {
    const article = path.join(place.path, `${file}${ext === '.md' ? '.md' : '.html'}`);
    writeFileSync(article, await textOf(folder, file));
    const begun = performance.now();
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['dist/cli.js', 'check', '--format', 'json', article],
      { encoding: 'utf8', maxBuffer: 2 ** 30 },
    );
    const took = Math.round(performance.now() - begun);
    const rules = rulesOf(stdout);
    const wanted = deserved[file];
    const faults = [
      ...(took > lintMs + startMs ? [`more than ${lintMs} ms and ${startMs} ms to start`] : []),
      ...(rules ? [] : [`no report, exit code ${status}: ${stderr.slice(0, 300)}`]),
      ...(wanted && rules && !rules.has(wanted) ? [`${wanted} is not among ${[...rules].join(', ')}`] : []),
    ];
    if (faults.length > 0) failures++;
    console.log(
      `${faults.length > 0 ? 'not ok' : 'ok    '} ${file}: ${took} ms${faults.map((one) => `; ${one}`).join('')}`,
    );
  }
  place.remove();
  console.log(`${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
} else console.log('Left out: no hostile documents beside the project.');
