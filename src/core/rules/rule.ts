import type { Facts, LocalImage, RemoteImage } from '../lint/facts.ts';
import type { Category, Level, Safety } from '../lint/finding.ts';
import { type Generator, generators } from '../model/generators/names.ts';
import type { Article, Format } from '../model/types.ts';
import type { LeftoverReader } from '../recipes/leftover.ts';
import type { Edit, Span } from '../text/span.ts';
import type { OptionsOf, OptionTable } from './options.ts';

/** What a rule may know of the settings beside its own options. */
export interface RuleSettings {
  /** `auto` where the generator is not known, `none` where there is none. */
  readonly siteGenerator: SiteGenerator;
  readonly requiredFields: readonly string[];
  /** Whether somebody named those fields; otherwise they are what most sites need. */
  readonly isRequiredSet: boolean;
  readonly imageFields: readonly string[];
  /** Address of the site that publishes the articles; absent where nobody names it. */
  readonly siteUrl?: string;
}

export const siteGenerators = ['auto', ...generators, 'none'] as const;
export type SiteGenerator = (typeof siteGenerators)[number];

export interface FixDraft {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Defaults to the rule's own tier; a `safe` rule may lower single fixes to `ask`. */
  readonly safety?: Safety;
}

/** What a rule yields; the linter adds the rule's own facts to make a finding of it. */
export interface Report {
  readonly messageId: string;
  readonly args: readonly (string | number)[];
  readonly span: Span;
  readonly fix?: FixDraft;
  readonly suggestions?: readonly Omit<FixDraft, 'safety'>[];
  readonly tag?: 'unnecessary' | 'deprecated';
}

type Argument = string | number;
export type Messages = Readonly<Record<string, (...args: never[]) => string>>;
type Say<M extends Messages> = {
  readonly [K in keyof M]: (
    span: Span,
    args: Parameters<M[K]> extends readonly Argument[] ? Parameters<M[K]> : never,
    more?: Pick<Report, 'fix' | 'suggestions' | 'tag'>,
  ) => Report;
};

export interface RuleContext<O extends OptionTable, M extends Messages> {
  readonly options: OptionsOf<O>;
  readonly say: Say<M>;
  readonly settings: RuleSettings;
  readonly facts: Facts;
  /** Leftovers of the article, found once for all rules. */
  readonly leftovers: LeftoverReader;
}

/** An example is a test and documentation. Findings stand in «guillemets»; `fixed` is the text after the rule's fixes. */
export interface Example {
  readonly text: string;
  readonly fixed?: string;
  readonly format?: Format;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly images?: Readonly<Record<string, 'present' | 'missing'>>;
  /** What else is known of local pictures, by address. */
  readonly local?: Readonly<Record<string, LocalImage>>;
  /** What image servers answer, by address. */
  readonly remote?: Readonly<Record<string, RemoteImage>>;
  readonly required?: readonly string[];
  readonly generator?: Generator;
  /** Address of the site. */
  readonly siteUrl?: string;
  /** Path of the file, as facts give it. */
  readonly path?: string;
  /** Texts of the articles beside it. */
  readonly beside?: readonly string[];
  /** The JSON schema that is in force. */
  readonly schema?: object;
  /** The day on which it is looked at: `2021-10-25`. */
  readonly today?: string;
}

export interface RuleDefinition<O extends OptionTable, M extends Messages> {
  readonly id: string;
  /** The state that should hold, as a sentence without a full stop. */
  readonly title: string;
  /** Why it matters, in one sentence; shown in the hover and in the docs. */
  readonly why: string;
  readonly category: Exclude<Category, 'internal'>;
  readonly level: Level | 'off';
  readonly fix: 'none' | Safety;
  readonly options?: O;
  readonly messages: M;
  readonly examples: { readonly bad: readonly (string | Example)[]; readonly good: readonly (string | Example)[] };
  check(article: Article, context: RuleContext<O, M>): Iterable<Report>;
}

export type Rule = Required<RuleDefinition<OptionTable, Messages>>;

/** Gives a rule its types and hides them again, so that rules can stand in one list. */
export function defineRule<const M extends Messages, O extends OptionTable = Record<never, never>>(
  definition: RuleDefinition<O, M>,
): Rule {
  return { options: {}, ...definition } as unknown as Rule;
}
