// npm run test:kill [-- --rounds N] [--articles N]: kills `article-lint fix` at random moments and looks for what was lost.
import { parseArgs } from 'node:util';
import { buildCli } from './bundles.ts';
import { temporaryFolder } from './host/cleanup.ts';
import { writeArchive } from './kill/archive.ts';
import { faultOf, killRound, measureWriting, raceRound, type Subject } from './kill/rounds.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string' }, articles: { type: 'string' } } });
const rounds = Number(values.rounds ?? 50);
const size = Number(values.articles ?? 1000);

const program = await buildCli(temporaryFolder('kill-program').path);
const { path: folder } = temporaryFolder('kill');
const subject: Subject = { program, folder, archive: writeArchive(folder, size) };
const writing = await measureWriting(subject);
console.log(`${size} articles; writing them takes ${Math.round(writing)} ms`);

const faults: string[] = [];
let killed = 0;
let left = 0;
for (let round = 1; round <= rounds; round++) {
  const { wasKilled, afterKill, afterNext, status } = await killRound(subject, Math.random() * writing);
  if (wasKilled) killed++;
  left += afterKill.strays.length;
  const fault =
    faultOf(afterKill, subject, false) ??
    faultOf(afterNext, subject, true) ??
    (status === 0 ? undefined : `the next run ended with ${status}`);
  if (fault) faults.push(`round ${round}: ${fault}`);
  console.log(
    `round ${round}: ${afterKill.fixed} new, ${afterKill.old} old, ${afterKill.strays.length} temporary; ${fault ?? 'fine'}`,
  );
}
const { statuses, after } = await raceRound(subject);
const fault =
  faultOf(after, subject, true) ?? (statuses.every((one) => one === 0) ? undefined : `ended with ${statuses}`);
console.log(`two at once: ${fault ?? 'fine'}`);
if (fault) faults.push(`two at once: ${fault}`);

console.log(
  `${killed} of ${rounds} runs were killed at work and left ${left} temporary files; ${faults.length} faults`,
);
for (const one of faults) console.error(one);
process.exitCode = faults.length > 0 || killed < rounds / 2 ? 1 : 0;
