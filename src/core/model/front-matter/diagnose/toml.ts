import { parse, TomlError } from 'smol-toml';
import { applyEdits } from '../../../text/edits.ts';
import { lineEnd, lineIndex } from '../../../text/lines.ts';
import type { Edit, Span } from '../../../text/span.ts';
import type { FrontMatterProblem } from '../../types.ts';
import { problemAt } from '../problem.ts';
import type { Candidate } from './candidate.ts';
import { tomlCandidates } from './toml-lines.ts';

/** Slips that are explained in one block; those behind them wait until these are mended. */
const maxSlips = 20;

interface Complaint {
  /** From 1, within the block. */
  readonly line: number;
  readonly column: number;
  readonly words: string;
}

/**
 * Says what is wrong with a TOML block, line by line. As in YAML a guess counts when the reader then comes further.
 * `text` is the file up to the end of the block, which starts at `from`.
 */
export function explainToml(text: string, from: number): FrontMatterProblem[] {
  const source = text.slice(from);
  const lines = lineIndex(source);
  const problems: FrontMatterProblem[] = [];
  const accepted: Edit[] = [];
  for (let slip = 0; slip < maxSlips; slip++) {
    const complaint = complaintOf(healed(accepted));
    if (!complaint) break;
    const start = from + lines.startOfLine(complaint.line);
    const line = { start, end: lineEnd(text, start) };
    const found = tomlCandidates(text.slice(line.start, line.end), line.start).find((one) =>
      helps(one, complaint.line),
    );
    if (!found) return [...problems, unexplained(line, complaint)];
    problems.push(problemOf(found));
    accepted.push(...found.edits);
  }
  return problems;

  function helps({ edits }: Candidate, line: number): boolean {
    const next = complaintOf(healed([...accepted, ...edits]));
    return !next || next.line > line;
  }

  function healed(edits: readonly Edit[]): string {
    return applyEdits(
      source,
      edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from })),
    );
  }
}

function complaintOf(source: string): Complaint | undefined {
  try {
    parse(source);
    return undefined;
  } catch (error) {
    if (!(error instanceof TomlError)) return { line: 1, column: 1, words: String(error) };
    const words = (error.message.split('\n', 1)[0] ?? '').replace(/^Invalid TOML document: /, '');
    return { line: error.line, column: error.column, words };
  }
}

function problemOf({ code, span, detail, kind, edits, isCertain, field }: Candidate): FrontMatterProblem {
  return problemAt(code, span, { detail, field: field ?? '', ...(kind ? { repair: { kind, edits, isCertain } } : {}) });
}

function unexplained(line: Span, { column, words }: Complaint): FrontMatterProblem {
  const start = Math.min(line.start + column - 1, line.end);
  const span = start < line.end ? { start, end: line.end } : line;
  return problemAt('syntax', span, { detail: words.replace(/\.$/, '') });
}
