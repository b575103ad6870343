import { type Finding, type LineIndex, lineIndex } from '../../core/index.ts';
import { xmlText } from './escape.ts';
import type { FileReport, Reporter } from './report.ts';

/** JUnit's XML: a file is a suite, a finding a case that failed; a file without findings is a case that passed. */
export function junitReporter(): Reporter {
  return {
    opening: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="article-lint">\n',
    separator: '',
    file: suiteOf,
    end: () => '</testsuites>\n',
  };
}

function suiteOf({ file, text, findings }: FileReport): string {
  const lines = lineIndex(findings.length > 0 ? text : '');
  const name = xmlText(file);
  const errors = findings.filter(isInternal).length;
  const counts = `tests="${Math.max(1, findings.length)}" failures="${findings.length - errors}" errors="${errors}"`;
  const cases = findings.map((finding) => caseOf(finding, name, lines));
  const passed = `    <testcase name="article-lint" classname="${name}" file="${name}"/>\n`;
  return `  <testsuite name="${name}" ${counts}>\n${cases.join('') || passed}  </testsuite>\n`;
}

/** What is no verdict on the article is an error of the run, as JUnit tells them apart. */
const isInternal = ({ category }: Finding): boolean => category === 'internal';

function caseOf(finding: Finding, file: string, lines: LineIndex): string {
  const { ruleId, level, message, span } = finding;
  const { line, column } = lines.positionAt(span.start);
  const kind = isInternal(finding) ? 'error' : 'failure';
  const where = `line ${line}, column ${column}: ${message}`;
  return (
    `    <testcase name="${xmlText(`${ruleId} ${line}:${column}`)}" classname="${file}" file="${file}" line="${line}">\n` +
    `      <${kind} type="${xmlText(ruleId)}" message="${xmlText(message)}">${xmlText(`${level}: ${where}`)}</${kind}>\n` +
    '    </testcase>\n'
  );
}
