// npm run eval [-- --write]: accuracy on labelled articles, beside extractors on the same ones, and the evidence for each recipe entry.
// The articles stand in ../shared/corpus; --write puts the report into docs/accuracy.md.
import fs from 'node:fs';
import path from 'node:path';
import { clean, noFacts, settingsFrom } from '../core/index.ts';
import { articlesBelow, type Labelled, labelledArticles } from './eval/articles.ts';
import { entryEvidence, evidenceTable } from './eval/evidence.ts';
import { extractors, pageOf, scoreText, type TextScore, textOf } from './eval/extractors.ts';
import { type FindingScore, findingScore, ruleTable } from './eval/findings.ts';

const corpus = path.resolve('../shared/corpus');
if (!fs.existsSync(corpus)) {
  console.error('The labelled articles are not beside this checkout (../shared/corpus): nothing to score.');
  process.exit(2);
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);
const settings = settingsFrom([]);

function ours(articles: readonly Labelled[], tier: 'safe' | 'all'): TextScore {
  return articles.reduce(
    (sum, one) =>
      add(sum, scoreText(one, bodyOf(clean(one.article.text, one.article.format, settings, noFacts, { tier })))),
    { removed: 0, required: 0, lost: 0, kept: 0 },
  );
}

const bodyOf = ({ article }: ReturnType<typeof clean>): string => textOf(pageOf({ name: '', article, labels: [] }));

function add(a: TextScore, b: TextScore): TextScore {
  return {
    removed: a.removed + b.removed,
    required: a.required + b.required,
    lost: a.lost + b.lost,
    kept: a.kept + b.kept,
  };
}

async function comparison(articles: readonly Labelled[]): Promise<string> {
  const rows = [
    { name: 'Article Lint, safe fixes', score: ours(articles, 'safe') },
    { name: 'Article Lint, all fixes', score: ours(articles, 'all') },
  ];
  for (const extractor of extractors) {
    let score: TextScore = { removed: 0, required: 0, lost: 0, kept: 0 };
    for (const one of articles) score = add(score, scoreText(one, (await extractor.extract(pageOf(one))) ?? ''));
    rows.push({ name: extractor.name, score });
  }
  const lines = rows.map(
    ({ name, score }) => `| ${name} | ${percent(score.removed, score.required)} | ${percent(score.lost, score.kept)} |`,
  );
  return ['| tool | leftover text removed | article text lost |', '|---|---|---|', ...lines].join('\n');
}

function findings(sets: readonly { name: string; articles: Labelled[] }[]): string {
  const row = (name: string, score: FindingScore): string =>
    `| ${name} | ${score.articles} | ${percent(score.flagged, score.spans)} | ${percent(score.removedSafe, score.text)} | ${percent(score.removedAll, score.text)} | ${percent(score.lostSafe, score.kept)} | ${percent(score.lostAll, score.kept)} | ${((100 * score.false) / score.articles).toFixed(1)} |`;
  const head =
    '| set | articles | leftovers flagged | text removed, safe | text removed, all | article lost, safe | article lost, all | false findings per 100 articles |';
  return [
    head,
    `|${'---|'.repeat(8)}`,
    ...sets.map(({ name, articles }) => row(name, findingScore(articles, settings))),
  ].join('\n');
}

const rsshub = labelledArticles(path.join(corpus, 'rsshub'));
const curated = labelledArticles(path.join(corpus, 'curated'));
const all = [...rsshub, ...curated];
const cleanFiles = articlesBelow(path.join(corpus, 'bulk/clean'));
const report = `# Accuracy

Measured by \`npm run eval -- --write\` on ${all.length} labelled articles of some 60 sites and ${cleanFiles.length} hand-written ones. A label says what a careful editor would delete.

## Findings and fixes

Over characters that are not white space, markup included.

${findings([
  { name: 'RSS archive', articles: rsshub },
  { name: 'blogs and archives', articles: curated },
  { name: 'all', articles: all },
])}

## Beside extractors, on the same articles in one run

Over visible text, line by line: a line counts as removed when it does not stand in what the tool leaves.

${await comparison(all)}

## Rules

${ruleTable(all, settings)}

## Recipe entries

Hits on labelled articles, how many of them overlap a label, and hits on the hand-written set. Entries without a hit are not listed.

${evidenceTable(entryEvidence(all, cleanFiles))}
`;

console.log(report);
if (process.argv.includes('--write')) fs.writeFileSync('docs/accuracy.md', report);
