import { version } from '../../../package.json';
import { type Edit, type Finding, type Level, type LineIndex, lineIndex, type Span } from '../../core/index.ts';
import { numberedFingerprints } from './fingerprint.ts';
import { jsonLine } from './json.ts';
import type { FileReport, Reporter } from './report.ts';
import { type RuleEntry, ruleIndexOf, rulesOfReports } from './rule-entries.ts';

const homepage = 'https://github.com/article-lint/article-lint';
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Addresses of files count from here: the folder that the command ran in. */
const base = '%SRCROOT%';

const sarifLevels: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** What stands before the results of a SARIF log. */
export function sarifOpening(): string {
  const driver = { name: 'Article Lint', version, informationUri: homepage, rules: rulesOfReports().map(descriptorOf) };
  const head = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [base]: { description: { text: 'The folder that article-lint ran in.' } } },
  };
  return `{"$schema":"${schema}","version":"2.1.0","runs":[${jsonLine(head).slice(0, -1)},"results":[\n`;
}

export const sarifEnd = '\n]}]}\n';

/** SARIF 2.1.0: one run, one result a line. Offsets are those of the file's text, a byte order mark included. */
export function sarifReporter(): Reporter {
  return { opening: sarifOpening(), separator: ',\n', file: resultsOf, end: () => sarifEnd };
}

function descriptorOf({ id, title, why, category, level, fix, url }: RuleEntry): Record<string, unknown> {
  return {
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    ...(url ? { helpUri: url } : {}),
    defaultConfiguration: level === 'off' ? { enabled: false } : { level: sarifLevels[level] },
    properties: { category, fix },
  };
}

function resultsOf({ file, text, findings }: FileReport): string {
  if (findings.length === 0) return '';
  const lines = lineIndex(text);
  const prints = numberedFingerprints(findings, text);
  const artifactLocation = { uri: uriOf(file), uriBaseId: base };
  return findings
    .map((finding, index) => jsonLine(resultOf(finding, { artifactLocation, lines, print: prints[index] ?? '' })))
    .join(',\n');
}

interface Surroundings {
  readonly artifactLocation: Readonly<Record<string, string>>;
  readonly lines: LineIndex;
  readonly print: string;
}

function resultOf(finding: Finding, { artifactLocation, lines, print }: Surroundings): Record<string, unknown> {
  const { ruleId, level, category, message, span, fix } = finding;
  const replacements = fix?.edits.map((edit) => replacementOf(edit, lines));
  return {
    ruleId,
    ruleIndex: ruleIndexOf(ruleId),
    level: sarifLevels[level],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(span, lines) } }],
    partialFingerprints: { 'articleLint/v1': print },
    ...(fix
      ? {
          fixes: [
            {
              description: { text: fix.title },
              artifactChanges: [{ artifactLocation, replacements }],
              properties: { safety: fix.safety },
            },
          ],
        }
      : {}),
    properties: { category, level },
  };
}

function replacementOf({ start, end, text }: Edit, lines: LineIndex): Record<string, unknown> {
  const deletedRegion = regionOf({ start, end }, lines);
  return { deletedRegion, ...(text === '' ? {} : { insertedContent: { text } }) };
}

function regionOf({ start, end }: Span, lines: LineIndex): Record<string, number> {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

/** A path as a relative address. Halves of surrogate pairs, which some file systems allow, have no form in an address. */
const uriOf = (file: string): string =>
  file
    .split('/')
    .map((name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
