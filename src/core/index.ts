/** The façade of the core: all that the CLI, the extension and the tools may import. Pure: text in, plain data out. */

export { type Cleaned, type CleanOptions, clean } from './clean/clean.ts';
export { escapeText } from './clean/escape.ts';
export { type CheckedConfig, checkConfig, configSchema, isSelected, layersFor, parseConfig } from './lint/config.ts';
export { type Facts, noFacts, type Presence } from './lint/facts.ts';
export { type Category, type Finding, type Fix, type Level, levels, type Safety } from './lint/finding.ts';
export { globMatcher, isGlob } from './lint/glob.ts';
export { lint } from './lint/lint.ts';
export { nearest } from './lint/nearest.ts';
export { type Config, type ConfigOverride, type RuleSetting, type Settings, settingsFrom } from './lint/settings.ts';
export { formatOf, parseArticle } from './model/article.ts';
export type { Article, Field, Format, FrontMatter, ImageReference, LinkReference } from './model/types.ts';
export { compileRecipes, type Matcher } from './recipes/find.ts';
export { builtInRecipes } from './recipes/index.ts';
export type { Recipe, RecipeEntry } from './recipes/recipe.ts';
export { sourceHosts } from './recipes/user/source-hosts.ts';
export { recipesFor, recipesForArticle, type UserRecipe } from './recipes/user/user-recipe.ts';
export { rules } from './rules/index.ts';
export { rulePageUrl } from './rules/page.ts';
export type { Rule, SiteGenerator } from './rules/rule.ts';
export { applyEdits, chooseCompatible } from './text/edits.ts';
export { composePasses } from './text/passes.ts';
export { type LineIndex, lineIndex, type Position } from './text/lines.ts';
export { contains, type Edit, overlaps, type Span } from './text/span.ts';
