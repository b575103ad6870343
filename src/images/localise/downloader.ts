import type { RemoteImage } from '../../core/index.ts';
import { createAttempts } from '../remote/attempts.ts';
import { createHealth } from '../remote/health.ts';
import type { Inspecting } from '../remote/inspect.ts';
import { createLanes } from '../remote/lanes.ts';
import { defaultLimits, type Limits, mayPass } from '../remote/patience.ts';
import type { PictureFacts } from '../remote/picture.ts';
import { type Cancel, type Clock, parseUrl } from '../remote/platform.ts';
import type { HttpPort } from '../remote/port.ts';
import { allowedHosts, targetOf } from '../remote/target.ts';
import { fetchPicture } from './fetch.ts';

export interface DownloaderOptions {
  readonly port: HttpPort;
  readonly clock: Clock;
  readonly userAgent: string;
  readonly allowPrivateHosts?: readonly string[];
  /** Address of the site that publishes the articles. Its origin is sent to servers that refuse whoever names none. */
  readonly siteUrl?: string | undefined;
  /** Requests at a time, to all hosts. */
  readonly concurrency?: number | undefined;
  readonly limits?: Partial<Limits>;
}

export type Download =
  | { readonly kind: 'picture'; readonly picture: PictureFacts & { readonly bytes: Uint8Array } }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** Why there is no picture. `cause` may also be `too-large`, `pixel`, `script` (in an SVG), `compressed`. */
export type Failure = Pick<RemoteImage, 'verdict' | 'cause' | 'status'>;

/** Gets one picture. Asks no more of a host at a time than a check does, and again after failures that may pass. Never rejects. */
export type Downloader = (address: string, cancel?: Cancel) => Promise<Download>;

/** A larger picture is not saved. In bytes. */
export const maxPictureSize = 20 * 1024 * 1024;

export function createDownloader({ port, clock, userAgent, siteUrl, ...options }: DownloaderOptions): Downloader {
  const inAll = options.concurrency ?? 8;
  const limits: Limits = { ...defaultLimits, bytes: maxPictureSize + 1, ...options.limits, inAll };
  const health = createHealth(limits);
  const origin = siteUrl === undefined ? undefined : parseUrl(siteUrl)?.origin;
  const inspecting: Inspecting = {
    ...{ port, limits, userAgent },
    referrer: origin === undefined ? '' : `${origin}/`,
    lanes: createLanes(limits, clock),
    allowed: allowedHosts(options.allowPrivateHosts ?? []),
    secureTwin: () => undefined,
    insecureHosts: new Set(),
    now: clock.now,
    onAnswer: (url, { status }) => health.answered(url.host, !mayPass(status)),
  };
  const get = createAttempts({ inspecting, clock, health, attempt: fetchPicture });
  return async (address, cancel) => {
    const target = targetOf(address, inspecting.allowed);
    if ('refusal' in target) return failed({ verdict: 'refused', cause: target.refusal });
    const seen = await get(target.url, {}, cancel);
    if ('picture' in seen && seen.picture) return { kind: 'picture', picture: seen.picture };
    if (seen.kind === 'no-host') return failed({ verdict: 'temporary', cause: 'no-host' });
    return failed(seen.kind === 'seen' ? seen.image : { verdict: 'unknown' });
  };
}

const failed = ({ verdict, cause, status }: Failure): Download => ({
  kind: 'failure',
  failure: { verdict, ...(cause === undefined ? {} : { cause }), ...(status === undefined ? {} : { status }) },
});
