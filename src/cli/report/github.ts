import { type Finding, type Level, lineIndex } from '../../core/index.ts';
import { printable } from './escape.ts';
import type { Reporter } from './report.ts';

const commands: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub Actions shows beside the lines of a pull request. */
export function githubReporter(): Reporter {
  return {
    opening: '',
    separator: '',
    file({ file, text, findings }) {
      const lines = lineIndex(findings.length > 0 ? text : '');
      return findings.map((finding) => annotation(finding, { file, lines })).join('');
    },
    end: () => '',
  };
}

function annotation(
  { level, ruleId, message, span }: Finding,
  { file, lines }: { file: string; lines: ReturnType<typeof lineIndex> },
): string {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only where the annotation stays on one line.
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: `Article Lint: ${ruleId}`,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[level]} ${list.join(',')}::${escapeData(message)}\n`;
}

/** An article must not be able to end a command and begin one of its own. */
const escapeData = (text: string): string => printable(text).replaceAll('%', '%25');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
