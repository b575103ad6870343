import { createHash } from 'node:crypto';
import { type Level, lineIndex } from '../../core/index.ts';
import { numberedFingerprints } from './fingerprint.ts';
import { jsonLine } from './json.ts';
import type { FileReport, Reporter } from './report.ts';

const severities: Readonly<Record<Level, string>> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/** GitLab's code quality report: one object a finding. Its fingerprints tell findings of all files apart. */
export function gitlabReporter(): Reporter {
  return { opening: '[\n', separator: ',\n', file: issuesOf, end: () => '\n]\n' };
}

function issuesOf({ file, text, findings }: FileReport): string {
  if (findings.length === 0) return '';
  const lines = lineIndex(text);
  const prints = numberedFingerprints(findings, text);
  const issues = findings.map(({ ruleId, level, message, span }, index) => ({
    description: message,
    check_name: ruleId,
    fingerprint: createHash('sha256').update(`${file}\n${prints[index]}`).digest('hex').slice(0, 32),
    severity: severities[level],
    location: {
      path: file,
      lines: {
        begin: lines.positionAt(span.start).line,
        end: lines.positionAt(Math.max(span.start, span.end - 1)).line,
      },
    },
  }));
  return issues.map(jsonLine).join(',\n');
}
