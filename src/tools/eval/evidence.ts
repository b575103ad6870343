import { builtInRecipes, compileRecipes, type RecipeEntry } from '../../core/index.ts';
import { type Labelled, read } from './articles.ts';

export interface Evidence {
  readonly recipe: string;
  readonly entry: RecipeEntry;
  hits: number;
  right: number;
  /** Characters of article text that the entry's removals hold. */
  lost: number;
  cleanHits: number;
  readonly wrong: Set<string>;
}

/** What each entry, taken alone, finds in labelled and in hand-written articles. */
export function entryEvidence(articles: readonly Labelled[], cleanFiles: readonly string[]): Evidence[] {
  const byHand = cleanFiles.map((file) => ({ file, article: read(file) }));
  return builtInRecipes.flatMap((recipe) =>
    recipe.entries.map((entry) => {
      const matcher = compileRecipes([{ ...recipe, entries: [entry] }]);
      const evidence: Evidence = {
        recipe: recipe.id,
        entry,
        hits: 0,
        right: 0,
        lost: 0,
        cleanHits: 0,
        wrong: new Set(),
      };
      for (const { name, article, labels } of articles) {
        for (const leftover of matcher.find(article).of(entry.kind)) {
          evidence.hits++;
          const isRight = labels.some((label) => label.start < leftover.span.end && leftover.span.start < label.end);
          if (isRight) evidence.right++;
          for (const span of leftover.removal) evidence.lost += lostIn(article.text, span, labels);
          if (!isRight) evidence.wrong.add(name);
        }
      }
      for (const { file, article } of byHand) {
        const found = matcher.find(article).of(entry.kind).length;
        evidence.cleanHits += found;
        if (found) evidence.wrong.add(file.split('/').slice(-1)[0] ?? file);
      }
      return evidence;
    }),
  );
}

function lostIn(text: string, span: { start: number; end: number }, labels: Labelled['labels']): number {
  let lost = 0;
  for (let i = span.start; i < span.end; i++) {
    if (/\S/.test(text[i] ?? '') && !labels.some((label) => label.start <= i && i < label.end)) lost++;
  }
  return lost;
}

export function evidenceTable(evidence: readonly Evidence[]): string {
  const rows = evidence
    .filter(({ hits, cleanHits }) => hits + cleanHits > 0)
    .map(({ recipe, entry, hits, right, lost, cleanHits, wrong }) => {
      const precision = hits === 0 ? '–' : `${((100 * right) / hits).toFixed(0)} %`;
      return `| ${recipe} | ${entry.label} | ${entry.kind} | ${entry.safety} | ${hits} | ${precision} | ${lost} | ${cleanHits} | ${[...wrong].slice(0, 4).join(', ')} |`;
    });
  const unproven = evidence
    .filter(({ entry, lost }) => entry.safety === 'safe' && lost > 0)
    .map(({ recipe, entry }) => `${recipe}: ${entry.label}`);
  const verdict = unproven.length
    ? `\n\nSafe entries that lose text here: ${unproven.join('; ')}.`
    : '\n\nNo safe entry loses text here.';
  return `| recipe | entry | kind | safety | hits | right | characters lost | hits in hand-written | wrong on |\n|${'---|'.repeat(9)}\n${rows.join('\n')}${verdict}`;
}
