import {
  type DateReading,
  generators,
  lint,
  noFacts,
  parseArticle,
  readDate,
  readerNames,
  readers,
  settingsFrom,
  writtenDate,
} from '../../core/index.ts';
import { dateForms } from '../front-matter/dates.ts';
import { type Outcome, outcomeOf } from '../front-matter/outcome.ts';
import { shapes } from '../front-matter/shapes.ts';

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row)].join('\n');

const words = { text: 'as text', fails: 'error' } as const;

function cell({ sight, date }: Outcome): string {
  if (sight === 'seen') return date ?? '';
  return sight === 'spoilt' ? 'in part' : words[sight];
}

/** What Article Lint says of the front matter where it does not know the generator. */
function said(text: string): string {
  const findings = lint(parseArticle(text, 'markdown'), settingsFrom([]), noFacts);
  const sentences = findings.filter(({ category }) => category === 'front-matter').map(({ message }) => message);
  return [...new Set(sentences)].join('<br>') || '–';
}

/** Each shape of a block, what each reader makes of it, measured, and what Article Lint says. */
export function shapeTable(): string {
  const names = readers.map((reader) => readerNames[reader]);
  const rows = shapes.map((shape) => [
    shape.name,
    ...readers.map((reader) => cell(outcomeOf(reader, shape))),
    said(shape.text),
  ]);
  return table(['shape', ...names, 'Article Lint'], rows);
}

/** A written zone is told as UTC. */
function shown(reading: DateReading | undefined): string {
  if (reading?.kind !== 'date') return { lost: 'no date', stops: 'error', unsure: '?' }[reading?.kind ?? 'unsure'];
  const iso = new Date(reading.time).toISOString();
  const clock = iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  return `${clock} ${{ written: 'UTC', utc: 'UTC', site: 'site', machine: 'machine' }[reading.zone]}`;
}

/** Ways to write a date, and which moment each generator takes it for. */
export function dateTable(): string {
  const rows = dateForms.map((form) => {
    const text = `---\ndate: ${form}\n---\n`;
    const { frontMatter } = parseArticle(text, 'markdown');
    const [field] = frontMatter.fields;
    const written = field && writtenDate(text, field, frontMatter);
    return [`\`${form}\``, ...generators.map((generator) => shown(written && readDate(generator, written)))];
  });
  return table(['date', ...generators.map((generator) => readerNames[generator])], rows);
}
