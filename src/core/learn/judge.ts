import type { LeftoverKind } from '../recipes/recipe.ts';
import type { Evidence } from './evidence.ts';
import { weightOf } from './fold.ts';
import { isAttribution, isHonestHeading, isSeriesLine, kindOfAddress, kindOfName, kindOfWords } from './vocabulary.ts';

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

interface Detail {
  readonly kind: LeftoverKind;
  readonly points: readonly Point[];
}

/** Scores a candidate; `articles` is how many its source has. */
export function judge(evidence: Evidence, articles: number): Verdict {
  const share = evidence.articles / articles;
  const { kind, points } = detailOf(evidence, share);
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

function detailOf(evidence: Evidence, share: number): Detail {
  switch (evidence.form) {
    case 'text':
    case 'label':
    case 'opening':
      return ofLine(evidence, share);
    case 'section':
      return ofSection(evidence);
    case 'list':
      return ofList(evidence);
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

function ofLine(evidence: Evidence, share: number): Detail {
  const [text = ''] = evidence.texts.keys();
  const isHonest = isHonestHeading(text);
  const words = isHonest ? undefined : kindOfWords(evidence.form === 'label' ? evidence.value : text);
  const asked = !isHonest && evidence.of(evidence.asked) >= 0.5 ? evidence.askedAs : undefined;
  const isSame = isSameLink(evidence);
  const tells = words !== undefined || asked !== undefined;
  const points: Point[] = [...shapePoints(evidence, text)];
  if (isHonest) points.push([-4, 'a heading that honest articles have']);
  if (words) points.push([3, `speaks of ${nouns[words] ?? words}`]);
  if (asked) points.push([2, `a recipe asks about it: ${asked.label}`]);
  if (isSeriesLine(text)) points.push([-3, 'names a series']);
  if (tells && evidence.of(evidence.pictures) >= 0.6) points.push([1.5, 'beside a picture']);
  if (isSame) points.push([1.5, 'holds the same address everywhere']);
  if (!tells) points.push(...untoldPoints(evidence, { isSame, share }));
  if (evidence.linked / evidence.articles >= 0.5) points.push([0.5, 'mostly links']);
  if (isAttribution(text) && evidence.texts.size > 1 && evidence.of(evidence.byKnown) < 0.7)
    points.push([-3, 'names the author or the source']);
  return { kind: words ?? asked?.kind ?? 'promo', points };
}

/** A line that says nothing of promotion may be the author's own greeting, motto or pointer. */
function* untoldPoints(evidence: Evidence, { isSame, share }: { isSame: boolean; share: number }): Generator<Point> {
  const isVaried = evidence.texts.size >= Math.min(40, 0.8 * evidence.articles);
  if (evidence.form !== 'text' || isVaried) yield [-2, 'differs from article to article'];
  if (!isSame) yield untold;
  else if (share < 0.25) yield [-1.5, 'in few articles'];
  if (evidence.of(evidence.amongLinks) >= 0.5) yield [-2, 'among other links'];
}

/** Undone for lines that stand within what is proposed. */
export const untold: Point = [-1.5, 'nothing in it tells'];

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
  if (evidence.of(evidence.oddPictures) >= 0.2) yield [-6, 'holds a picture that differs'];
  if (weight >= 60) yield [1.5, 'long'];
  else if (weight >= 30) yield [1, 'a sentence'];
  else if (weight <= 8) yield [-2.5, 'one word'];
}

/** A heading and all that stands under it. */
function ofSection(evidence: Evidence): Detail {
  const [text = ''] = evidence.texts.keys();
  const isHonest = isHonestHeading(text);
  const words = isHonest ? undefined : kindOfWords(text);
  const asked = !isHonest && evidence.of(evidence.asked) >= 0.5 ? evidence.askedAs : undefined;
  const points: Point[] = [];
  if (evidence.of(evidence.wholes) >= 0.8) points.push([2, 'over the same lines everywhere']);
  else points.push([-6, 'over what differs']);
  if (words) points.push([3, `speaks of ${nouns[words] ?? words}`]);
  if (asked) points.push([2, `a recipe asks about it: ${asked.label}`]);
  if (isHonest) points.push([-4, 'a heading that honest articles have']);
  if (isSeriesLine(text)) points.push([-3, 'names a series']);
  if (!words && !asked) points.push([-4, 'a heading that tells nothing']);
  return { kind: words ?? asked?.kind ?? 'promo', points };
}

/** Lines of links, the same in many articles: the old site's way around it, unless they lead to sources. */
function ofList(evidence: Evidence): Detail {
  const [text = ''] = evidence.texts.keys();
  const points: Point[] = [];
  if (evidence.repeated >= 0.8) points.push([2, 'the same links everywhere']);
  else points.push([-6, 'links that differ']);
  if (evidence.of(evidence.oneSites) >= 0.8) points.push([2, 'all to one site']);
  else points.push([-3, 'to several sites, or within its own']);
  if (evidence.of(evidence.announced) >= 0.2) points.push([-6, 'the line above announces them']);
  if (isSeriesLine(text)) points.push([-3, 'names a series']);
  return { kind: 'related', points };
}

function ofElement(evidence: Evidence): Detail {
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

function ofAddress(evidence: Evidence): Detail {
  const kind = kindOfAddress(evidence.value);
  const isAlone = evidence.inLine <= 0.2 * evidence.total;
  const points: Point[] = [];
  if (kind) points.push([3, `an address of ${nouns[kind] ?? kind}`]);
  if (evidence.form === 'image') {
    // The same picture everywhere may be the author's own; one that leads somewhere else is there to be clicked.
    if (evidence.linked / evidence.articles >= 0.8) points.push([2, 'a picture that is a link']);
    if (!isAlone) points.push([-1, 'within a line']);
  } else {
    if (!kind) points.push(untold);
    // Taking a link takes its words: within a sentence they are the author's.
    points.push(isAlone ? [1, 'on a line of its own'] : [-4, 'within a line']);
  }
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
