import { applyEdits } from '../../../text/edits.ts';
import type { Edit } from '../../../text/span.ts';
import type { FrontMatterProblem, Repair, RepairKind } from '../../types.ts';
import { problemAt } from '../problem.ts';
import { type Complaint, judgeYaml, type Verdict } from '../yaml-parse.ts';
import { type Candidate, type LineParts, partsOf } from './candidate.ts';
import { layoutCandidates, lineCandidates } from './lines.ts';
import type { Quote } from './quote.ts';
import { complaintWords } from './words.ts';
import type { Entry } from './yaml-entries.ts';

/** What the block around an entry tells. */
export interface Surroundings {
  /** The file's text up to the end of the block, every line end one that `yaml` knows. */
  readonly text: string;
  readonly usualQuote: Quote;
  /** Names that `&name` gives anywhere in the block. */
  readonly anchors: ReadonlySet<string>;
  /** Characters that may still be parsed to try guesses; shared by all entries of the block. */
  readonly budget: { characters: number };
}

/** Slips in one field that are explained one by one; more of them are one complaint. */
const maxSlips = 12;

/**
 * Says what is wrong with one field. Each guess is tried: it counts when the readers then come further, so that what is said is what
 * hinders them and what is offered helps.
 */
export function explainEntry(entry: Entry, around: Surroundings): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  const accepted: Edit[] = [];
  for (let slip = 0; slip < maxSlips; slip++) {
    const healed = heal(entry, around, accepted);
    const { complaint } = verdictOn(healed, around);
    if (!complaint) return problems;
    const line = lineAt(healed, complaint.start);
    const found = firstThatHelps(entry, around, { accepted, line });
    if (!found) return [...problems.map(uncertain), unexplained(entry, around, { healed, complaint, line })];
    problems.push(problemOf(found, entry));
    accepted.push(...found.edits);
  }
  return problems.map(uncertain);
}

const textOf = (entry: Entry, { text }: Surroundings): string => text.slice(entry.start, entry.end);

function heal(entry: Entry, around: Surroundings, edits: readonly Edit[]): string {
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - entry.start, end: edit.end - entry.start }));
  return applyEdits(textOf(entry, around), moved);
}

/** What the readers say of an entry, references to other fields left out. */
export function verdictOn(text: string, { anchors }: Surroundings): Verdict {
  const { document, complaint } = judgeYaml(text);
  const alias = /unidentified alias "([^"]{1,200})"/.exec(complaint?.words ?? '')?.[1];
  return document && (!complaint || (alias && anchors.has(alias))) ? { document } : { complaint: complaint ?? nothing };
}

const nothing: Complaint = { code: '', start: 0, end: 0, words: 'it cannot be read' };

const lineAt = (text: string, offset: number): number =>
  text.slice(0, Math.max(0, Math.min(offset, text.length - 1))).split(/\r\n|\r|\n/).length - 1;

interface State {
  readonly accepted: readonly Edit[];
  /** Index of the line at which the readers stop now. */
  readonly line: number;
}

/** The first guess with which the readers take the entry; else the first with which they come further. */
function firstThatHelps(entry: Entry, around: Surroundings, { accepted, line }: State): Candidate | undefined {
  let further: Candidate | undefined;
  for (const candidate of candidatesNear(entry, around, line)) {
    const { edits } = candidate;
    if (edits.length === 0 || edits.some((edit) => accepted.some((one) => touches(one, edit)))) continue;
    const healed = heal(entry, around, [...accepted, ...edits]);
    around.budget.characters -= healed.length;
    if (around.budget.characters < 0) return further;
    const { complaint } = verdictOn(healed, around);
    if (!complaint) return candidate;
    if (!further && lineAt(healed, complaint.start) > line) further = candidate;
  }
  return further;
}

const touches = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;

/** Guesses about the line where the readers stop, the one before it, and the one with the key. */
function candidatesNear(entry: Entry, { usualQuote }: Surroundings, line: number): Candidate[] {
  const { lines } = entry;
  const near = new Set([lines[line], before(lines, line), lines[0]]);
  const ofLines = [...near].flatMap((one) => (one ? lineCandidates(one, usualQuote) : []));
  const isTabbed = lines.some(({ text, indent }) => text.slice(0, indent).includes('\t'));
  const layout = layoutCandidates(lines);
  return isTabbed ? [...layout, ...ofLines] : [...ofLines, ...layout];
}

function before(lines: readonly LineParts[], line: number): LineParts | undefined {
  for (let at = Math.min(line, lines.length) - 1; at >= 0; at--) if (lines[at]?.text.trim() !== '') return lines[at];
  return undefined;
}

function problemOf(
  candidate: Omit<Candidate, 'kind'> & { kind?: RepairKind | undefined },
  entry: Entry,
): FrontMatterProblem {
  const { code, span, detail, kind, edits, isCertain } = candidate;
  const field = candidate.field ?? nameOf(entry, span.start);
  return problemAt(code, span, { detail, field, ...(kind ? { repair: { kind, edits, isCertain } } : {}) });
}

/** The key of the line, or of the nearest line above that it stands under. */
function nameOf({ lines }: Entry, offset: number): string {
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const own = lines[at];
  if (own?.key !== '') return own?.key ?? '';
  const above = lines
    .slice(0, at)
    .findLast(({ key, keyColumn }, index) => key !== '' && (index === 0 || keyColumn < own.indent));
  return above?.key ?? '';
}

function uncertain(problem: FrontMatterProblem): FrontMatterProblem {
  const { repair } = problem;
  return repair ? { ...problem, repair: { ...repair, isCertain: false } satisfies Repair } : problem;
}

interface Dead {
  readonly healed: string;
  readonly complaint: Complaint;
  readonly line: number;
}

const aboutValues: ReadonlySet<string> = new Set(['colon', 'quote', 'open-quote', 'backslash', 'reserved', 'bracket']);

/** Says what the line looks like though nothing helps; else the reader's words, up to the end of the line. */
function unexplained(entry: Entry, around: Surroundings, { healed, complaint, line }: Dead): FrontMatterProblem {
  const guesses = candidatesNear(entry, around, line);
  const guess = guesses.find(({ edits }) => edits.length === 0) ?? guesses.find(({ code }) => aboutValues.has(code));
  if (guess) return problemOf({ ...guess, kind: undefined }, entry);
  const at = entry.lines[line] ?? entry.lines[0] ?? partsOf(textOf(entry, around), entry.start);
  const column = complaint.start - (healed.lastIndexOf('\n', complaint.start - 1) + 1);
  const lineEnd = at.start + at.text.trimEnd().length;
  const start = Math.min(at.start + Math.max(at.indent, column), lineEnd);
  const span =
    start < lineEnd ? { start, end: lineEnd } : { start: Math.min(at.start + at.indent, lineEnd), end: lineEnd };
  return problemAt('syntax', span, { detail: complaintWords(complaint), field: nameOf(entry, at.start) });
}
