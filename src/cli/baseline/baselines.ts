import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../node/file-host.ts';
import { reasonOf } from '../../node/reasons.ts';
import type { Configs } from '../configs.ts';
import { shownPath } from '../inputs.ts';
import { openOutput } from '../output.ts';
import type { Invocation } from '../parse.ts';
import { printable } from '../report/escape.ts';
import { count } from '../report/report.ts';
import { isInShard } from '../shard.ts';
import { note } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { type KnownFiles, parseBaseline, printBaseline } from './file.ts';
import type { KnownFinding } from './known.ts';

/** What looking at a file tells its baseline. */
export interface Seen {
  /** Known findings that were not there any more. */
  readonly stale?: readonly KnownFinding[];
  /** What is to be known from now on. */
  readonly entries?: readonly KnownFinding[];
}

/** The baselines of a run: that of the command line, or those that the configs name. */
export interface Baselines {
  /** What is known of a file; undefined where no baseline is for it. Throws `UsageError` where one cannot be read. */
  knownOf(file: string): Promise<readonly KnownFinding[] | undefined>;
  saw(file: string, seen: Seen): void;
  /** Says what is stale, or writes what was seen. */
  finish(): Promise<void>;
}

interface Baseline {
  readonly path: string;
  readonly known: KnownFiles;
  readonly seen: Map<string, Seen>;
}

interface Options {
  readonly invocation: Invocation;
  readonly configs: Configs;
  readonly cwd: string;
}

export function openBaselines({ invocation, configs, cwd }: Options): Baselines {
  const explicit = invocation.text('baseline');
  const isUpdate = invocation.on('update-baseline');
  const open = new Map<string, Promise<Baseline>>();
  const byFile = new Map<string, Baseline>();
  const pathFor = async (file: string): Promise<string | undefined> => {
    if (explicit !== undefined) return path.resolve(cwd, explicit);
    const config = await configs.configOf(file);
    const named = config?.config.baseline;
    return config && named !== undefined ? path.resolve(path.dirname(config.path), named) : undefined;
  };
  const baselineFor = async (file: string): Promise<Baseline | undefined> => {
    const found = await pathFor(file);
    if (found === undefined) return undefined;
    const baseline = open.get(found) ?? read(found, { cwd, isUpdate });
    open.set(found, baseline);
    return baseline;
  };
  return {
    async knownOf(file) {
      const baseline = await baselineFor(file);
      if (!baseline) return undefined;
      byFile.set(file, baseline);
      return isUpdate ? [] : (baseline.known.get(nameIn(baseline, file)) ?? []);
    },
    saw(file, seen) {
      const baseline = byFile.get(file);
      byFile.delete(file);
      baseline?.seen.set(nameIn(baseline, file), seen);
    },
    async finish() {
      const all = await Promise.all(open.values());
      if (isUpdate && all.length === 0) {
        throw new UsageError(
          'There is no baseline to update: name one with --baseline, or as "baseline" in the config.',
        );
      }
      for (const baseline of all) {
        if (isUpdate) await update(baseline, cwd);
        else sayStale(baseline, { invocation, cwd });
      }
    },
  };
}

const nameIn = ({ path: own }: Baseline, file: string): string => shownPath(file, path.dirname(own));
const fileOf = ({ path: own }: Baseline, name: string): string => path.resolve(path.dirname(own), name);

async function read(file: string, { cwd, isUpdate }: { cwd: string; isUpdate: boolean }): Promise<Baseline> {
  const shown = shownPath(file, cwd);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw new UsageError(`The baseline ${shown} cannot be read: ${reasonOf(error)}.`);
    if (!isUpdate) throw new UsageError(`There is no baseline ${shown}; --update-baseline makes it.`);
    return printBaseline(new Map());
  });
  const known = parseBaseline(text);
  if (!known) throw new UsageError(`${shown} is no baseline of this version; remove it to make a new one.`);
  return { path: file, known, seen: new Map() };
}

/** Files that were not looked at keep their entries as long as they exist. */
async function update(baseline: Baseline, cwd: string): Promise<void> {
  const files = new Map<string, readonly KnownFinding[]>();
  for (const [name, entries] of baseline.known) if (existsSync(fileOf(baseline, name))) files.set(name, entries);
  for (const [name, { entries = [] }] of baseline.seen) files.set(name, entries);
  const output = openOutput(baseline.path);
  await output.write(printBaseline(files));
  await output.end();
  const lists = [...files.values()].filter((list) => list.length > 0);
  const findings = lists.flat().reduce((sum, entry) => sum + entry.count, 0);
  note(`${shownPath(baseline.path, cwd)} now knows ${count(findings, 'problem')} in ${count(lists.length, 'file')}.`);
}

/** More are counted, not listed. */
const maxListed = 20;

function sayStale(baseline: Baseline, { invocation, cwd }: Pick<Options, 'invocation' | 'cwd'>): void {
  const stale = [...baseline.seen].flatMap(([name, { stale: entries = [] }]) =>
    entries.map((entry) => ({ name, entry })),
  );
  for (const [name, entries] of baseline.known) {
    if (baseline.seen.has(name) || existsSync(fileOf(baseline, name))) continue;
    const isOurs = !invocation.shard || isInShard(shownPath(fileOf(baseline, name), cwd), invocation.shard);
    if (isOurs) stale.push(...entries.map((entry) => ({ name, entry })));
  }
  if (stale.length === 0) return;
  const shown = shownPath(baseline.path, cwd);
  const total = stale.reduce((sum, { entry }) => sum + entry.count, 0);
  note(
    `${shown} knows ${count(total, 'problem')} that ${total === 1 ? 'is' : 'are'} gone; --update-baseline forgets them:`,
  );
  stale.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const { name, entry } of stale.slice(0, maxListed)) {
    const times = entry.count > 1 ? ` (${entry.count} times)` : '';
    note(printable(`  ${name}: ${entry.rule}${times} ${entry.text}`.trimEnd()));
  }
  if (stale.length > maxListed) note(`  and ${stale.length - maxListed} more`);
}
