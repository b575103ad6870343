import type { LeftoverKind } from '../recipes/recipe.ts';
import type { Beside } from './beside.ts';
import type { Content, Zone } from './page.ts';
import type { Form } from './sightings.ts';

/** Where something was seen. */
export interface Sample {
  /** As given to the learner. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** One sighting with what is known about its place. */
export interface Seen extends Beside {
  readonly form: Form;
  readonly value: string;
  readonly text: string;
  readonly zone: Zone;
  /** 1 to 6 in headings, else 0. */
  readonly level: number;
  readonly isListItem: boolean;
  readonly isCell: boolean;
  /** Share of its text that stands in links. */
  readonly linkShare: number;
  /** Whether it has its line to itself. */
  readonly isAlone: boolean;
  readonly content: Content | undefined;
  /** Of a section: whether all its lines repeat. */
  readonly isWhole: boolean;
  /** Of a list: whether its links lead to one host. */
  readonly isOneSite: boolean;
  /** Keys of other sightings that cover this one. */
  readonly covers: readonly number[];
  /** What recipes make of it: they remove it, or those that ship ask about it. */
  readonly known: boolean;
  readonly asked: { readonly kind: LeftoverKind; readonly label: string } | undefined;
  readonly start: number;
}

/** Distinct texts and contents of one candidate that are kept. */
const mostDistinct = 48;
const mostSamples = 2;

/** All that is known about one candidate of a source. Each article counts once; the first sighting in it speaks for it. */
export class Evidence {
  readonly form: Form;
  readonly value: string;
  readonly key: number;
  /** Articles, and sightings in all of them. */
  articles = 0;
  total = 0;
  readonly zones: Record<Zone, number> = { head: 0, tail: 0, middle: 0 };
  headings = 0;
  listItems = 0;
  cells = 0;
  linked = 0;
  alone = 0;
  /** Sightings that share their line with something else, in all articles. */
  inLine = 0;
  pictures = 0;
  oddPictures = 0;
  followedByLinks = 0;
  amongLinks = 0;
  announced = 0;
  wholes = 0;
  oneSites = 0;
  /** Recipes remove the line before, the one that follows, or either. */
  behindKnown = 0;
  beforeKnown = 0;
  byKnown = 0;
  known = 0;
  asked = 0;
  askedAs: Seen['asked'];
  /** Texts as written, and how many articles have each. */
  readonly texts = new Map<string, number>();
  /** Hashes of what elements hold, over all sightings. */
  readonly contents = new Map<number, number>();
  empty = 0;
  contentText = '';
  /** Keys that covered every sighting. */
  covers: ReadonlySet<number> | undefined;
  /** Keys of the lines before and behind, and how often each stands there. */
  readonly befores = new Map<number, number>();
  readonly afters = new Map<number, number>();
  readonly samples: Sample[] = [];
  /** The same for candidates seen at the same places: two classes of one element. */
  places = 0;
  #article = -1;

  constructor(key: number, { form, value }: Pick<Seen, 'form' | 'value'>) {
    this.key = key;
    this.form = form;
    this.value = value;
  }

  /** `article` counts up from 0; `sample` is asked only where one is wanted. */
  add(seen: Seen, article: number, sample: () => Sample): void {
    this.total++;
    this.places = (this.places + (article + 1) * 1_000_003 + seen.start * 31) % Number.MAX_SAFE_INTEGER;
    this.#addContent(seen);
    if (!seen.isAlone) this.inLine++;
    this.covers = new Set(this.covers ? seen.covers.filter((key) => this.covers?.has(key)) : seen.covers);
    if (article === this.#article) return;
    this.#article = article;
    this.articles++;
    this.#addPlace(seen);
    if (this.samples.length < mostSamples) this.samples.push(sample());
  }

  #addContent({ content }: Seen): void {
    if (!content) return;
    if (content.hash === 0) this.empty++;
    if (this.contentText === '') this.contentText = content.text;
    count(this.contents, content.hash);
  }

  #addPlace(seen: Seen): void {
    this.zones[seen.zone]++;
    if (seen.level > 0) this.headings++;
    if (seen.isListItem) this.listItems++;
    if (seen.isCell) this.cells++;
    if (seen.isAlone) this.alone++;
    this.linked += seen.linkShare;
    if (seen.known) this.known++;
    if (seen.asked) {
      this.asked++;
      this.askedAs ??= seen.asked;
    }
    count(this.texts, seen.text);
    this.#addBeside(seen);
  }

  #addBeside(seen: Seen): void {
    if (seen.hasPicture) this.pictures++;
    if (seen.hasOddPicture) this.oddPictures++;
    if (seen.hasLinks) this.followedByLinks++;
    if (seen.isAmongLinks) this.amongLinks++;
    if (seen.isAnnounced) this.announced++;
    if (seen.isWhole) this.wholes++;
    if (seen.isOneSite) this.oneSites++;
    if (seen.isBehindKnown) this.behindKnown++;
    if (seen.isBeforeKnown) this.beforeKnown++;
    if (seen.isBehindKnown || seen.isBeforeKnown) this.byKnown++;
    for (const key of seen.before) count(this.befores, key);
    for (const key of seen.after) count(this.afters, key);
  }

  /** Share of the articles it was seen in, from 0 to 1. */
  of(part: number): number {
    return this.articles === 0 ? 0 : part / this.articles;
  }

  /** Share of the sightings of an element whose content stands in others too; 1 for what holds no content. */
  get repeated(): number {
    if (this.total === 0 || this.contents.size === 0) return 1;
    const least = Math.max(2, this.articles * 0.15);
    let sum = 0;
    for (const times of this.contents.values()) if (times >= least) sum += times;
    return sum / this.total;
  }
}

function count<K>(map: Map<K, number>, key: K): void {
  const before = map.get(key);
  if (before === undefined && map.size >= mostDistinct) return;
  map.set(key, (before ?? 0) + 1);
}
