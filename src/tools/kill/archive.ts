import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clean, noFacts, settingsFrom } from '../../core/index.ts';

/** Articles before and after fixing, by their paths below a folder. */
export type Archive = ReadonlyMap<string, { readonly old: string; readonly fixed: string }>;

/** The archive's articles as they are now. */
export interface State {
  readonly old: number;
  readonly fixed: number;
  /** Neither the one nor the other. */
  readonly torn: readonly string[];
  /** Other files. */
  readonly strays: readonly string[];
}

/** Every twentieth one is long: writing it takes more than one step. */
function articleText(index: number): string {
  const eol = index % 3 === 0 ? '\r\n' : '\n';
  const mark = index % 4 === 0 ? '\ufeff' : '';
  const prose = `It rained for ${index} days. 雨下了${index}天。`.repeat(index % 20 === 0 ? 500 : 4);
  const lines = ['---', `title: Rain ${index}`, 'date: 2024-04-12 08:00:00', '---', '', prose, ''];
  return mark + [...lines, `<ins class="adsbygoogle" data-ad-slot="${index}"></ins>`, '', prose, ''].join(eol);
}

/** Writes an archive in folders of a hundred articles, each with something to fix. */
export function writeArchive(folder: string, size: number): Archive {
  const archive = new Map<string, { old: string; fixed: string }>();
  for (let index = 0; index < size; index++) {
    const old = articleText(index);
    const { text: fixed } = clean(old, 'markdown', settingsFrom([]), noFacts);
    if (fixed === old) throw new Error(`Article ${index} has nothing to fix.`);
    archive.set(path.join(`part-${Math.floor(index / 100)}`, `${index}.md`), { old, fixed });
  }
  restore(folder, archive);
  return archive;
}

/** Puts the articles back as they were before fixing. */
export function restore(folder: string, archive: Archive): void {
  for (const [name, { old }] of archive) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, old);
  }
}

/** Holds every file of a folder against its archive, byte for byte. */
export function stateOf(folder: string, archive: Archive): State {
  const counts = { old: 0, fixed: 0 };
  const torn: string[] = [];
  for (const [name, { old, fixed }] of archive) {
    const bytes = readFileSync(path.join(folder, name));
    if (bytes.equals(Buffer.from(old))) counts.old++;
    else if (bytes.equals(Buffer.from(fixed))) counts.fixed++;
    else torn.push(name);
  }
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const others = entries.filter((entry) => !entry.isDirectory());
  const names = others.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return { ...counts, torn, strays: names.filter((name) => !archive.has(name)) };
}
