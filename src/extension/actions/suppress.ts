import * as vscode from 'vscode';
import type { Edit, Finding } from '../../core/index.ts';
import type { Analysis } from '../analyser.ts';

const lineEndOf = (document: vscode.TextDocument): string => (document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');

const nextLine = '<!-- article-lint-disable-next-line';

const inFrontMatter = ({ span }: Finding, { article }: Analysis): boolean =>
  article.frontMatter.form !== 'absent' && span.start < article.frontMatter.bodyStart;

/** The comment that silences a rule for the line below it. Undefined in front matter, which has no such comments. */
export function disableOnLine(finding: Finding, analysis: Analysis): Edit | undefined {
  if (inFrontMatter(finding, analysis)) return undefined;
  const { document } = analysis;
  const line = document.lineAt(document.positionAt(finding.span.start));
  const above = line.lineNumber > 0 ? document.lineAt(line.lineNumber - 1) : undefined;
  const close = above?.text.trimStart().startsWith(nextLine) ? above.text.lastIndexOf('-->') : -1;
  if (above && close >= 0) {
    const at = document.offsetAt(above.range.start.translate(0, close));
    return { start: at, end: at, text: `${finding.ruleId} ` };
  }
  const at = document.offsetAt(line.range.start);
  const indent = line.text.slice(0, line.firstNonWhitespaceCharacterIndex);
  return { start: at, end: at, text: `${indent}${nextLine} ${finding.ruleId} -->${lineEndOf(document)}` };
}

/** What silences a rule for the whole file: a comment before the body, or an entry in the front matter the finding is in. */
export function disableInFile(finding: Finding, analysis: Analysis): Edit | undefined {
  if (inFrontMatter(finding, analysis)) return frontMatterEntry(finding.ruleId, analysis);
  const { document, article } = analysis;
  const at = article.frontMatter.bodyStart;
  const text = `<!-- article-lint-disable-file ${finding.ruleId} -->${lineEndOf(document)}`;
  return { start: at, end: at, text };
}

/** Undefined where the block cannot take the entry as it stands: JSON, an unclosed block, a list in another shape. */
function frontMatterEntry(ruleId: string, { document, article }: Analysis): Edit | undefined {
  const { form, language, content, fields } = article.frontMatter;
  if (form !== 'fenced' && form !== 'closing-only') return undefined;
  const known = fields.find((field) => field.key === 'article-lint');
  if (known) {
    const last = known.scalars.at(-1)?.span;
    const inline = document.getText().slice(known.valueSpan.start, known.valueSpan.end).includes('[');
    return last && inline ? { start: last.end, end: last.end, text: `, ${ruleId}` } : undefined;
  }
  const eol = lineEndOf(document);
  if (language === 'yaml')
    return { start: content.end, end: content.end, text: `article-lint: {disable: [${ruleId}]}${eol}` };
  // Below the first table header a line would belong to that table.
  if (language === 'toml')
    return { start: content.start, end: content.start, text: `article-lint = {disable = ["${ruleId}"]}${eol}` };
  return undefined;
}
