import { printableJson } from '../report/escape.ts';
import type { KnownFinding } from './known.ts';

/** Known findings by file; paths are relative to the baseline's folder, with forward slashes. */
export type KnownFiles = ReadonlyMap<string, readonly KnownFinding[]>;

const version = 1;

/** Reads a baseline. Undefined where the text is none. */
export function parseBaseline(text: string): KnownFiles | undefined {
  try {
    const data: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (!isRecord(data) || data.version !== version || !isRecord(data.files)) return undefined;
    const files = Object.entries(data.files);
    if (!files.every(([, list]) => Array.isArray(list) && list.every(isEntry))) return undefined;
    return new Map(files as [string, KnownFinding[]][]);
  } catch {
    return undefined;
  }
}

/** One finding a line, files and findings sorted, so that a change of the archive is as small a change here. */
export function printBaseline(files: KnownFiles): string {
  const sorted = [...files].filter(([, list]) => list.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const blocks = sorted.map(([file, list]) => {
    const lines = list.map(({ rule, hash, count, text }) => `      ${json({ rule, hash, count, text })}`);
    return `    ${json(file)}: [\n${lines.join(',\n')}\n    ]`;
  });
  return `{\n  "version": ${version},\n  "files": {${blocks.length > 0 ? `\n${blocks.join(',\n')}\n  ` : ''}}\n}\n`;
}

const json = (value: unknown): string => printableJson(JSON.stringify(value));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEntry = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.rule === 'string' &&
  typeof value.hash === 'string' &&
  Number.isInteger(value.count) &&
  typeof value.text === 'string';
