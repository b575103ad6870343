import { type Collected, collect, type Orders } from '../../images/localise/collect.ts';
import { openDownloads } from '../../node/localise/downloads.ts';
import { diskFolders } from '../../node/localise/folders.ts';
import { allowedHosts, lastOf, userAgent } from '../remote.ts';
import { progressBar } from '../terminal.ts';
import type { Localising } from './articles.ts';

/** After so many bytes manifests are written in the midst of a run, so that one that is stopped need not begin anew. */
const bytesBetween = 16 * 1024 * 1024;

/** Pictures that are downloaded at a time. */
const picturesAtOnce = 8;

/** Brings pictures into their folders, and what is known of them into the manifests. Rejects where a manifest cannot be written. */
export async function downloadAll(
  orders: Orders,
  run: Localising,
  roots: readonly string[],
): Promise<Collected & { readonly bytes: number }> {
  const { invocation } = run;
  const { concurrency = picturesAtOnce } = invocation;
  const siteUrl = lastOf(run, (config) => config.siteUrl);
  const downloads = openDownloads({ userAgent, allowPrivateHosts: allowedHosts(run), concurrency, siteUrl });
  const folders = diskFolders(roots);
  const progress = progressBar(orders.size, { isWanted: !invocation.on('no-progress'), of: 'pictures' });
  let bytes = 0;
  let saved = 0;
  try {
    const collected = await collect(orders, {
      open: folders.open,
      download: downloads.download,
      onDone: progress.step,
      async onSaved(size) {
        bytes += size;
        if (bytes - saved < bytesBetween) return;
        saved = bytes;
        await folders.save();
      },
    });
    await folders.save();
    return { ...collected, bytes };
  } finally {
    progress.clear();
    downloads.close();
  }
}
