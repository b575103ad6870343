import type { LeftoverKind } from '../recipes/recipe.ts';
import type { Evidence } from './evidence.ts';
import { weightOf } from './fold.ts';
import { isHonestHeading, isSeriesLine, kindOfAddress, kindOfName, kindOfWords } from './vocabulary.ts';

/** What speaks for a candidate and against it. */
export interface Verdict {
  /** The sum of the points. */
  readonly score: number;
  readonly kind: LeftoverKind;
  /** Each point in a few words, the weightiest first. */
  readonly reasons: readonly string[];
}

/** From this score on a candidate is proposed. Repetition in every article and the right place give 4 at most: it takes something else. */
export const line = 4.5;

type Point = readonly [points: number, reason: string];

/** Scores a candidate; `articles` is how many its source has. */
export function judge(evidence: Evidence, articles: number): Verdict {
  const share = evidence.articles / articles;
  const { kind, points } = detailOf(evidence);
  const all: Point[] = [
    [2.5 * share, `in ${Math.round(100 * share)} % of the articles`],
    ...placePoints(evidence),
    ...points,
  ];
  const weighty = all.filter(([value]) => value !== 0).sort((a, b) => Math.abs(b[0]) - Math.abs(a[0]));
  const score = all.reduce((sum, [value]) => sum + value, 0);
  return { score: Math.round(score * 100) / 100, kind, reasons: weighty.map(([, reason]) => reason) };
}

function placePoints(evidence: Evidence): Point[] {
  const head = evidence.of(evidence.zones.head);
  const tail = evidence.of(evidence.zones.tail);
  if (Math.max(head, tail) >= 0.8) return [[1.5, tail > head ? 'at the tail' : 'at the head']];
  if (head + tail >= 0.8) return [[1, 'at either end']];
  return head + tail < 0.5 ? [[-1.5, 'in the middle']] : [];
}

function detailOf(evidence: Evidence): { kind: LeftoverKind; points: Point[] } {
  switch (evidence.form) {
    case 'text':
    case 'label':
    case 'opening':
      return ofLine(evidence);
    case 'select':
      return ofElement(evidence);
    case 'comment':
      return { kind: 'comment', points: [[4, 'a comment, which readers do not see']] };
    case 'pixel':
      return { kind: 'tracker', points: [[4, "a picture of a dot's size"]] };
    default:
      return ofAddress(evidence);
  }
}

function ofLine(evidence: Evidence): { kind: LeftoverKind; points: Point[] } {
  const [text = ''] = evidence.texts.keys();
  const isHonest = isHonestHeading(text);
  const words = isHonest ? undefined : kindOfWords(evidence.form === 'label' ? evidence.value : text);
  const asked = evidence.of(evidence.asked) >= 0.5 ? evidence.askedAs : undefined;
  const points: Point[] = [...shapePoints(evidence, text)];
  if (isHonest) points.push([-4, 'a heading that honest articles have']);
  if (words) points.push([3, `speaks of ${nouns[words] ?? words}`]);
  if (asked && !isHonest) points.push([2, `a recipe asks about it: ${asked.label}`]);
  if (isSeriesLine(text)) points.push([-3, 'names a series']);
  const isVaried = evidence.texts.size >= Math.min(40, 0.8 * evidence.articles);
  if (!words && (evidence.form !== 'text' || isVaried)) points.push([-2, 'differs from article to article']);
  if (isSameLink(evidence)) points.push([1.5, 'holds the same address everywhere']);
  const isLinked = evidence.linked / evidence.articles >= 0.5;
  if (isLinked) points.push([0.5, 'mostly links']);
  return { kind: words ?? asked?.kind ?? 'promo', points };
}

/** A line around one address that never changes speaks of something beside the article: a shop, a repository, an account. */
const isSameLink = (evidence: Evidence): boolean =>
  evidence.form === 'text' &&
  evidence.texts.size === 1 &&
  evidence.of(evidence.headings) < 0.5 &&
  (evidence.linked / evidence.articles >= 0.3 || /https?:\/\//.test([...evidence.texts.keys()][0] ?? ''));

function* shapePoints(evidence: Evidence, text: string): Generator<Point> {
  const weight = weightOf(text);
  if (evidence.of(evidence.headings) >= 0.5) yield [-3.5, 'a heading'];
  else if (evidence.of(evidence.cells) >= 0.5) yield [-2, 'in a table'];
  else if (evidence.of(evidence.listItems) >= 0.5) yield [-1.5, 'a list item'];
  if (evidence.of(evidence.pictures) >= 0.6) yield [1.5, 'beside a picture'];
  if (weight >= 60) yield [1.5, 'long'];
  else if (weight >= 30) yield [1, 'a sentence'];
  else if (weight <= 8) yield [-2, 'one word'];
}

function ofElement(evidence: Evidence): { kind: LeftoverKind; points: Point[] } {
  const named = kindOfName(evidence.value.replace(/^[a-z0-9]+[#.]/, ''));
  const words = kindOfWords(evidence.contentText);
  const points: Point[] = [];
  const resource = resources.get(evidence.value.split('[')[0] ?? '');
  if (resource) return { kind: resource, points: [[3, 'a part of the old page']] };
  const isEmpty = evidence.empty / evidence.total >= 0.8;
  const isLinks = evidence.linked / evidence.articles >= 0.6;
  if (named) points.push([2.5, `named as ${nouns[named] ?? named}`]);
  if (/\[style=/.test(evidence.value)) points.push([2.5, 'hidden from readers']);
  if (isEmpty) points.push([-2, 'holds nothing']);
  else if (evidence.repeated >= 0.8) points.push([1, 'holds the same everywhere']);
  else if (named && isLinks) points.push([0, 'holds links only']);
  else points.push([-6, 'holds what differs']);
  if (words && evidence.repeated >= 0.8) points.push([2, `speaks of ${nouns[words] ?? words}`]);
  if (evidence.of(evidence.headings) >= 0.5) points.push([-3.5, 'a heading']);
  if (evidence.of(evidence.alone) < 0.5) points.push([-1.5, 'within a line']);
  return { kind: words && evidence.repeated >= 0.8 ? words : (named ?? words ?? 'stub'), points };
}

const resources: ReadonlyMap<string, LeftoverKind> = new Map([
  ['link', 'style'],
  ['script', 'script'],
]);

function ofAddress(evidence: Evidence): { kind: LeftoverKind; points: Point[] } {
  const kind = kindOfAddress(evidence.value);
  const isAlone = evidence.of(evidence.alone) >= 0.8;
  const points: Point[] = kind ? [[3, `an address of ${nouns[kind] ?? kind}`]] : [];
  if (evidence.form === 'image') points.push([1, 'the same picture']);
  if (isAlone) points.push([1, 'on a line of its own']);
  // Taking a link takes its words: within a sentence they are the author's.
  else if (evidence.form === 'link') points.push([-4, 'within a line']);
  return { kind: kind ?? 'promo', points };
}

const nouns: Partial<Record<LeftoverKind, string>> = {
  promo: 'promotion',
  legal: 'rights',
  related: 'other articles',
  share: 'sharing',
  credit: 'who made it',
  ad: 'advertising',
  stub: 'the original page',
  tracker: 'counting',
};
