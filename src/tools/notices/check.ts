import { permissive } from './licences.ts';
import type { Shipped } from './packages.ts';

interface Row {
  readonly names: readonly string[];
  readonly licence: string;
}

/** The rows of the table of packages in the description of the architecture: the one whose last column is the licence. */
function rowsOf(document: string): Row[] {
  const [, table = ''] = /\| package \|[^\n]*licence \|\n\|[-| ]+\|\n((?:\|[^\n]*\n)+)/.exec(document) ?? [];
  return table.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const names = cells[1]?.match(/@?[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9.-]+)?/gi) ?? [];
    const licence = cells.at(-2);
    return licence && names.length > 0 && cells.at(-3) !== '0 KB' ? [{ names, licence }] : [];
  });
}

/** What is wrong with the list of packages in a document, held against those that ship: one sentence each. */
export function packageProblems(document: string, packages: readonly Shipped[]): string[] {
  const rows = rowsOf(document);
  const problems: string[] = [];
  for (const { name, licence, text } of packages) {
    const row = rows.find(({ names }) => names.includes(name));
    if (!row) problems.push(`${name} ships, but docs/architecture.md does not say why`);
    else if (!row.licence.includes(licence))
      problems.push(`${name} is ${licence}; docs/architecture.md says ${row.licence}`);
    if (!permissive.has(licence)) problems.push(`${name} has the licence "${licence}", which is none that may ship`);
    if (text.length < 300) problems.push(`${name} comes without the words of its licence`);
  }
  const shipped = new Set(packages.map(({ name }) => name));
  for (const row of rows)
    if (!row.names.some((name) => shipped.has(name)))
      problems.push(`docs/architecture.md lists ${row.names.join(', ')}, which does not ship`);
  return problems;
}
