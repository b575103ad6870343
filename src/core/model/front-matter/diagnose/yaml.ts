import { applyEdits } from '../../../text/edits.ts';
import { lineEnd } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';
import type { Field, FrontMatterProblem } from '../../types.ts';
import { duplicateKeys } from '../duplicates.ts';
import { problemAt } from '../problem.ts';
import type { Reading } from '../read.ts';
import { yamlFields } from '../yaml-fields.ts';
import { type Complaint, isReadableYaml } from '../yaml-parse.ts';
import { explainEntry, type Surroundings, verdictOn } from './explain-entry.ts';
import { usualQuote } from './quote.ts';
import { complaintWords } from './words.ts';
import { type Entry, entriesOf } from './yaml-entries.ts';
import { healthyLines } from './yaml-healthy.ts';

/** What one block may cost, for the sake of absurd ones; what is not explained now is when the rest is mended. */
const limits = { brokenFields: 20, charactersOfField: 16_000, charactersTried: 128_000 };

/**
 * Reads a block field by field that cannot be read as a whole: the sound fields as they are, and for the others what is wrong with them.
 * `text` is the file up to the end of the block, which starts at `from`; `complaint` is what the readers say of the whole.
 */
export function explainYaml(text: string, from: number, complaint: Complaint | undefined): Reading {
  const source = text.slice(from);
  const entries = entriesOf(text, from);
  const budget = { characters: limits.charactersTried };
  const around: Surroundings = { text, usualQuote: usualQuote(source), anchors: anchorsOf(source), budget };
  const fields: Field[] = [];
  const problems: FrontMatterProblem[] = [];
  let broken = 0;
  for (const entry of entries) {
    const isTried = broken < limits.brokenFields && entry.end - entry.start <= limits.charactersOfField;
    const sound = isTried ? soundFields(entry, around) : undefined;
    fields.push(...(sound?.fields ?? unreadFields(entry)));
    if (sound) problems.push(...sound.problems);
    else broken++;
    if (isTried && !sound) problems.push(...explainEntry(entry, around));
  }
  const [first] = entries;
  if (entries.length === 1 && first?.lines[0]?.separator === '' && problems.every(({ repair }) => !repair)) {
    return { fields: [], problems: [notAMap(first)], isRead: false };
  }
  if (problems.length === 0) {
    const aligned = broken === 0 ? indentation(entries, text, from) : undefined;
    problems.push(...(aligned ?? [asAWhole(text, from, complaint)]));
  }
  return { fields, problems: [...problems, ...duplicateKeys(text, fields, 'yaml')], isRead: false };
}

const anchorsOf = (source: string): Set<string> =>
  new Set([...source.matchAll(/&([^\s,[\]{}]{1,200})/g)].map((match) => match[1] ?? ''));

/** undefined where the readers do not take the entry. */
function soundFields(entry: Entry, around: Surroundings): Pick<Reading, 'fields' | 'problems'> | undefined {
  const own = around.text.slice(entry.start, entry.end);
  const { document, complaint } = verdictOn(own, around);
  if (!document || complaint) return undefined;
  const read = yamlFields({ document, text: around.text, content: { start: entry.start, end: entry.end } });
  return { ...read, problems: [...read.problems, ...healthyLines(around.text, read.fields, document)] };
}

/** A field of which only the key can be told; none where the lines have no key. */
function unreadFields({ lines, start, end }: Entry): Field[] {
  const [line] = lines;
  if (!line || line.separator === '') return [];
  const { key, value, separatorSpan } = line;
  const keySpan = { start: start + line.indent, end: separatorSpan.start };
  const valueSpan = { start: value.start, end: value.end };
  return [{ key, keySpan, valueSpan, span: { start, end }, value: undefined, shape: 'scalar', scalars: [] }];
}

function notAMap({ lines }: Entry): FrontMatterProblem {
  const { start = 0, indent = 0, text = '' } = lines[0] ?? {};
  return problemAt('not-a-map', { start: start + indent, end: start + text.trimEnd().length });
}

/** Keys that stand further in or out than most; undefined where putting them in line does not help. */
function indentation(entries: readonly Entry[], text: string, from: number): FrontMatterProblem[] | undefined {
  const indents = entries.map(({ lines }) => lines[0]?.indent ?? 0);
  const counts = new Map<number, number>();
  for (const one of indents) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [usual = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const odd = entries.filter((_, index) => indents[index] !== usual);
  if (odd.length === 0 || count * 2 <= indents.length) return undefined;
  const problems = odd.map(({ start, lines }) => {
    const indent = lines[0]?.indent ?? 0;
    const edits = lines
      .filter((line) => line.text.trim() !== '' && line.indent >= indent)
      .map((line) => ({ start: line.start, end: line.start + indent, text: ' '.repeat(usual) }));
    const repair = { kind: indent > usual ? 'unindent' : 'indent', edits, isCertain: true } as const;
    const detail = indent > usual ? 'less' : 'more';
    const span = indent > 0 ? { start, end: start + indent } : { start, end: start + (lines[0]?.key.length ?? 0) };
    return problemAt('indentation', span, { detail, field: lines[0]?.key ?? '', repair });
  });
  const healed = applyEdits(
    text,
    problems.flatMap(({ repair }) => repair?.edits ?? []),
  );
  return isReadableYaml(healed.slice(from)) ? problems : undefined;
}

/** What a reader says where every field alone is sound. */
function asAWhole(text: string, from: number, complaint: Complaint | undefined): FrontMatterProblem {
  const start = Math.min(from + (complaint?.start ?? 0), Math.max(from, text.length - 1));
  const span: Span = { start, end: Math.max(start, lineEnd(text, start)) };
  return problemAt('syntax', span, { detail: complaint ? complaintWords(complaint) : 'it cannot be read' });
}
