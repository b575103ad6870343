// npm run eval:front-matter: holds what the check says of broken front matter against ../shared/frontmatter/expected.json, applies the
// safe fixes and has the block read again. Prints the score and every miss; ends with 1 where there is one.
import fs from 'node:fs';
import path from 'node:path';
import { scoreFrontMatter } from './eval/front-matter.ts';

const folder = path.resolve('../shared/frontmatter');
if (!fs.existsSync(path.join(folder, 'expected.json'))) {
  console.log('The files to score are not beside this checkout (../shared/frontmatter): nothing to do.');
} else {
  const scores = scoreFrontMatter(folder);
  const missed = scores.filter(({ misses }) => misses.length > 0);
  for (const { file, misses } of missed) for (const miss of misses) console.log(`${file}: ${miss}`);
  const checks = scores.reduce((sum, one) => sum + one.checks, 0);
  const misses = missed.reduce((sum, one) => sum + one.misses.length, 0);
  console.log(
    `${scores.length - missed.length} of ${scores.length} files as expected; ${misses} misses in ${checks} checks.`,
  );
  process.exitCode = misses > 0 ? 1 : 0;
}
