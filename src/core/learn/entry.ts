import type { LeftoverKind } from '../recipes/recipe.ts';
import { hostOf } from '../recipes/user/host.ts';
import { linePatternProblem } from '../recipes/user/line-pattern.ts';
import { selectorProblem } from '../recipes/user/selector.ts';
import type { Evidence } from './evidence.ts';
import { isFaithful, templateOf } from './template.ts';

interface EntryBase {
  readonly kind: LeftoverKind;
  /** Repetition alone never removes anything. */
  readonly safety: 'ask';
  readonly label: string;
  readonly where?: 'head' | 'tail';
}

type Takes = 'image' | 'links' | 'section';

/** An entry as a recipe file holds it. */
export type LearnedEntry = EntryBase &
  (
    | { readonly text: string; readonly takes?: Takes }
    | { readonly select: string }
    | { readonly comment: { readonly is: readonly string[] } | { readonly startsWith: readonly string[] } }
    | { readonly image: { readonly host?: string; readonly path?: string } }
    | { readonly link: { readonly host?: string; readonly path?: string } }
  );

/** The recipe entry that finds a candidate; undefined where none can. */
export function entryOf(evidence: Evidence, kind: LeftoverKind): LearnedEntry | undefined {
  switch (evidence.form) {
    case 'text':
    case 'label':
    case 'opening':
    case 'section':
    case 'list':
      return lineEntry(evidence, kind);
    case 'select':
      if (selectorProblem(evidence.value)) return undefined;
      return { kind, safety: 'ask', label: `repeated block ${evidence.value}`, select: evidence.value };
    case 'comment':
      return commentEntry(evidence, kind);
    case 'image':
      return { kind, safety: 'ask', label: 'repeated picture', ...placeOf(evidence), image: addressIn(evidence.value) };
    case 'pixel':
      return { kind, safety: 'ask', label: 'picture of a dot', image: { host: evidence.value } };
    case 'link':
      return { kind, safety: 'ask', label: 'repeated link', ...placeOf(evidence), link: addressIn(evidence.value) };
  }
}

function lineEntry(evidence: Evidence, kind: LeftoverKind): LearnedEntry | undefined {
  const text = patternOf(evidence);
  if (text === undefined) return undefined;
  const label = `repeated line "${text.length > 30 ? `${text.slice(0, 29)}…` : text}"`;
  const takes = takesOf(evidence, kind);
  return { kind, safety: 'ask', label, ...placeOf(evidence), text, ...(takes ? { takes } : {}) };
}

/** The line with `*` for what differs. */
export function patternOf(evidence: Evidence): string | undefined {
  const texts = [...evidence.texts.keys()];
  if (evidence.form === 'label') {
    const label = /^[^:]{1,30}:/.exec(texts[0] ?? '')?.[0] ?? '';
    return isFaithful(`${label}*`, texts) ? `${label}*` : undefined;
  }
  const template = templateOf(texts);
  if (template !== undefined || evidence.form === 'opening') return template;
  const [commonest] = [...evidence.texts].sort((a, b) => b[1] - a[1]);
  return commonest && !linePatternProblem(commonest[0]) ? commonest[0] : undefined;
}

function takesOf(evidence: Evidence, kind: LeftoverKind): Takes | undefined {
  if (evidence.form === 'section') return 'section';
  if (evidence.form === 'list') return 'links';
  if (evidence.of(evidence.pictures) >= 0.8 && (kind === 'promo' || kind === 'ad')) return 'image';
  return kind === 'related' && evidence.of(evidence.followedByLinks) >= 0.8 ? 'links' : undefined;
}

function placeOf(evidence: Evidence): { where?: 'head' | 'tail' } {
  if (evidence.of(evidence.zones.tail) >= 0.9) return { where: 'tail' };
  return evidence.of(evidence.zones.head) >= 0.9 ? { where: 'head' } : {};
}

/** A comment whose numbers differ is known by its beginning. */
function commentEntry({ texts, value }: Evidence, kind: LeftoverKind): LearnedEntry | undefined {
  const base = { kind, safety: 'ask', label: 'repeated comment' } as const;
  const all = [...new Set([...texts.keys()].map((text) => text.toLowerCase()))];
  if (all.length === 1 || !value.includes('#')) return { ...base, comment: { is: all.slice(0, 4) } };
  const [start = ''] = value.split(/[#@]/);
  return start.trim().length >= 4 ? { ...base, comment: { startsWith: [start.trimEnd()] } } : undefined;
}

function addressIn(value: string): { host?: string; path?: string } {
  const [, host = '', path = ''] = /^\/\/([^/]+)(.*)$/.exec(value) ?? [];
  const name = hostOf(host);
  if (name === undefined) return { path: value };
  return path.length < 2 ? { host: name } : { host: name, path };
}
