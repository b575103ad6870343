/** One row of the Problems panel. */
export interface Problem {
  level: 'error' | 'warning' | 'info';
  message: string;
  source: string;
  /** The rule id. */
  code: string;
  /** Counting from 1. */
  line: number;
  column: number;
}

interface Row {
  icon: string;
  message: string;
  source: string;
  code: string;
  position: string;
}

/** What we need of an element of the page. */
interface Shown {
  className: string;
  textContent: string | null;
  querySelector(selector: string): Shown | null;
  querySelectorAll(selector: string): Iterable<Shown>;
}

/** Reads the rows of findings as they are on the screen. It runs in the page, so it stands alone. */
export function readRows(rows: Shown[]): Row[] {
  return rows.map((row) => {
    const text = (selector: string) => row.querySelector(selector)?.textContent ?? '';
    return {
      icon: row.querySelector('.marker-icon')?.className ?? '',
      message: Array.from(row.querySelectorAll('.marker-message'), (line) => line.textContent ?? '').join('\n'),
      source: text('.marker-source'),
      code: text('.marker-code'),
      position: text('.marker-line'),
    };
  });
}

/** Turns what a row shows into facts. Throws when VS Code shows the position in another way than we know. */
export function toProblem({ icon, message, source, code, position }: Row): Problem {
  const [, line, column] = /Ln (\d+), Col (\d+)/.exec(position) ?? [];
  if (!line || !column) throw new Error(`No position in "${position}" of "${message}".`);
  const level = (['error', 'warning'] as const).find((name) => icon.includes(name)) ?? 'info';
  return { level, message, source, code, line: Number(line), column: Number(column) };
}
