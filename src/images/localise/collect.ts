import type { Cancel } from '../remote/platform.ts';
import type { Downloader, Failure } from './downloader.ts';
import type { Picture, PictureFolder } from './folder.ts';

/** Addresses of pictures, each with the folders in which articles want it. */
export type Orders = Map<string, Set<string>>;

/** Adds what one article wants. */
export function order(orders: Orders, address: string, folder: string): void {
  const folders = orders.get(address) ?? new Set();
  folders.add(folder);
  orders.set(address, folders);
}

export interface Collecting {
  /** Rejects where the folder cannot be used; what it says goes with every picture of the folder. */
  open(folder: string): Promise<PictureFolder>;
  readonly download: Downloader;
  readonly cancel?: Cancel | undefined;
  /** Told of each picture that is there or never will be. */
  readonly onDone?: (done: number) => void;
  /** Told after each picture that was put into folders; the next ones wait for it no longer than it takes. */
  readonly onSaved?: (bytes: number) => Promise<void> | void;
}

export interface Collected {
  /** Where a picture lies: the name of its file by the folder and the address. */
  nameOf(folder: string, address: string): string | undefined;
  /** Why pictures are not there, by their addresses. */
  readonly failures: ReadonlyMap<string, Failure>;
  /** Pictures that were asked for, and those that no request was needed for. */
  readonly downloaded: number;
  readonly known: number;
}

/** Brings pictures into their folders: those that lie there already without a request, the others with one each. Never rejects. */
export async function collect(orders: Orders, collecting: Collecting): Promise<Collected> {
  const names = new Map<string, string>();
  const failures = new Map<string, Failure>();
  const counts = { downloaded: 0, known: 0, done: 0 };
  const key = (folder: string, address: string): string => `${folder}\n${address}`;
  const fetchOne = async (address: string, folders: ReadonlySet<string>): Promise<void> => {
    const lacking: PictureFolder[] = [];
    const places = new Map<PictureFolder, string>();
    for (const folder of folders) {
      const opened = await collecting.open(folder);
      const name = await opened.find(address);
      if (name === undefined) lacking.push(opened);
      else names.set(key(folder, address), name);
      places.set(opened, folder);
    }
    if (lacking.length === 0) return void counts.known++;
    const found = collecting.cancel?.aborted ? cancelled : await collecting.download(address, collecting.cancel);
    if (found.kind === 'failure') return void failures.set(address, found.failure);
    for (const folder of lacking)
      names.set(key(places.get(folder) ?? '', address), await folder.put(address, found.picture));
    counts.downloaded++;
    await collecting.onSaved?.(sizeOf(found.picture));
  };
  const settle = async ([address, folders]: [string, ReadonlySet<string>]): Promise<void> => {
    try {
      await fetchOne(address, folders);
    } catch (error) {
      failures.set(address, { verdict: 'unknown', cause: error instanceof Error ? error.message : String(error) });
    }
    collecting.onDone?.(++counts.done);
  };
  // All at once: the downloader lets hosts take turns, which it cannot where it knows of a few addresses only.
  await Promise.all([...orders].map(settle));
  return { nameOf: (folder, address) => names.get(key(folder, address)), failures, ...counts };
}

const cancelled = { kind: 'failure', failure: { verdict: 'unknown', cause: 'cancelled' } } as const;

const sizeOf = ({ bytes }: Picture): number => bytes.length;
