import { type Finding, type LineIndex, lineIndex } from '../../core/index.ts';
import { printableJson } from './escape.ts';
import { countByRule, type FileReport, type Reporter } from './report.ts';

/** ESLint's result shape with our additions; one object a line, so that a long run can be read as it is written. */
export function jsonReporter(): Reporter {
  return { opening: '[\n', separator: ',\n', file: (report) => jsonLine(resultOf(report)), end: () => '\n]\n' };
}

/** A value as reports write it: on one line, with nothing in it that a terminal would obey. */
export const jsonLine = (value: unknown): string => printableJson(JSON.stringify(value));

function resultOf({ file, text, findings, fixed }: FileReport): Record<string, unknown> {
  const lines = lineIndex(findings.length > 0 ? text : '');
  const errors = findings.filter((finding) => finding.level === 'error');
  const fixable = (list: readonly Finding[]): number => list.filter((finding) => finding.fix?.safety === 'safe').length;
  return {
    filePath: file,
    messages: findings.map((finding) => messageOf(finding, lines)),
    errorCount: errors.length,
    warningCount: findings.length - errors.length,
    fixableErrorCount: fixable(errors),
    fixableWarningCount: fixable(findings) - fixable(errors),
    ...(fixed ? { fixed: countByRule(fixed) } : {}),
  };
}

function messageOf(finding: Finding, lines: LineIndex): Record<string, unknown> {
  const { ruleId, category, level, message, messageId, span, fix, suggestions } = finding;
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    ruleId,
    category,
    level,
    severity: level === 'error' ? 2 : 1,
    message,
    messageId,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    start: span.start,
    end: span.end,
    ...(fix ? { fix } : {}),
    ...(suggestions ? { suggestions } : {}),
  };
}
