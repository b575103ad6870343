/** The façade of the core: all that the CLI, the extension and the tools may import. Pure: text in, plain data out. */

export { type Cleaned, type CleanOptions, clean } from './clean/clean.ts';
export { escapeText } from './clean/escape.ts';
export { type CheckedConfig, checkConfig, configSchema, isSelected, layersFor, parseConfig } from './lint/config.ts';
export {
  type Facts,
  type FileFacts,
  type ImageSuggestion,
  type LocalFault,
  type LocalImage,
  noFacts,
  type Presence,
  type RemoteImage,
  type RemoteVerdict,
  type SchemaFacts,
} from './lint/facts.ts';
export { filePathProblem } from './lint/file-path.ts';
export { type Category, type Finding, type Fix, type Level, levels, type Safety } from './lint/finding.ts';
export { globMatcher, isGlob } from './lint/glob.ts';
export { lint } from './lint/lint.ts';
export { distanceBetween, nearest } from './lint/nearest.ts';
export {
  type Config,
  type ConfigOverride,
  type RuleSetting,
  rememberingSettings,
  type Settings,
  settingsFrom,
  settledFor,
} from './lint/settings.ts';
export { formatOf, parseArticle } from './model/article.ts';
export { frontMatterText, readFrontMatter } from './model/front-matter/read.ts';
export { readDate, writtenDate } from './model/generators/dates/read-date.ts';
export type { DateReading, DateZone, WrittenDate } from './model/generators/dates/reading.ts';
export {
  evidenceFiles,
  type FolderEvidence,
  generatorOfFolder,
  isGeneratorTrace,
  maxEvidenceSize,
} from './model/generators/detect.ts';
export { draftField, type FieldType, type KnownField, knownFields } from './model/generators/fields.ts';
export {
  type Generator,
  generators,
  isGenerator,
  type Reader,
  readerNames,
  readers,
} from './model/generators/names.ts';
export { type Sight, sightOf } from './model/generators/sight.ts';
export { isPictureName } from './model/images/picture-name.ts';
export { namedSchema, type Schema } from './model/schema.ts';
export { chooseSiblings, isBundle, maxSiblings } from './model/siblings/choose.ts';
export { type Digest, digestOf, headLength } from './model/siblings/digest.ts';
export { commonest, type SiblingField, type Siblings, siblingsAmong, siblingsOf } from './model/siblings/tally.ts';
export { readTree } from './model/tree/read.ts';
export type { Article, Field, Format, FrontMatter, ImageReference, ImageSyntax, LinkReference } from './model/types.ts';
export { compileRecipes, type Matcher } from './recipes/find.ts';
export { builtInRecipes } from './recipes/index.ts';
export type { Recipe, RecipeEntry } from './recipes/recipe.ts';
export { sourceHosts } from './recipes/user/source-hosts.ts';
export { recipesFor, recipesForArticle, type UserRecipe } from './recipes/user/user-recipe.ts';
export { rules } from './rules/index.ts';
export { rulePageUrl } from './rules/page.ts';
export type { Rule, SiteGenerator } from './rules/rule.ts';
export { detached } from './text/detach.ts';
export { applyEdits, chooseCompatible } from './text/edits.ts';
export { type LineIndex, lineIndex, type Position } from './text/lines.ts';
export { composePasses } from './text/passes.ts';
export { contains, type Edit, overlaps, type Span } from './text/span.ts';
