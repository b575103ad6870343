import { type Category, type Level, type Rule, rulePageUrl, rules } from '../../core/index.ts';

/** What reports say of a rule, or of a check that is no rule. */
export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly category: Category;
  readonly level: Level | 'off';
  readonly fix: Rule['fix'];
  readonly url?: string;
}

const internal = (id: string, level: Level, title: string, why: string): RuleEntry => ({
  ...{ id, title, why, level },
  ...{ category: 'internal', fix: 'none' },
});

/** Findings that come from no rule. */
const others: readonly RuleEntry[] = [
  internal('internal', 'error', 'The linter works', 'What was not looked at may have problems that nobody sees.'),
  internal(
    'no-unused-disable',
    'hint',
    'Directives suppress something',
    'A directive that outlived its cause hides the next one.',
  ),
  internal(
    'readable-file',
    'error',
    'Files can be read',
    'What cannot be read as UTF-8 can be neither checked nor fixed.',
  ),
  internal(
    'unchecked-part',
    'warning',
    'Articles are checked whole',
    'What is larger or nested deeper than the limits is not looked at.',
  ),
  internal(
    'valid-config',
    'warning',
    'The configuration says what it means',
    'A key or value that is not understood has no effect.',
  ),
  internal(
    'valid-recipe',
    'warning',
    'Recipe files say what they mean',
    'An entry that is not understood finds nothing.',
  ),
  internal('writable-file', 'error', 'Files can be written', 'A fix that cannot be written changes nothing.'),
];

let entries: readonly RuleEntry[] | undefined;

/** Every id that a finding can have, in an order that stays the same for a version. */
export function rulesOfReports(): readonly RuleEntry[] {
  entries ??= [
    ...rules.map(
      ({ id, title, why, category, level, fix }): RuleEntry => ({
        ...{ id, title, why, category, level, fix },
        url: rulePageUrl(id),
      }),
    ),
    ...others,
  ];
  return entries;
}

let indexes: ReadonlyMap<string, number> | undefined;

/** The place of a rule in that order; -1 for one that is not in it. */
export function ruleIndexOf(id: string): number {
  indexes ??= new Map(rulesOfReports().map((rule, index) => [rule.id, index]));
  return indexes.get(id) ?? -1;
}
