import type { Article, Cut } from '../model/types.ts';
import { compileRecipes, type Matcher, maxLeftovers } from '../recipes/find.ts';
import { builtInRecipes } from '../recipes/index.ts';
import type { LeftoverReader } from '../recipes/leftover.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { rules } from '../rules/index.ts';
import type { Report, Rule, RuleContext } from '../rules/rule.ts';
import type { Edit } from '../text/span.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { type Settings, settledFor } from './settings.ts';
import { settleFixes } from './settle.ts';
import { suppress } from './suppress.ts';

/** Matchers by the user's recipes they were made with: compiling takes longer than linting an article. */
const matchers = new WeakMap<readonly Recipe[], Matcher>();

function matcherFor(own: readonly Recipe[]): Matcher {
  let matcher = matchers.get(own);
  if (!matcher) {
    matcher = compileRecipes([...own, ...builtInRecipes]);
    matchers.set(own, matcher);
  }
  return matcher;
}

/** Runs every rule that is on. Findings in source order, fixes compatible with each other. Never throws. */
export function lint(article: Article, given: Settings, facts: Facts): Finding[] {
  const settings = settledFor(given, facts.generator);
  const { leftovers, failure } = leftoversOf(article, settings);
  const found: Finding[] = [];
  for (const { rule, level, options, say } of activeRules(settings.rules)) {
    const context = { options, say, settings, facts, leftovers };
    for (const report of run(rule, article, context as unknown as RuleContext<never, never>)) {
      found.push(findingOf(rule, report, level));
    }
  }
  const bySource = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;
  const reported = [...suppress(article, found, settings), ...article.cuts.map(unchecked), ...failure];
  return settleFixes(reported).sort(bySource);
}

/** Recipes that fail are reported as a rule that fails is; the rules go on without what they would have found. */
function leftoversOf(article: Article, { recipes }: Settings): { leftovers: LeftoverReader; failure: Finding[] } {
  try {
    const leftovers = matcherFor(recipes).find(article);
    return { leftovers, failure: leftovers.cutAt === undefined ? [] : [tooManyLeftovers(leftovers.cutAt)] };
  } catch (error) {
    const message = `Looking for leftovers failed: ${sayError(error)}. Please report it.`;
    const span = { start: 0, end: 0 };
    const failure = { ruleId: 'internal', category: 'internal', level: 'error', messageId: 'internal' } as const;
    return { leftovers: { of: () => [] }, failure: [{ ...failure, args: ['recipes'], message, span }] };
  }
}

function unchecked({ reason, limit, span }: Cut): Finding {
  const message = cutMessages[reason](limit.toLocaleString('en-US'));
  return uncheckedPart(reason, [limit], {
    message,
    span: { start: span.start, end: Math.min(span.end, span.start + 1) },
  });
}

const cutMessages: Readonly<Record<Cut['reason'], (limit: string) => string>> = {
  'too-large': (size) => `The article is larger than ${size} characters: only the first ${size} were checked.`,
  'too-deep': (levels) => `The article nests deeper than ${levels} levels: what stands from here on was not checked.`,
  'too-many-attributes': (count) => `This tag has more than ${count} attributes: only the first ${count} were checked.`,
};

const uncheckedPart = (
  messageId: string,
  args: Finding['args'],
  { message, span }: Pick<Finding, 'message' | 'span'>,
): Finding => ({ ruleId: 'unchecked-part', category: 'internal', level: 'warning', messageId, args, message, span });

function tooManyLeftovers(start: number): Finding {
  const count = maxLeftovers.toLocaleString('en-US');
  const message = `The article has more than ${count} leftovers: not all from here on are listed.`;
  return uncheckedPart('too-many-leftovers', [maxLeftovers], { message, span: { start, end: start } });
}

/** Findings of one rule in one article: who has more needs no list of them, and memory for millions nobody has. */
export const maxReports = 10_000;

function run(rule: Rule, article: Article, context: RuleContext<never, never>): Report[] {
  const reports: Report[] = [];
  try {
    for (const report of rule.check(article, context)) {
      if (reports.length === maxReports) {
        reports.push({
          messageId: tooMany,
          args: [rule.id, maxReports],
          span: { start: report.span.start, end: report.span.start },
        });
        break;
      }
      reports.push(report);
    }
    return reports;
  } catch (error) {
    return [{ messageId: 'internal', args: [rule.id, sayError(error)], span: { start: 0, end: 0 } }];
  }
}

const tooMany = 'too-many-findings';

const sayError = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function findingOf(rule: Rule, report: Report, level: Finding['level']): Finding {
  const { messageId, args, span, tag, fix, suggestions = [] } = report;
  if (messageId === 'internal') {
    const message = `The rule "${args[0]}" failed: ${args[1]}. Please report it.`;
    return { ruleId: 'internal', category: 'internal', level: 'error', messageId, args, message, span };
  }
  if (messageId === tooMany) {
    const count = maxReports.toLocaleString('en-US');
    const message = `The rule "${rule.id}" found more than ${count} places: from here on they are not listed.`;
    return uncheckedPart(messageId, args, { message, span });
  }
  const words = rule.messages[messageId] as ((...values: readonly (string | number)[]) => string) | undefined;
  const safety = fix?.safety ?? (rule.fix === 'safe' ? 'safe' : 'ask');
  return {
    ruleId: rule.id,
    category: rule.category,
    level,
    messageId,
    args,
    message: words?.(...args) ?? '',
    span,
    ...(tag ? { tag } : {}),
    ...(fix ? { fix: { title: fix.title, safety, edits: fix.edits.map(plainEdit) } } : {}),
    ...(suggestions.length > 0
      ? {
          suggestions: suggestions.map(({ title, edits }) => ({
            title,
            safety: 'ask' as const,
            edits: edits.map(plainEdit),
          })),
        }
      : {}),
  };
}

/** An edit as reports show it: nothing but what belongs to one, always in this order. */
const plainEdit = ({ start, end, text }: Edit): Edit => ({ start, end, text });

/** A rule that is on. */
interface ActiveRule {
  readonly rule: Rule;
  readonly level: Finding['level'];
  readonly options: Settings['rules'][string]['options'];
  readonly say: Record<string, unknown>;
}

const active = new WeakMap<Settings['rules'], readonly ActiveRule[]>();

/** In reporting order; made once for the same settings of rules. */
function activeRules(settings: Settings['rules']): readonly ActiveRule[] {
  let list = active.get(settings);
  if (!list) {
    list = rules.flatMap((rule) => {
      const { level = 'off', options = {} } = settings[rule.id] ?? {};
      return level === 'off' ? [] : [{ rule, level, options, say: sayOf(rule) }];
    });
    active.set(settings, list);
  }
  return list;
}

const says = new WeakMap<Rule, Record<string, unknown>>();

/** `say.found(span, [arguments], { fix })` for each message of the rule; made once. */
function sayOf(rule: Rule): Record<string, unknown> {
  const made = says.get(rule);
  if (made) return made;
  const say = Object.fromEntries(
    Object.keys(rule.messages).map((messageId) => [
      messageId,
      (span: Report['span'], args: Report['args'], more: Pick<Report, 'fix' | 'suggestions' | 'tag'> = {}): Report => ({
        messageId,
        args,
        span,
        ...more,
      }),
    ]),
  );
  says.set(rule, say);
  return say;
}
