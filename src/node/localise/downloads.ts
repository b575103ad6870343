import { createDownloader, type Downloader, type DownloaderOptions } from '../../images/localise/downloader.ts';
import { allowedHosts } from '../../images/remote/target.ts';
import { nodeHttp } from '../http/client.ts';
import { systemClock } from '../remote-images.ts';

/** For all of one picture, however slow its server is. In ms. */
const longest = 120_000;

export interface Downloads {
  readonly download: Downloader;
  /** Closes idle connections. */
  close(): void;
}

/** The downloader of this machine, behind the guard of its connections. */
export function openDownloads(options: Omit<DownloaderOptions, 'port' | 'clock'>): Downloads {
  const port = nodeHttp({ allowed: allowedHosts(options.allowPrivateHosts ?? []), times: { total: longest } });
  return { download: createDownloader({ ...options, port, clock: systemClock }), close: port.close };
}
