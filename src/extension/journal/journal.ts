import * as vscode from 'vscode';
import type { Log } from '../log.ts';
import { isPlan, type PlannedFile } from './plan.ts';

const name = 'stripping.json';

/** Remembers what stripping a workspace is about to do until it is done, beyond the end of the extension host. */
export interface Journal {
  /** Runs `work` with the plan written down. Where it cannot be written, the work goes on without. */
  during<T>(plan: readonly PlannedFile[], work: () => Thenable<T>): Promise<T>;
  /** What was begun and did not end; undefined where nothing was. */
  unfinished(): Promise<readonly PlannedFile[] | undefined>;
  clear(): Promise<void>;
}

/** `storage` is the workspace's; without a folder there is none, and nothing to strip either. */
export function createJournal(storage: vscode.Uri | undefined, log: Log): Journal {
  const file = storage && vscode.Uri.joinPath(storage, name);
  const { fs } = vscode.workspace;
  const clear = async (): Promise<void> => {
    if (!file) return;
    try {
      await fs.delete(file);
    } catch {
      // Mostly there is none.
    }
  };
  const write = async (plan: readonly PlannedFile[]): Promise<void> => {
    if (!storage || !file) return;
    try {
      await fs.createDirectory(storage);
      const half = file.with({ path: `${file.path}.half` });
      await fs.writeFile(half, new TextEncoder().encode(JSON.stringify(plan)));
      await fs.rename(half, file, { overwrite: true });
    } catch (error) {
      log.info(`The journal could not be written: ${String(error)}`);
    }
  };
  return {
    async during(plan, work) {
      await write(plan);
      try {
        return await work();
      } finally {
        await clear();
      }
    },
    async unfinished() {
      if (!file) return undefined;
      try {
        const value: unknown = JSON.parse(new TextDecoder().decode(await fs.readFile(file)));
        return isPlan(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    clear,
  };
}
