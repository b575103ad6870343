import { nearest } from './nearest.ts';

export type Step = string | number;

/** One value of a config, where it stands, and whom to tell what is wrong with it. */
export interface Place {
  readonly path: readonly Step[];
  say(problem: Problem): void;
  /** What the file as a whole is called at the beginning of a sentence. */
  readonly whole: string;
}

export interface Problem {
  readonly messageId: keyof typeof messages;
  readonly args: readonly string[];
  readonly path: readonly Step[];
  /** Whether the key or the value behind it is at fault. */
  readonly part: 'key' | 'value';
}

/** What a value of a config may be: its JSON schema, and a check that gives back the good part of it. */
export interface Kind {
  readonly schema: Readonly<Record<string, unknown>>;
  /** The value without what is wrong with it; undefined where nothing is left. */
  check(value: unknown, place: Place): unknown;
}

export interface Key {
  readonly kind: Kind;
  readonly description: string;
  readonly default?: unknown;
}

export const messages = {
  syntax: (detail: string) => `This is not valid JSON: ${detail}.`,
  'unknown-key': (key: string, hint: string) => `Unknown key "${key}".${hint}`,
  'unknown-rule': (id: string, hint: string) => `Unknown rule "${id}".${hint}`,
  'unknown-option': (name: string, rule: string, hint: string) => `The rule "${rule}" has no option "${name}".${hint}`,
  'bad-value': (name: string, problem: string) => `${name} ${problem}.`,
  'bad-level': (rule: string, problem: string) => `The level of the rule "${rule}" ${problem}.`,
  'bad-option': (name: string, rule: string, problem: string) =>
    `The option "${name}" of the rule "${rule}" ${problem}.`,
} as const;

export const below = (place: Place, step: Step): Place => ({ ...place, path: [...place.path, step] });

/** `overrides[0].files`, as a person would write it. */
export const nameOf = (path: readonly Step[]): string =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  );

export function bad(place: Place, problem: string): undefined {
  place.say({
    messageId: 'bad-value',
    args: [place.path.length > 0 ? `"${nameOf(place.path)}"` : place.whole, problem],
    path: place.path,
    part: 'value',
  });
  return undefined;
}

/** A second sentence for an unknown word, with a space before it: the word it may be a slip of, or those known if they are few. */
export function hintFor(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near) return ` Did you mean "${near}"?`;
  return known.length > 0 && known.length <= 12 ? ` Known here: ${known.join(', ')}.` : '';
}

/** A value as a message quotes it. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const flag: Kind = {
  schema: { type: 'boolean' },
  check: (value, place) =>
    typeof value === 'boolean' ? value : bad(place, `must be true or false, not ${shown(value)}`),
};

/** Text that is not blank. `problemOf` may refuse more. */
export const text = (problemOf: (value: string) => string | undefined = () => undefined): Kind => ({
  schema: { type: 'string', minLength: 1 },
  check(value, place) {
    if (typeof value !== 'string') return bad(place, `must be text, not ${shown(value)}`);
    const problem = value.trim() === '' ? 'must not be empty' : problemOf(value);
    return problem ? bad(place, problem) : value;
  },
});

export const amount: Kind = {
  schema: { type: 'number', minimum: 0 },
  check: (value, place) =>
    typeof value === 'number' && value >= 0 ? value : bad(place, `must be a number, 0 or greater, not ${shown(value)}`),
};

export const oneOf = (values: readonly string[]): Kind => ({
  schema: { enum: values },
  check: (value, place) => (values.includes(value as string) ? value : bad(place, mustBeOneOf(value, values))),
});

export function mustBeOneOf(value: unknown, values: readonly string[]): string {
  const near = typeof value === 'string' ? nearest(value, values) : undefined;
  return `must be one of ${values.join(', ')}, not ${shown(value)}${near ? ` (did you mean "${near}"?)` : ''}`;
}

/** A list; items that are wrong are left out, the others stay. */
export const list = (item: Kind): Kind => ({
  schema: { type: 'array', items: item.schema },
  check(value, place) {
    if (!Array.isArray(value)) return bad(place, `must be a list, not ${shown(value)}`);
    return value.map((one, index) => item.check(one, below(place, index))).filter((one) => one !== undefined);
  },
});

/** An object with known keys. Keys that are unknown or wrong are left out; one without a `required` key is left out as a whole. */
export const object = (keys: Readonly<Record<string, Key>>, required: readonly string[] = []): Kind => ({
  schema: {
    type: 'object',
    properties: Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, schemaOf(key)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  },
  check(value, place) {
    if (!isRecord(value)) return bad(place, `must be an object, not ${shown(value)}`);
    const good: Record<string, unknown> = {};
    for (const [name, given] of Object.entries(value)) {
      const at = below(place, name);
      const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
      const checked = key ? key.kind.check(given, at) : unknownKey(name, at, Object.keys(keys));
      if (checked !== undefined) good[name] = checked;
    }
    const missing = required.find((name) => !Object.hasOwn(value, name));
    if (missing) return bad(place, `must have the key "${missing}"`);
    return required.some((name) => !Object.hasOwn(good, name)) ? undefined : good;
  },
});

function unknownKey(name: string, place: Place, known: readonly string[]): undefined {
  const hint = hintFor(
    name,
    known.filter((key) => key !== '$schema'),
  );
  place.say({ messageId: 'unknown-key', args: [name, hint], path: place.path, part: 'key' });
}

const schemaOf = ({ kind, description, default: fallback }: Key): Record<string, unknown> => ({
  ...kind.schema,
  description,
  ...(fallback === undefined ? {} : { default: fallback }),
});
