import { below, type Kind, object, type Problem, text } from '../../lint/config-kinds.ts';
import type { Finding } from '../../lint/finding.ts';
import { globProblem } from '../../lint/glob.ts';
import { type JsonFormat, parseJson } from '../../lint/json-file.ts';
import { entryKind, host, texts } from './entry-kinds.ts';
import type { UserRecipe } from './user-recipe.ts';

/** The recipes of a file without what is wrong with it, and what was wrong. */
export interface CheckedRecipes {
  readonly recipes: readonly UserRecipe[];
  /** In source order. */
  readonly problems: readonly Finding[];
}

/**
 * A kind that is given up as a whole for any problem in it: what says less than it was meant to say would remove more.
 * Problems below the key `except` count for what stands there.
 */
const whole = (kind: Kind, except?: string): Kind => ({
  schema: kind.schema,
  check(value, place) {
    let isGood = true;
    const depth = place.path.length;
    const say = (problem: Problem): void => {
      isGood &&= problem.path[depth] === except && problem.path.length > depth + 1;
      place.say(problem);
    };
    const good = kind.check(value, { ...place, say });
    return isGood ? good : undefined;
  },
});

const recipeKind = whole(
  object(
    {
      id: { kind: text(), description: 'A short name without blanks, unlike any other.' },
      name: { kind: text(), description: 'The site, CMS or tool, as people call it.' },
      files: {
        kind: texts(text(globProblem)),
        description: 'Globs of the articles it is for, counted from the folder of this file. All where left out.',
      },
      hosts: { kind: texts(host), description: 'Hosts that the articles come from; subdomains count too.' },
      entries: { kind: texts(whole(entryKind)), description: 'What leftovers look like.' },
    },
    ['id', 'entries'],
  ),
  'entries',
);

const recipes: Kind = {
  ...texts(recipeKind),
  check(value, place) {
    if (!Array.isArray(value)) return texts(recipeKind).check(value, place);
    // Places are kept, so that a recipe can be found again in the text.
    return value.map((one, index) => recipeKind.check(one, below(place, index)));
  },
};

const fileKind = object(
  {
    $schema: { kind: text(), description: 'Address of the JSON schema of this file.' },
    recipes: { kind: recipes, description: 'Leftovers, site by site.' },
  },
  ['recipes'],
);

const format: JsonFormat = { kind: fileKind, ruleId: 'valid-recipe', noun: 'recipe file' };

/** Reads a recipe file: JSON with comments and trailing commas. Never throws. */
export function parseRecipeFile(source: string): CheckedRecipes {
  const { value, problems, locate } = parseJson(source, format);
  const broken = problems.find((problem) => problem.level === 'error')?.span.start ?? Number.POSITIVE_INFINITY;
  const found = ((value as { recipes?: (UserRecipe | undefined)[] } | undefined)?.recipes ?? []).flatMap(
    (recipe, index) => {
      // Behind a syntax error anything may be missing.
      const isRead = recipe && locate(['recipes', index], 'value').end <= broken;
      return isRead ? [{ ...recipe, name: recipe.name ?? recipe.id }] : [];
    },
  );
  return { recipes: found, problems };
}

/** The JSON schema (draft-07) of recipe files. */
export function recipeSchema(): Record<string, unknown> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Recipes of Article Lint',
    ...fileKind.schema,
    allowComments: true,
    allowTrailingCommas: true,
  };
}
