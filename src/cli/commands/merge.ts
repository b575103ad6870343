import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../../node/reasons.ts';
import { type Part, type Report, readReport } from '../merge/formats.ts';
import type { Output } from '../output.ts';
import type { Invocation } from '../parse.ts';
import { note } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Makes one report of those of several shards, as if one run had written it; returns the exit status of that run. */
export async function merge(invocation: Invocation, { output, cwd }: { output: Output; cwd: string }): Promise<number> {
  const { patterns, maxWarnings } = invocation;
  if (patterns.length === 0) throw new UsageError('Name the reports, such as "article-lint merge shard-*.json".');
  const reports: Report[] = [];
  for (const name of patterns) reports.push(await readOne(name, path.resolve(cwd, name)));
  const first = likeAll(reports, patterns);
  const parts = inPathOrder(reports.flatMap((report) => report.parts));
  const { opening, separator, end } = first;
  await output.write(opening + parts.map((part) => part.text).join(separator) + end);
  await output.end();
  const sum = (key: 'errors' | 'warnings'): number => parts.reduce((total, part) => total + part[key], 0);
  const warnings = sum('warnings');
  if (warnings > maxWarnings) note(`${warnings} warnings are more than --max-warnings ${maxWarnings} allows.`);
  return sum('errors') > 0 || warnings > maxWarnings ? 1 : 0;
}

async function readOne(name: string, file: string): Promise<Report> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${name} cannot be read: ${reasonOf(error)}.`);
  });
  const report = readReport(text);
  if (!report)
    throw new UsageError(`${name} is no report that can be merged: those are json, sarif, junit and gitlab.`);
  return report;
}

/** The report that the others must be like. One without parts may be of another format: `[]` is json and gitlab alike. */
function likeAll(reports: readonly Report[], names: readonly string[]): Report {
  const first = reports.find((report) => report.parts.length > 0) ?? (reports[0] as Report);
  for (const [index, { format, opening, parts }] of reports.entries()) {
    if (parts.length === 0 && format !== 'sarif') continue;
    if (format !== first.format) throw new UsageError(`${names[index]} is ${format}, others are ${first.format}.`);
    if (opening !== first.opening)
      throw new UsageError(`${names[index]} was written by another version of the program.`);
  }
  return first;
}

/** Parts of the same file keep their order. What stands in two reports is taken once. */
function inPathOrder(parts: readonly Part[]): Part[] {
  const once = [...new Map(parts.map((part) => [`${part.file}\n${part.text}`, part])).values()];
  return once.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
