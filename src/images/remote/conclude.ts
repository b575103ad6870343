import type { RemoteImage } from '../../core/index.ts';
import type { HttpFailure } from './port.ts';
import type { Reading } from './reading.ts';

/** What came of one attempt. */
export type Seen =
  | {
      readonly kind: 'seen';
      readonly image: RemoteImage;
      /** Whether another attempt may end better; and how long the server asks to wait, as it said it. */
      readonly mayPass?: boolean;
      readonly retryAfter?: string;
      /** Nobody answered: the host's fault, or that of our own network. */
      readonly isSilent?: boolean;
      readonly etag?: string;
      readonly lastModified?: string;
    }
  /** The name service knows no such host: gone, if others are still there. */
  | { readonly kind: 'no-host'; readonly host: string }
  /** What was known before still holds. */
  | { readonly kind: 'unchanged' };

/** The verdict that a reading stands for, or another one that was found with it. */
export function concluded(reading: Reading, found?: Pick<RemoteImage, 'verdict' | 'cause'>): Seen {
  switch (reading.kind) {
    case 'picture':
      return seen(reading, found ?? { verdict: 'ok' });
    case 'gone':
      return seen(reading, found ?? { verdict: 'dead', cause: 'status' });
    case 'no-picture':
      return seen(reading, found ?? { verdict: 'not-a-picture', cause: reading.what });
    case 'closed':
    case 'labelled':
      return seen(reading, found ?? { verdict: 'unknown', cause: reading.kind === 'closed' ? reading.why : 'status' });
    case 'busy': {
      const { retryAfter } = reading;
      const passing = { mayPass: true, ...(retryAfter === undefined ? {} : { retryAfter }) };
      return { ...seen(reading, found ?? { verdict: 'temporary', cause: reading.why }), ...passing };
    }
    case 'refused':
      return { kind: 'seen', image: { verdict: 'refused', cause: reading.refusal } };
    case 'astray':
      return { kind: 'seen', image: { verdict: 'unknown', cause: 'redirects' } };
    case 'failure':
      return failed(reading.failure, reading.url.host);
    case 'unchanged':
      return { kind: 'unchanged' };
  }
}

function seen(
  reading: Exclude<Reading, { kind: 'refused' | 'astray' | 'failure' }>,
  found: Pick<RemoteImage, 'verdict' | 'cause'>,
): Extract<Seen, { kind: 'seen' }> {
  const { status, bytes, etag, lastModified } = reading;
  const image = {
    ...found,
    status,
    ...(reading.kind === 'picture' ? reading.picture : {}),
    ...(bytes === undefined ? {} : { bytes }),
    ...(found.verdict === 'placeholder' ? { finalUrl: reading.url } : {}),
  };
  return {
    kind: 'seen',
    image,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

/** Certificates that browsers refuse, too. An incomplete chain they complete, and a stranger's authority may be the reader's own. */
const refusedCertificates = new Set(['expired', 'wrong-host', 'self-signed']);

function failed({ failure, detail }: HttpFailure, host: string): Seen {
  switch (failure) {
    case 'no-host':
      return { kind: 'no-host', host };
    case 'certificate': {
      const verdict = refusedCertificates.has(detail) ? 'broken-certificate' : 'unknown';
      return { kind: 'seen', image: { verdict, cause: verdict === 'unknown' ? 'certificate' : detail } };
    }
    case 'no-name-service':
    case 'connection':
    case 'slow-connection':
      return { kind: 'seen', image: { verdict: 'temporary', cause: failure }, mayPass: true, isSilent: true };
    case 'silence':
    case 'broken':
      return { kind: 'seen', image: { verdict: 'temporary', cause: failure }, mayPass: true };
    default:
      return { kind: 'seen', image: { verdict: 'unknown', cause: failure } };
  }
}
