// What a browser can tell of pictures on the web, with its `fetch` and the storage that VS Code gives.
import * as vscode from 'vscode';
import { createChecker } from '../../images/remote/checker.ts';
import { type FetchPlatform, fetchPort } from '../../images/remote/fetch-port.ts';
import {
  type Entry,
  isLasting,
  type Memory,
  mergeMemories,
  parseMemory,
  printMemory,
} from '../../images/remote/memory.ts';
import type { Cancel, Clock } from '../../images/remote/platform.ts';
import { type ClientOptions, cacheName, type RemoteClient } from './client.ts';

export { recognisePicture } from '../../images/remote/picture.ts';

const clock: Clock = {
  now: Date.now,
  random: Math.random,
  wait: (ms, cancel) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        cancel?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, cancel?.aborted ? 0 : ms);
      cancel?.addEventListener('abort', end);
    }),
};

const platform: FetchPlatform = {
  // Called as a method of another object, a browser's `fetch` refuses to work.
  fetch: globalThis.fetch.bind(globalThis) as FetchPlatform['fetch'],
  signal: (ms: number, cancel?: Cancel) => {
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    setTimeout(stop, ms);
    cancel?.addEventListener('abort', stop);
    return controller.signal;
  },
};

interface Kept extends Memory {
  save(): Promise<void>;
}

async function readEntries(file: vscode.Uri): Promise<Map<string, Entry>> {
  try {
    return parseMemory(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  } catch {
    return new Map();
  }
}

async function openMemory(folder: vscode.Uri): Promise<Kept> {
  const file = vscode.Uri.joinPath(folder, cacheName);
  const entries = await readEntries(file);
  const fresh = new Map<string, Entry>();
  return {
    get: (key) => fresh.get(key) ?? entries.get(key),
    set: (key, entry) => void fresh.set(key, entry),
    async save() {
      if (![...fresh.values()].some(isLasting)) return;
      const merged = mergeMemories(await readEntries(file), fresh);
      try {
        await vscode.workspace.fs.createDirectory(folder);
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(printMemory(merged)));
      } catch {
        // A cache may fail.
      }
    },
  };
}

export async function openClient({ storage, ...options }: ClientOptions): Promise<RemoteClient> {
  const memory = await openMemory(storage);
  const checker = createChecker({ ...options, port: fetchPort(platform), clock, memory });
  return { ...checker, save: memory.save, close: memory.save };
}
