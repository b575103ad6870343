import { type Edit, type Finding, lint, noFacts, type Settings } from '../../core/index.ts';
import type { Labelled } from './articles.ts';

export interface FindingScore {
  articles: number;
  spans: number;
  flagged: number;
  text: number;
  removedSafe: number;
  removedAll: number;
  kept: number;
  lostSafe: number;
  lostAll: number;
  false: number;
}

const isSolid = (char: string | undefined): boolean => char !== undefined && !/[\s\u3000\u00a0]/.test(char);
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
const leftovers = (one: Labelled, settings: Settings): Finding[] =>
  lint(one.article, settings, noFacts).filter(({ category }) => category === 'leftover');

/** 1 for each character that the edits take out and do not put back at an end. */
function deleted(length: number, text: string, edits: readonly Edit[]): Uint8Array {
  const gone = new Uint8Array(length);
  for (const edit of edits) {
    let { start, end } = edit;
    let put = edit.text;
    while (start < end && put !== '' && text[start] === put[0]) {
      start++;
      put = put.slice(1);
    }
    while (end > start && put !== '' && text[end - 1] === put[put.length - 1]) {
      end--;
      put = put.slice(0, -1);
    }
    gone.fill(1, start, end);
  }
  return gone;
}

export function findingScore(articles: readonly Labelled[], settings: Settings): FindingScore {
  const score = {
    articles: 0,
    spans: 0,
    flagged: 0,
    text: 0,
    removedSafe: 0,
    removedAll: 0,
    kept: 0,
    lostSafe: 0,
    lostAll: 0,
    false: 0,
  };
  for (const one of articles) {
    const { text } = one.article;
    const found = leftovers(one, settings);
    const edits = (tier: 'safe' | 'all'): Edit[] =>
      found.flatMap(({ fix }) => (fix && (tier === 'all' || fix.safety === 'safe') ? fix.edits : []));
    const [safe, all] = [deleted(text.length, text, edits('safe')), deleted(text.length, text, edits('all'))];
    const state = new Uint8Array(text.length);
    for (const label of one.labels) state.fill(label.optional ? 2 : 1, label.start, label.end);
    for (let i = 0; i < text.length; i++) {
      if (state[i] === 2 || !isSolid(text[i])) continue;
      const isLeftover = state[i] === 1;
      score[isLeftover ? 'text' : 'kept']++;
      score[isLeftover ? 'removedSafe' : 'lostSafe'] += safe[i] ?? 0;
      score[isLeftover ? 'removedAll' : 'lostAll'] += all[i] ?? 0;
    }
    const required = one.labels.filter(({ optional }) => !optional);
    score.articles++;
    score.spans += required.length;
    score.flagged += required.filter((label) => found.some(({ span }) => overlap(span, label))).length;
    score.false += found.filter(({ span }) => !one.labels.some((label) => overlap(span, label))).length;
  }
  return score;
}

/** Hits and precision of each leftover rule. */
export function ruleTable(articles: readonly Labelled[], settings: Settings): string {
  const rows = new Map<string, { hits: number; right: number; wrong: Set<string> }>();
  for (const one of articles) {
    for (const finding of leftovers(one, settings)) {
      const row = rows.get(finding.ruleId) ?? { hits: 0, right: 0, wrong: new Set<string>() };
      rows.set(finding.ruleId, row);
      row.hits++;
      if (one.labels.some((label) => overlap(finding.span, label))) row.right++;
      else row.wrong.add(one.name);
    }
  }
  const lines = [...rows]
    .sort((a, b) => b[1].hits - a[1].hits)
    .map(([id, { hits, right, wrong }]) => line(`\`${id}\``, hits, right, wrong));
  return ['| rule | hits | precision | wrong on |', '|---|---|---|---|', ...lines].join('\n');
}

const line = (name: string, hits: number, right: number, wrong: Set<string>): string =>
  `| ${name} | ${hits} | ${((100 * right) / hits).toFixed(1)} % | ${[...wrong].join(', ')} |`;
