import { bad, type Key, type Kind, list, object, oneOf, text } from '../../lint/config-kinds.ts';
import { leftoverKinds, type RecipeEntry } from '../recipe.ts';
import { hostOf } from './host.ts';
import { linePattern, linePatternProblem } from './line-pattern.ts';
import { selectorProblem } from './selector.ts';

/** A kind whose checked value is put into another form. */
const mapped = <T>(kind: Kind, map: (value: T) => unknown): Kind => ({
  schema: kind.schema,
  check(value, place) {
    const good = kind.check(value, place);
    return good === undefined ? undefined : map(good as T);
  },
});

const filled = (kind: Kind): Kind => ({
  schema: { ...kind.schema, minItems: 1 },
  check(value, place) {
    if (Array.isArray(value) && value.length === 0) return bad(place, 'must not be empty');
    return kind.check(value, place);
  },
});

export const host: Kind = mapped<string>(
  text((name) => (hostOf(name) ? undefined : 'must be a host name such as "example.com"')),
  hostOf,
);
export const texts = (item: Kind): Kind => filled(list(item));

/** Comments are compared trimmed and in lower case. */
const mark = mapped<string>(text(), (value) => value.trim().toLowerCase());
const marks = texts(mark);

/** Exactly one key of a few. */
function oneKeyOf(keys: Readonly<Record<string, Key>>): Kind {
  const kind = object(keys);
  return {
    schema: { ...kind.schema, minProperties: 1, maxProperties: 1 },
    check(value, place) {
      const good = kind.check(value, place) as object | undefined;
      if (good && Object.keys(value as object).length !== 1)
        return bad(place, `must have one of the keys ${Object.keys(keys).join(', ')}`);
      return good;
    },
  };
}

const address: Kind = (() => {
  const kind = object({
    host: { kind: host, description: 'Host name; its subdomains count too.' },
    path: { kind: text(), description: 'A piece of what follows the host; without a host, of the whole address.' },
  });
  return {
    schema: { ...kind.schema, minProperties: 1 },
    check(value, place) {
      const good = kind.check(value, place) as { host?: string; path?: string } | undefined;
      const isVague = good && good.host === undefined && (good.path ?? '').length < 3;
      return isVague ? bad(place, 'must have a host, or a path of three characters at least') : good;
    },
  };
})();

const common: Readonly<Record<string, Key>> = {
  kind: { kind: oneOf(leftoverKinds), description: 'What kind of leftover it is; each has a rule that reports it.' },
  label: { kind: text(), description: 'What messages call it: "app QR code".' },
  safety: {
    kind: oneOf(['ask', 'safe']),
    description: '`safe`: removed by fix all, on save and by `article-lint fix`. `ask`: only when you say so.',
    default: 'ask',
  },
  where: {
    kind: oneOf(['head', 'tail']),
    description: 'Where in the body it may stand: its first or last quarter. Anywhere where this is left out.',
  },
};
const action: Key = {
  kind: oneOf(['remove', 'unwrap']),
  description: '`unwrap` takes the tags and leaves what they hold.',
  default: 'remove',
};

/** The ways to say what is meant, and which keys go with each. */
const ways: Readonly<Record<string, Readonly<Record<string, Key>>>> = {
  select: { select: { kind: text(selectorProblem), description: 'Elements, by CSS selector.' }, action },
  comment: {
    comment: {
      kind: oneKeyOf({
        is: { kind: marks, description: 'The whole comment is one of these.' },
        startsWith: { kind: marks, description: 'The comment begins with one of these.' },
        bracketed: { kind: marks, description: '`name[ … ]name` inside one comment.' },
      }),
      description: 'Comments, by what stands between their marks; upper and lower case alike.',
    },
  },
  between: {
    between: {
      kind: object(
        {
          begin: { kind: mark, description: 'The whole text of the comment it begins with.' },
          end: { kind: mark, description: 'The whole text of the comment it ends with.' },
        },
        ['begin', 'end'],
      ),
      description: 'Everything from one comment to another, both included, inside one element.',
    },
  },
  text: {
    text: {
      kind: text(linePatternProblem),
      description: 'A whole line as a reader sees it; `*` stands for up to 60 characters, four times at most.',
    },
    takes: {
      kind: oneOf(['image', 'links', 'section', 'rest']),
      description:
        'What goes with the line: the picture beside it, the links below it, its section, or all that follows.',
    },
  },
  image: { image: { kind: address, description: 'Pictures, by their address.' } },
  link: { link: { kind: address, description: 'Links, by their address.' }, action },
};
const wayNames = Object.keys(ways);
const kinds = new Map(
  Object.entries(ways).map(([name, keys]) => [name, object({ ...common, ...keys }, ['kind', 'label', name])]),
);

/** One entry of a recipe file, checked and made what the linter takes. */
export const entryKind: Kind = {
  schema: {
    ...object(Object.assign({}, common, ...Object.values(ways)), ['kind', 'label']).schema,
    oneOf: wayNames.map((name) => ({ required: [name] })),
  },
  check(value, place) {
    const given = wayNames.filter((name) => typeof value === 'object' && value !== null && Object.hasOwn(value, name));
    if (given.length > 1) return bad(place, `must have only one of the keys ${given.join(', ')}`);
    const kind = kinds.get(given[0] ?? '');
    if (!kind) return object({}).check(value, place) && bad(place, `must have one of the keys ${wayNames.join(', ')}`);
    const good = kind.check(value, place) as Record<string, unknown> | undefined;
    return good && entryOf(good);
  },
};

/** Nobody asks the user for examples. */
const example = { bad: '', good: '' };

function entryOf({ text: line, ...rest }: Record<string, unknown>): RecipeEntry {
  const phrase = typeof line === 'string' ? linePattern(line) : {};
  return { safety: 'ask', ...rest, ...phrase, example } as RecipeEntry;
}
