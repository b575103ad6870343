// A second façade of the core: what reads recipe files. The extension loads it when somebody names one.
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Finding } from '../../lint/finding.ts';
import { fromAdBlock } from './ad-block.ts';
import { recipeFinding } from './lines.ts';
import { type CheckedRecipes, parseRecipeFile } from './recipe-file.ts';
import { fromSiteConfig, hostOfSiteConfig } from './site-config.ts';

export { type CheckedRecipes, parseRecipeFile, recipeSchema } from './recipe-file.ts';
export { fromSiteConfig } from './site-config.ts';

/** In bytes. The largest ad-block lists have a third of it. */
export const maxRecipeFileSize = 10_000_000;

/**
 * Reads a recipe file of any format: an ad-block list by its name (`.abp`) or first line, a site config by its name (`.txt`), else JSON.
 * `path` is absolute, with forward slashes. Never throws.
 */
export function readRecipes(path: string, text: string): CheckedRecipes {
  const slash = path.lastIndexOf('/');
  const { recipes, problems } = readFormat(path.slice(slash + 1), text);
  const folder = path.slice(0, Math.max(0, slash));
  return { recipes: recipes.map((recipe) => ({ ...recipe, folder })), problems };
}

function readFormat(name: string, text: string): CheckedRecipes {
  if (/\.abp$/i.test(name) || /^\ufeff?\s{0,9}\[Adblock/i.test(text)) return fromAdBlock(text, name);
  if (!/\.txt$/i.test(name)) return parseRecipeFile(text);
  const host = hostOfSiteConfig(name);
  if (!host) {
    const message = `A site config is called by its host, such as "example.com.txt"; "${name}" names none.`;
    return {
      recipes: [],
      problems: [{ ...recipeFinding('no-host', message, { start: 0, end: 0 }), level: 'warning' }],
    };
  }
  const { recipe, problems } = fromSiteConfig(text, host);
  return { recipes: recipe.entries.length > 0 ? [recipe] : [], problems };
}

/** The finding on a config that names a recipe file which cannot be read. `reason` is a sentence's end. */
export function unreadableRecipe(configText: string, path: string, reason: string): Finding {
  const root = parseTree(configText.replace(/^\ufeff/, ' '), [], { allowTrailingComma: true });
  const list = root && findNodeAtLocation(root, ['recipes']);
  const node = list?.children?.find((item) => item.value === path);
  const span = node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
  const message = `The recipe file "${path}" cannot be read: ${reason}.`;
  const finding = {
    ruleId: 'valid-config',
    category: 'internal',
    level: 'warning',
    messageId: 'unreadable-recipe',
  } as const;
  return { ...finding, args: [path, reason], message, span };
}
