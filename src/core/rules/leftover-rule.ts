import type { Level } from '../lint/finding.ts';
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
  /** What it is called in messages: "ad block". */
  readonly noun: string;
  readonly examples: { readonly bad: readonly (string | Example)[]; readonly good: readonly (string | Example)[] };
}

/** A rule that reports one kind of leftover. What such leftovers look like is in the recipes. */
export function leftoverRule({ kind, only = () => true, noun, ...meta }: LeftoverRule): Rule {
  return defineRule({
    ...meta,
    category: 'leftover',
    fix: 'safe',
    messages: {
      found: (label: string) => `Leftover ${noun}: ${label}.`,
    },
    *check(_article, { leftovers, say }) {
      for (const leftover of leftovers.of(kind).filter(only)) {
        const { start, end } = leftover.removal;
        yield say.found(leftover.span, [leftover.label], {
          tag: 'unnecessary',
          fix: { title: `Remove the ${noun}`, safety: leftover.safety, edits: [{ start, end, text: '' }] },
        });
      }
    },
  });
}
