/** One option, as `parseArgs` and the help need it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What the help shows behind the name. */
  readonly value?: string;
  readonly help: string;
}

export const options = {
  format: {
    type: 'string',
    value: 'FORMAT',
    help: 'How results are written: text, json, sarif, junit, github or gitlab (default: text)',
  },
  output: { type: 'string', short: 'o', value: 'FILE', help: 'Write results to a file instead of standard output' },
  config: { type: 'string', value: 'FILE', help: 'Use this config instead of the nearest .article-lint.json' },
  level: { type: 'string', value: 'LEVEL', help: 'Lowest level shown: error, warning, info or hint (default: info)' },
  'max-warnings': { type: 'string', value: 'N', help: 'Exit with 1 when there are more warnings than this' },
  images: {
    type: 'string',
    value: 'off|local|remote',
    help: 'Look for local images, ask image servers, too (default: local)',
  },
  'allow-private-host': {
    type: 'string',
    multiple: true,
    value: 'HOST',
    help: 'An image server that may be asked although it is private, such as localhost:4000 (repeatable)',
  },
  rule: { type: 'string', multiple: true, value: 'ID', help: 'Only this rule (repeatable)' },
  all: { type: 'boolean', help: "Apply fixes that need a person's yes, too" },
  'min-share': {
    type: 'string',
    value: '0.1',
    help: "Share of a source's articles that must have a thing (default: 0.1)",
  },
  'min-articles': { type: 'string', value: 'N', help: 'Articles that must have it (default: 4)' },
  source: { type: 'string', value: 'NAME', help: 'Only this source' },
  write: { type: 'string', value: 'FILE', help: 'Put what is proposed into this recipe file' },
  into: {
    type: 'string',
    value: 'DIR',
    help: "The folder for pictures (default: where the site's generator has them)",
  },
  include: { type: 'string', multiple: true, value: 'HOST', help: 'Only pictures of this host (repeatable)' },
  exclude: { type: 'string', multiple: true, value: 'HOST', help: 'No pictures of this host (repeatable)' },
  'dry-run': { type: 'boolean', help: 'Print a unified diff and write nothing' },
  fragment: { type: 'boolean', help: "Only the article's HTML, without a page around it" },
  stdin: { type: 'boolean', help: 'Read the article from standard input' },
  'stdin-filepath': {
    type: 'string',
    value: 'FILE',
    help: 'Where that article stands: for its format, config, images',
  },
  quiet: { type: 'boolean', help: 'Only errors; the same as --level error' },
  concurrency: {
    type: 'string',
    value: 'N',
    help: 'Threads; 1 uses no others than the first (default: one a processor)',
  },
  'time-limit': {
    type: 'string',
    value: 'SECONDS',
    help: 'What a file may take, where threads are used (default: 10)',
  },
  shard: {
    type: 'string',
    value: 'I/N',
    help: 'Only part I of N of the files, such as 1/4; merge puts reports together',
  },
  baseline: { type: 'string', value: 'FILE', help: 'Pass over the problems that this file knows' },
  'update-baseline': { type: 'boolean', help: 'Write the problems found into the baseline' },
  cache: { type: 'boolean', help: 'Remember findings: what did not change since is read but not linted' },
  'no-cache': { type: 'boolean', help: 'Remember nothing, not even what image servers answered' },
  progress: { type: 'boolean', help: 'Show a progress bar on a terminal (default for many files)' },
  'no-progress': { type: 'boolean', help: 'Show no progress bar' },
  'no-color': { type: 'boolean', help: 'No colours; so do NO_COLOR=1 and FORCE_COLOR=0' },
  help: { type: 'boolean', short: 'h', help: 'Show this help' },
  version: { type: 'boolean', short: 'v', help: 'Show the version' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof options;

export interface CommandSpec {
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** Where an option means something else than the list says. */
  readonly helps?: Readonly<Partial<Record<OptionName, string>>>;
}

const input = ['config', 'images', 'allow-private-host', 'stdin', 'stdin-filepath'] as const;
const report = ['format', 'output', 'level', 'quiet', 'max-warnings', 'rule'] as const;
const run = ['concurrency', 'time-limit', 'cache', 'no-cache', 'progress', 'no-progress', 'no-color'] as const;
const about = ['help', 'version'] as const;

export const commands = {
  check: {
    usage: 'check <files, folders, globs…>',
    summary: 'Lint articles',
    options: [...report, 'baseline', 'update-baseline', 'shard', ...input, ...run, ...about],
  },
  fix: {
    usage: 'fix <files, folders, globs…>',
    summary: 'Apply safe fixes in place',
    options: ['all', 'dry-run', ...report, 'baseline', 'shard', ...input, ...run, ...about],
  },
  preview: {
    usage: 'preview <file>',
    summary: 'Write the cleaned, sanitised article as one HTML page',
    options: ['output', 'fragment', 'config', 'no-color', ...about],
  },
  merge: {
    usage: 'merge <reports…>',
    summary: 'Make one report of those of several shards',
    options: ['output', 'max-warnings', 'no-color', ...about],
  },
  rules: {
    usage: 'rules',
    summary: 'List the rules',
    options: ['format', 'output', 'no-color', ...about],
    helps: { format: 'text or json (default: text)' },
  },
  learn: {
    usage: 'learn <folders…>',
    summary: 'Propose recipes for what repeats in the articles of one source',
    options: [
      ...['format', 'output', 'all', 'min-share', 'min-articles', 'source', 'write'],
      ...['concurrency', 'progress', 'no-progress', 'no-color', ...about],
    ] as readonly OptionName[],
    helps: {
      all: 'Show everything that repeats, also what recipes find already',
      format: 'text or json (default: text)',
      concurrency: 'Files that are read at a time (default: 8)',
    },
  },
  localise: {
    usage: 'localise <files, folders, globs…>',
    summary: 'Download pictures on the web into the site, and have the articles name them there',
    options: [
      ...['into', 'include', 'exclude', 'dry-run', 'format', 'output', 'config', 'allow-private-host'],
      ...['concurrency', 'progress', 'no-progress', 'no-color', ...about],
    ] as readonly OptionName[],
    helps: {
      'dry-run': 'Say which pictures would go where; ask no server and write nothing',
      format: 'text or json (default: text)',
      concurrency: 'Pictures downloaded in parallel, two of a host at most (default: 8)',
    },
  },
  init: { usage: 'init', summary: 'Write a starter .article-lint.json', options: ['no-color', ...about] },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof commands;

export const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);
