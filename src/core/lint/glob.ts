/** Whether a path, with forward slashes and relative to the folder the patterns count from, is meant by one of them. */
export type GlobMatcher = (path: string) => boolean;

type Token = 'any-run' | ((character: string) => boolean);
type Segment = 'any-folders' | readonly Token[];

/** More alternatives than a person writes; a pattern that has more is taken as it stands. */
const maxAlternatives = 256;

/**
 * Compiles globs: `*` `?` `[a-z]` `[!a-z]` within a name (leading dots included), `**` for any folders, `{a,b}`.
 * A pattern also means everything below it, so `drafts` and `drafts/**` agree. Matching takes time in proportion to
 * pattern times path, whatever the pattern: globs come with a repository, and the usual translation to a regular
 * expression needs minutes for `*a*a*a*a*a*a*x`.
 */
export function globMatcher(patterns: readonly string[]): GlobMatcher {
  const compiled = patterns.flatMap(expandBraces).map(compile);
  return (path) => {
    const names = path.split('/').map((name) => Array.from(name));
    return compiled.some((segments) => matchPath(segments, names));
  };
}

/** What is wrong with a glob of a config file, as the end of a sentence; undefined where nothing is. */
export function globProblem(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'must not be empty';
  if (pattern.startsWith('!')) return 'must not begin with "!"';
  if (pattern.includes('\\')) return 'must use forward slashes';
  if (/[?*+@!]\(/.test(pattern)) return 'must not use extended patterns such as "+(a|b)"; write {a,b}';
  return undefined;
}

/** Whether the text has a character that makes it a pattern and not a plain path. */
export const isGlob = (text: string): boolean => /[*?{[]/.test(text);

function compile(pattern: string): readonly Segment[] {
  const names = pattern.split('/').filter((name) => name !== '' && name !== '.');
  const segments: Segment[] = names.map((name) => (name === '**' ? 'any-folders' : compileName(name)));
  if (segments.at(-1) !== 'any-folders') segments.push('any-folders');
  return segments;
}

function compileName(name: string): readonly Token[] {
  const characters = Array.from(name);
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    const close = character === '[' ? closingBracket(characters, at) : -1;
    if (character === '*') {
      if (tokens.at(-1) !== 'any-run') tokens.push('any-run');
    } else if (character === '?') tokens.push(() => true);
    else if (close > 0) {
      tokens.push(characterSet(characters.slice(at + 1, close)));
      at = close;
    } else tokens.push((one) => one === character);
  }
  return tokens;
}

/** A `]` right behind the opening bracket or its `!` belongs to the set. */
function closingBracket(characters: readonly string[], open: number): number {
  const first = characters[open + 1] === '!' || characters[open + 1] === '^' ? open + 2 : open + 1;
  return characters.indexOf(']', first + 1);
}

function characterSet(inside: readonly string[]): (character: string) => boolean {
  const negated = inside[0] === '!' || inside[0] === '^';
  const members = negated ? inside.slice(1) : inside;
  const ranges: [string, string][] = [];
  for (let at = 0; at < members.length; at++) {
    const from = members[at] ?? '';
    const isRange = members[at + 1] === '-' && at + 2 < members.length;
    ranges.push([from, isRange ? (members[at + 2] ?? from) : from]);
    if (isRange) at += 2;
  }
  const code = (character: string): number => character.codePointAt(0) ?? 0;
  return (one) => ranges.some(([from, to]) => code(from) <= code(one) && code(one) <= code(to)) !== negated;
}

const matchPath = (segments: readonly Segment[], names: readonly (readonly string[])[]): boolean =>
  matchWild(segments, names, {
    isWild: (segment) => segment === 'any-folders',
    fits: (segment, name) =>
      segment !== 'any-folders' &&
      matchWild(segment, name, {
        isWild: (token) => token === 'any-run',
        fits: (token, one) => token !== 'any-run' && token(one),
      }),
  });

/** Matches with wildcards by going back to the latest one only: the earliest fit of all before it is as good as any. */
function matchWild<P, T>(
  pattern: readonly P[],
  items: readonly T[],
  { isWild, fits }: { isWild: (part: P) => boolean; fits: (part: P, item: T) => boolean },
): boolean {
  let part = 0;
  let wildPart = -1;
  let wildItem = 0;
  for (let item = 0; item < items.length; ) {
    const wanted = pattern[part];
    if (wanted !== undefined && isWild(wanted)) {
      wildPart = part++;
      wildItem = item;
    } else if (wanted !== undefined && fits(wanted, items[item] as T)) {
      part++;
      item++;
    } else if (wildPart >= 0) {
      part = wildPart + 1;
      item = ++wildItem;
    } else return false;
  }
  return pattern.slice(part).every(isWild);
}

function expandBraces(pattern: string): readonly string[] {
  const done: string[] = [];
  let open: string[] = [pattern];
  while (open.length > 0) {
    const next: string[] = [];
    for (const one of open) {
      const group = firstGroup(one);
      if (!group) done.push(one);
      else for (const choice of group.choices) next.push(group.before + choice + group.after);
    }
    if (done.length + next.length > maxAlternatives) return [pattern];
    open = next;
  }
  return done;
}

/** The first group to be closed that has a comma, in one pass: of nested ones, the inner. */
function firstGroup(pattern: string): { before: string; choices: readonly string[]; after: string } | undefined {
  const open: { start: number; commas: number[] }[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '{') open.push({ start: at, commas: [] });
    else if (character === ',') open.at(-1)?.commas.push(at);
    else if (character === '}') {
      const group = open.pop();
      if (!group || group.commas.length === 0) continue;
      const cuts = [group.start, ...group.commas, at];
      const choices = cuts.slice(1).map((end, index) => pattern.slice((cuts[index] ?? 0) + 1, end));
      return { before: pattern.slice(0, group.start), choices, after: pattern.slice(at + 1) };
    }
  }
  return undefined;
}
