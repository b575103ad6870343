import { type Finding, type LineIndex, levels, lineIndex } from '../../core/index.ts';
import { printable } from './escape.ts';
import { layOut } from './frame.ts';
import type { Paint } from './paint.ts';
import { count, type FileReport, type Reporter, type Tally } from './report.ts';

/** For people: findings by file, each with the line it is about, and a summary. */
export function textReporter({ paint, columns }: { paint: Paint; columns: number }): Reporter {
  return {
    opening: '',
    separator: '',
    file(report) {
      if (report.findings.length === 0) return '';
      const lines = lineIndex(report.text);
      const blocks = report.findings.map((finding) => findingBlock(finding, { report, lines, paint, columns }));
      return `${paint('underline', printable(report.file))}\n${blocks.join('\n')}\n`;
    },
    end: (tally) => `${fixedSummary(tally, paint)}${summary(tally, paint)}\n`,
  };
}

interface Surroundings {
  readonly report: FileReport;
  readonly lines: LineIndex;
  readonly paint: Paint;
  readonly columns: number;
}

function findingBlock(finding: Finding, { report, lines, paint, columns }: Surroundings): string {
  const { level, message, ruleId, span, fix } = finding;
  const { line, column } = lines.positionAt(span.start);
  const fixable = fix ? ` · ${fix.safety === 'safe' ? 'fixable' : 'fixable with --all'}` : '';
  const head = `  ${line}:${column}  ${paint(level, level)}  ${printable(message)}  ${paint('dim', ruleId + fixable)}\n`;
  if (report.text === '') return head;
  const gutter = Math.max(4, String(line).length);
  const bounds = { start: lines.startOfLine(line), end: endOfLine(report.text, lines, line) };
  const frame = layOut(report.text, span, { line: bounds, columns: Math.max(30, columns - gutter - 5) });
  const lastLine = lines.positionAt(Math.max(span.start, span.end - 1)).line;
  const more = lastLine > line ? paint('dim', ` to line ${lastLine}`) : '';
  const bar = paint('dim', '│');
  const code = `${frame.before}${paint(level, frame.marked)}${frame.after}`;
  const caret = `${' '.repeat(frame.indent)}${paint(level, '^'.repeat(frame.length))}${more}`;
  return `${head}  ${paint('dim', String(line).padStart(gutter))} ${bar} ${code}\n  ${' '.repeat(gutter)} ${bar} ${caret}\n`;
}

function endOfLine(text: string, lines: LineIndex, line: number): number {
  let end = lines.startOfLine(line + 1);
  while (end > lines.startOfLine(line) && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

function summary(tally: Tally, paint: Paint): string {
  if (tally.findings === 0) {
    const kind = tally.known > 0 ? 'No new problems' : 'No problems';
    return paint(
      'green',
      `${kind}${tally.fixed > 0 ? ' left' : ''} in ${count(tally.files, 'file')}.${knownTail(tally)}`,
    );
  }
  const parts = levels.filter((level) => tally.byLevel[level] > 0).map((level) => countLevel(level, tally));
  const total = `${count(tally.findings, 'problem')} in ${count(tally.filesWithFindings, 'file')} (${parts.join(', ')})`;
  const worst = levels.find((level) => tally.byLevel[level] > 0) ?? 'hint';
  return paint('bold', paint(worst, total)) + fixableSummary(tally) + knownTail(tally);
}

const knownTail = ({ known }: Tally): string => (known > 0 ? ` The baseline knows ${known} more.` : '');

const countLevel = (level: (typeof levels)[number], { byLevel }: Tally): string =>
  level === 'info' ? `${byLevel.info} info` : count(byLevel[level], level);

function fixableSummary({ fixableSafe, fixableAsk }: Tally): string {
  if (fixableSafe + fixableAsk === 0) return '.';
  if (fixableSafe === 0) return `; ${fixableAsk} can be fixed with \`article-lint fix --all\`.`;
  const more = fixableAsk > 0 ? `, ${fixableAsk} more with \`--all\`` : '';
  return `; ${fixableSafe} can be fixed with \`article-lint fix\`${more}.`;
}

/** What was fixed, by rule, the commonest first. */
export function fixedSummary(tally: Tally, paint: Paint, verb = 'Fixed'): string {
  if (tally.fixed === 0) return '';
  const rows = [...tally.fixedByRule].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const width = String(rows[0]?.[1] ?? '').length;
  const list = rows.map(([rule, times]) => `  ${String(times).padStart(width)}  ${paint('dim', rule)}\n`).join('');
  return `${paint('green', `${verb} ${count(tally.fixed, 'problem')} in ${count(tally.filesFixed, 'file')}:`)}\n${list}\n`;
}
