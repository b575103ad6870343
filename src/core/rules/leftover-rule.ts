import type { Level, Safety } from '../lint/finding.ts';
import type { Leftover } from '../recipes/leftover.ts';
import type { LeftoverKind } from '../recipes/recipe.ts';
import { defineRule, type Example, type Rule } from './rule.ts';

interface LeftoverRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly level: Level | 'off';
  readonly kind: LeftoverKind;
  /** Only leftovers of this sort; all of the kind where absent. */
  readonly only?: (leftover: Leftover) => boolean;
  /** The best tier of its fixes; `safe` where absent. */
  readonly fix?: Safety;
  /** What it is called in messages: "ad block". */
  readonly noun: string;
  readonly examples: { readonly bad: readonly (string | Example)[]; readonly good: readonly (string | Example)[] };
}

/** A rule that reports one kind of leftover. What such leftovers look like is in the recipes. */
export function leftoverRule({ kind, only = () => true, noun, fix = 'safe', ...meta }: LeftoverRule): Rule {
  return defineRule({
    ...meta,
    category: 'leftover',
    fix,
    messages: {
      found: (label: string) => `Leftover ${noun}: ${label}.`,
    },
    *check(_article, { leftovers, say }) {
      for (const leftover of leftovers.of(kind).filter(only)) {
        const edits = leftover.removal.map(({ start, end }) => ({ start, end, text: '' }));
        const title = leftover.isUnwrapped ? `Remove the ${noun} and keep its text` : `Remove the ${noun}`;
        const more = leftover.isUnwrapped ? {} : { tag: 'unnecessary' as const };
        yield say.found(leftover.span, [leftover.label], { fix: { title, safety: leftover.safety, edits }, ...more });
      }
    },
  });
}
