import { gitlabReporter } from '../report/gitlab.ts';
import { jsonLine, jsonReporter } from '../report/json.ts';
import { junitReporter } from '../report/junit.ts';
import { sarifEnd } from '../report/sarif.ts';

/** The part of one file, or of one finding, in a report. */
export interface Part {
  readonly file: string;
  readonly text: string;
  readonly errors: number;
  readonly warnings: number;
}

/** A report taken apart: put together again from all its parts, it is the same, byte for byte. */
export interface Report {
  readonly format: 'json' | 'sarif' | 'junit' | 'gitlab';
  readonly opening: string;
  readonly separator: string;
  readonly end: string;
  readonly parts: readonly Part[];
}

/** Takes a report apart that `check` has written. Undefined where it is none, or none that can be merged. */
export function readReport(text: string): Report | undefined {
  try {
    if (text.startsWith('<?xml')) return readJunit(text);
    const data: unknown = JSON.parse(text);
    if (Array.isArray(data)) return data.length > 0 && 'filePath' in data[0] ? readJson(data) : readGitlab(data);
    return readSarif(data as Log);
  } catch {
    return undefined;
  }
}

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly level: string }[];
}

function readJson(results: readonly Result[]): Report {
  const { opening, separator } = jsonReporter();
  const parts = results.map((result) => ({
    file: result.filePath,
    text: jsonLine(result),
    ...countLevels(result.messages),
  }));
  return { format: 'json', opening, separator, end: '\n]\n', parts };
}

const countLevels = (list: readonly { readonly level: string }[]): Pick<Part, 'errors' | 'warnings'> => ({
  errors: list.filter(({ level }) => level === 'error').length,
  warnings: list.filter(({ level }) => level === 'warning').length,
});

interface Issue {
  readonly severity: string;
  readonly location: { readonly path: string };
}

function readGitlab(issues: readonly Issue[]): Report {
  const { opening, separator } = gitlabReporter();
  const parts = issues.map((issue) => ({
    file: issue.location.path,
    text: jsonLine(issue),
    errors: issue.severity === 'major' ? 1 : 0,
    warnings: issue.severity === 'minor' ? 1 : 0,
  }));
  return { format: 'gitlab', opening, separator, end: '\n]\n', parts };
}

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

/** Everything but the results must be the same in all reports: it holds the rules that results point to. */
function readSarif(log: Log): Report | undefined {
  const [run, ...others] = log.runs;
  if (!run || others.length > 0) return undefined;
  const { results, ...head } = run;
  const { runs: _, ...top } = log;
  const parts = results.map((result) => ({
    file: decodeURIComponent(result.locations[0]?.physicalLocation.artifactLocation.uri ?? ''),
    text: jsonLine(result),
    ...countLevels([result]),
  }));
  const opening = `${jsonLine(top).slice(0, -1)},"runs":[${jsonLine(head).slice(0, -1)},"results":[\n`;
  return { format: 'sarif', opening, separator: ',\n', end: sarifEnd, parts };
}

const suite = /^ {2}<testsuite name="([^"]*)"[\s\S]*?^ {2}<\/testsuite>\n/gm;
const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function readJunit(text: string): Report | undefined {
  const { opening, separator } = junitReporter();
  const end = '</testsuites>\n';
  if (!text.startsWith(opening) || !text.endsWith(end)) return undefined;
  const parts = [...text.matchAll(suite)].map(([whole, name = '']) => ({
    file: name.replace(/&(lt|gt|quot|apos|amp);/g, (_, sign: string) => signs[sign] ?? ''),
    text: whole,
    errors: whole.match(/">error: /g)?.length ?? 0,
    warnings: whole.match(/">warning: /g)?.length ?? 0,
  }));
  return { format: 'junit', opening, separator, end, parts };
}
