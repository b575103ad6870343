import { parseArgs } from 'node:util';
import { type Level, levels, nearest, rules } from '../core/index.ts';
import { normalEntry } from '../images/remote/target.ts';
import { type CommandName, commands, isCommand, type OptionName, type OptionSpec, options } from './options.ts';
import type { Shard } from './shard.ts';
import { UsageError } from './usage-error.ts';

export const formats = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;
export type OutputFormat = (typeof formats)[number];

const imagesModes = ['off', 'local', 'remote'] as const;
export type ImagesMode = (typeof imagesModes)[number];

/** A command line, checked. */
export interface Invocation {
  readonly command: CommandName;
  readonly patterns: readonly string[];
  readonly format: OutputFormat;
  readonly output?: string;
  readonly config?: string;
  readonly level: Level;
  readonly maxWarnings: number;
  /** Undefined where the config decides. */
  readonly images?: ImagesMode;
  /** Image servers that may be private. */
  readonly privateHosts: readonly string[];
  readonly rules?: ReadonlySet<string>;
  /** Undefined where the machine decides. */
  readonly concurrency?: number;
  /** What a file may take, in ms. */
  readonly timeLimit: number;
  /** The command line that this was read from. */
  readonly argv: readonly string[];
  readonly stdinPath?: string;
  readonly shard?: Shard;
  readonly on: (flag: OptionName) => boolean;
  /** The value of an option that only one command has. */
  readonly text: (option: OptionName) => string | undefined;
  /** The same for one that may be repeated. */
  readonly list: (option: OptionName) => readonly string[];
}

type Values = Partial<Record<OptionName, string | boolean | (string | boolean)[]>>;

/** Reads a command line. Help and version are for the caller to see first. Throws `UsageError`. */
export function parseCommandLine(argv: readonly string[]): Invocation {
  const [command, ...rest] = argv;
  if (command === undefined) throw new UsageError('Name a command, such as "article-lint check .".');
  if (!isCommand(command))
    throw new UsageError(`Unknown command "${command}".${suggest(command, Object.keys(commands))}`);
  const { values, positionals } = readOptions(command, rest);
  const text = (name: OptionName): string | undefined => values[name] as string | undefined;
  const on = (name: OptionName): boolean => values[name] === true;
  const output = text('output');
  const config = text('config');
  const images = text('images') === undefined ? undefined : oneOf('images', text('images') ?? '', imagesModes);
  const list = (name: OptionName): readonly string[] => (values[name] ?? []) as string[];
  const privateHosts = hostsOf(list('allow-private-host'), command === 'localise' || images === 'remote');
  if (!on('stdin') && text('stdin-filepath')) throw new UsageError('--stdin-filepath goes with --stdin.');
  const stdinPath = on('stdin') ? (text('stdin-filepath') ?? 'stdin.md') : undefined;
  const chosen = rulesOf(list('rule'));
  const shard = shardFrom(text('shard'));
  const concurrency = wholeNumber('concurrency', text('concurrency'), { least: 1 });
  if (on('update-baseline')) refuseParts(['shard', 'rule', 'stdin'].filter((name) => name in values));
  return {
    command,
    patterns: positionals,
    format: oneOf('format', text('format') ?? 'text', formats),
    level: on('quiet') ? 'error' : oneOf('level', text('level') ?? 'info', levels),
    maxWarnings: wholeNumber('max-warnings', text('max-warnings'), { least: 0 }) ?? Number.POSITIVE_INFINITY,
    argv,
    timeLimit: seconds('time-limit', text('time-limit') ?? '10'),
    privateHosts,
    on,
    text,
    list,
    ...(output === undefined ? {} : { output }),
    ...(config === undefined ? {} : { config }),
    ...(images === undefined ? {} : { images }),
    ...(stdinPath === undefined ? {} : { stdinPath }),
    ...(shard === undefined ? {} : { shard }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(chosen.size === 0 ? {} : { rules: chosen }),
  };
}

function readOptions(command: CommandName, argv: readonly string[]): { values: Values; positionals: string[] } {
  const known: readonly OptionName[] = commands[command].options;
  const specs = Object.fromEntries(known.map((name) => [name, parseSpec(options[name])]));
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: specs,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!known.includes(name as OptionName)) throw unknownOption(rawName, { command, known });
    const { type, value: shape }: OptionSpec = options[name as OptionName];
    if (type === 'string' && value === undefined)
      throw new UsageError(`${rawName} needs a value: ${rawName} ${shape}.`);
    if (type === 'boolean' && value !== undefined) throw new UsageError(`${rawName} takes no value.`);
  }
  return { values: values as Values, positionals };
}

const parseSpec = ({ type, short, multiple = false }: OptionSpec) => ({ type, multiple, ...(short ? { short } : {}) });

function unknownOption(name: string, { command, known }: { command: string; known: readonly string[] }): UsageError {
  const hint = name.startsWith('--')
    ? suggest(
        name,
        known.map((one) => `--${one}`),
      )
    : '';
  return new UsageError(`"${command}" has no option ${name}.${hint} See article-lint ${command} --help.`);
}

function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? ` Did you mean "${near}"?` : '';
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found) return found;
  throw new UsageError(
    `--${name} ${value} is not supported; it can be ${allowed.join(', ')}.${suggest(value, allowed)}`,
  );
}

function hostsOf(hosts: readonly string[], asksServers: boolean): readonly string[] {
  if (hosts.length > 0 && !asksServers) throw new UsageError('--allow-private-host goes with --images remote.');
  for (const host of hosts) {
    if (normalEntry(host) === undefined)
      throw new UsageError(`--allow-private-host ${host} is no host; it looks like intranet or localhost:4000.`);
  }
  return hosts;
}

/** The value of an option as a number, undefined where it is not given. Throws `UsageError`. */
export function wholeNumber(name: string, value: string | undefined, { least }: { least: number }): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
  if (number < least) throw new UsageError(`--${name} must be a whole number, ${least} or greater, not "${value}".`);
  return number;
}

/** In ms. Throws `UsageError`. */
function seconds(name: string, value: string): number {
  const number = /^\d{1,6}(?:\.\d{1,3})?$/.test(value) ? Number(value) : 0;
  if (number <= 0) throw new UsageError(`--${name} must be a number of seconds, not "${value}".`);
  return number * 1000;
}

function shardFrom(value: string | undefined): Shard | undefined {
  if (value === undefined) return undefined;
  const [, index, total] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.map(Number) ?? [];
  if (!index || !total || index > total)
    throw new UsageError(`--shard ${value} must look like 1/4: this shard, of how many.`);
  return { index, total };
}

/** A baseline that was made from a part of the findings would forget the others. */
function refuseParts(given: readonly string[]): void {
  if (given.length > 0)
    throw new UsageError(`--update-baseline needs all findings; it takes no --${given.join(', --')}.`);
}

function rulesOf(ids: readonly string[]): Set<string> {
  const known = rules.map((rule) => rule.id);
  for (const id of ids) {
    if (!known.includes(id))
      throw new UsageError(`There is no rule "${id}".${suggest(id, known)} See article-lint rules.`);
  }
  return new Set(ids);
}
