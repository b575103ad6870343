// npm run generate: writes what is made from the rules into docs, README and manifest. With --check it only says what is stale.
// Translations are written by hand; it says what is wrong with them.
import fs from 'node:fs';
import path from 'node:path';
import { configSchema, rules } from '../core/index.ts';
import { recipeSchema } from '../core/recipes/user/read.ts';
import { ruleIndex, rulePage, ruleTable, withGenerated } from './generate/docs.ts';
import { dateTable, shapeTable } from './generate/front-matter.ts';
import { manifestWithRules } from './generate/manifest.ts';
import { problemsOfTranslations } from './generate/translations.ts';

const isCheck = process.argv.includes('--check');
const stale: string[] = [];

function put(file: string, make: (old: string) => string): void {
  const old = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const fresh = make(old);
  if (fresh === old) return;
  stale.push(file);
  if (isCheck) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, fresh);
}

for (const rule of rules) put(`docs/rules/${rule.id}.md`, (old) => rulePage(rule, old));
put('docs/rules/README.md', () => ruleIndex(rules));
put('README.md', (old) => withGenerated(old, 'rules', ruleTable(rules, 'docs/rules/')));
put('docs/front-matter.md', (old) => withGenerated(withGenerated(old, 'shapes', shapeTable()), 'dates', dateTable()));
put('media/config.schema.json', () => `${JSON.stringify(configSchema(), null, 2)}\n`);
put('media/recipe.schema.json', () => `${JSON.stringify(recipeSchema(), null, 2)}\n`);
put('package.json', (old) => manifestWithRules(old, rules));

if (!isCheck) console.log(stale.length ? `Written: ${stale.join(', ')}` : 'Everything was current.');
else if (stale.length) {
  console.error(`Not current: ${stale.join(', ')}\nRun "npm run generate" and commit the result.`);
  process.exitCode = 1;
} else console.log('Generated files are current.');

const problems = await problemsOfTranslations();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
