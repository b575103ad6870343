/** One option of a rule: what it defaults to, what it is for, and the JSON schema its values must meet. */
export interface OptionSpec<T> {
  readonly default: T;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** What is wrong with a value, as the end of a sentence that begins with the option's name; undefined where nothing is. */
  readonly problem: (value: unknown) => string | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: an option table mixes value types; OptionsOf gives each back
export type OptionTable = Readonly<Record<string, OptionSpec<any>>>;

export type OptionsOf<O extends OptionTable> = {
  readonly [K in keyof O]: O[K] extends OptionSpec<infer T> ? T : never;
};

/** A list of strings. `check` may refuse single items. */
export function strings(
  description: string,
  value: readonly string[],
  check: (item: string) => string | undefined = () => undefined,
): OptionSpec<readonly string[]> {
  return {
    default: value,
    description,
    schema: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    problem(given) {
      if (!Array.isArray(given) || given.some((item) => typeof item !== 'string')) return 'must be a list of strings';
      for (const item of given as string[]) {
        const fault = check(item);
        if (fault) return fault;
      }
      return undefined;
    },
  };
}

/** A whole number from `minimum` up. */
export function count(description: string, value: number, minimum = 0): OptionSpec<number> {
  return {
    default: value,
    description,
    schema: { type: 'integer', minimum },
    problem: (given) =>
      Number.isInteger(given) && (given as number) >= minimum
        ? undefined
        : `must be a whole number, ${minimum} or greater`,
  };
}

export function flag(description: string, value: boolean): OptionSpec<boolean> {
  return {
    default: value,
    description,
    schema: { type: 'boolean' },
    problem: (given) => (typeof given === 'boolean' ? undefined : 'must be true or false'),
  };
}
