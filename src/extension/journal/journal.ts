import * as vscode from 'vscode';
import type { Disk } from '../host.ts';
import type { Log } from '../log.ts';
import { isMissing } from '../missing.ts';
import type { PlannedFile } from './plan.ts';
import { type Entry, parseEntry, printEntry } from './record.ts';

/** Something that was begun, written down until it is done. */
export interface Undertaking {
  readonly files: readonly PlannedFile[];
  /** In ms since 1970. */
  readonly since: number;
  /** Never rejects. */
  remove(): Promise<void>;
}

/** Remembers what stripping a workspace is about to do until it is done, beyond the end of the extension host. */
export interface Journal {
  /** Writes a plan down. Where that cannot be, it is logged, and the work goes on without. */
  begin(files: readonly PlannedFile[]): Promise<Undertaking>;
  /** What was begun and did not end, without what other windows are at. */
  unfinished(): Promise<Undertaking[]>;
}

export interface Keeping {
  /** The workspace's; without a folder there is none, and nothing to strip either. */
  readonly storage: vscode.Uri | undefined;
  readonly disk: Disk | undefined;
  readonly log: Log;
}

const prefix = 'stripping-';
const suffix = '.journal';

export function createJournal({ storage, disk, log }: Keeping): Journal {
  const { fs } = vscode.workspace;
  const undertaking = (file: vscode.Uri | undefined, { files, since }: Omit<Entry, 'owner'>): Undertaking => ({
    files,
    since,
    remove: async () => void (await Promise.resolve(file && fs.delete(file)).catch(() => undefined)),
  });
  const write = async (folder: vscode.Uri, file: vscode.Uri, text: string): Promise<void> => {
    if (disk && file.scheme === 'file') return disk.writeWhole(file.fsPath, text);
    await fs.createDirectory(folder);
    const half = file.with({ path: `${file.path}.half` });
    await fs.writeFile(half, new TextEncoder().encode(text));
    await fs.rename(half, file, { overwrite: true });
  };
  const read = async (file: vscode.Uri): Promise<Undertaking | undefined> => {
    const entry = await parseEntry(new TextDecoder().decode(await fs.readFile(file)));
    if (entry === 'unknown') {
      log.info(`${file.path} is a journal of another version of Article Lint and is left to it.`);
      return undefined;
    }
    // It is written before anything is done: where it is not whole, nothing was.
    if (entry === 'cut') return void (await fs.delete(file));
    return disk?.isAtWork(entry.owner, entry.since) ? undefined : undertaking(file, entry);
  };
  return {
    async begin(files) {
      const entry = { owner: disk?.owner ?? '', since: Date.now(), files };
      const file = storage && vscode.Uri.joinPath(storage, `${prefix}${crypto.randomUUID()}${suffix}`);
      try {
        if (storage && file) await write(storage, file, await printEntry(entry));
      } catch (error) {
        log.info(`The journal could not be written: ${String(error)}`);
      }
      return undertaking(file, entry);
    },
    async unfinished() {
      const names = storage ? await namesIn(storage) : [];
      const found: Undertaking[] = [];
      for (const name of names.filter((one) => one.startsWith(prefix) && one.endsWith(suffix))) {
        const one = storage && (await read(vscode.Uri.joinPath(storage, name)));
        if (one) found.push(one);
      }
      return found.sort((a, b) => a.since - b.since);
    },
  };
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
