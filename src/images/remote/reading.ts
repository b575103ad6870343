import type { Look } from './look.ts';
import { mayPass } from './patience.ts';
import { describeBytes, type NoPicture, type PictureFacts, recognisePicture } from './picture.ts';
import type { HttpResponse } from './port.ts';

/** What one look saw, before anything is concluded from it. */
export type Reading =
  | ({ readonly kind: 'picture'; readonly picture: PictureFacts; readonly print: number } & Answered)
  /** An answer of 200 that is no picture. */
  | ({ readonly kind: 'no-picture'; readonly what: NoPicture } & Answered)
  /** 404 and 410. */
  | ({ readonly kind: 'gone' } & Answered)
  /** Any other status, and what cannot be read: `why` says which. */
  | ({ readonly kind: 'closed'; readonly why: 'forbidden' | 'status' | 'compressed' | 'challenge' } & Answered)
  /** It may pass. */
  | ({
      readonly kind: 'busy';
      readonly why: 'too-many' | 'server-error' | 'cut';
      readonly retryAfter?: string;
    } & Answered)
  /** The label of a HEAD says so, or that the copy at hand is still good. */
  | ({ readonly kind: 'labelled'; readonly isPicture: boolean } & Answered)
  | ({ readonly kind: 'unchanged' } & Answered)
  | Exclude<Look, { kind: 'answer' }>;

export interface Answered {
  readonly status: number;
  /** Where redirects led to. */
  readonly url: string;
  /** As sent, without parameters, in lower case; '' where absent. */
  readonly label: string;
  /** Of the whole file in bytes, where the server tells. */
  readonly bytes?: number;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Statuses with which servers refuse a method, a reader or a referrer. */
const forbidden = new Set([401, 402, 403, 451]);

/** What an answer says by itself. `method` is that of the question. */
export function readLook(look: Look, method: 'HEAD' | 'GET'): Reading {
  if (look.kind !== 'answer') return look;
  const { response } = look;
  const { status } = response;
  const answered = answeredOf(look);
  if (status === 304) return { kind: 'unchanged', ...answered };
  if (status === 404 || status === 410) return { kind: 'gone', ...answered };
  if (forbidden.has(status)) return { kind: 'closed', why: 'forbidden', ...answered };
  if (mayPass(status)) return busy(response, answered);
  if (status === 416 && response.header('content-range')?.endsWith('/0')) {
    return { kind: 'no-picture', what: 'empty', ...answered };
  }
  if (status < 200 || status > 299) return { kind: 'closed', why: 'status', ...answered };
  return method === 'HEAD' ? labelled(answered) : readBody(look, answered);
}

function busy(response: { status: number; header(name: string): string | undefined }, answered: Answered): Reading {
  const retryAfter = response.header('retry-after');
  const why = response.status === 429 ? 'too-many' : 'server-error';
  return { kind: 'busy', why, ...answered, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

const labelled = (answered: Answered): Reading => ({
  kind: 'labelled',
  isPicture: answered.label.startsWith('image/'),
  ...answered,
});

function readBody({ response }: Extract<Look, { kind: 'answer' }>, answered: Answered): Reading {
  const encoding = response.header('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== '' && encoding !== 'identity') {
    // Asked not to, the server compressed all the same. We never unfold that; its own label is all there is.
    const type = typeByLabel(answered.label);
    if (!type) return { kind: 'closed', why: 'compressed', ...answered };
    return { kind: 'picture', picture: { type }, print: printOf(response.body), ...answered };
  }
  const picture = recognisePicture(response.body) ?? longSvg(response.body, answered.label);
  if (picture) return { kind: 'picture', picture, print: printOf(response.body), ...answered };
  if (response.isCut) return { kind: 'busy', why: 'cut', ...answered };
  if (isChallenge(response)) return { kind: 'closed', why: 'challenge', ...answered };
  const what = response.body.length === 0 ? 'empty' : describeBytes(response.body);
  return { kind: 'no-picture', what, ...answered };
}

/**
 * Pages that firewalls send, with a status of success, to whoever may be no browser: those of Imperva, Alibaba Cloud,
 * Knownsec, Cloudflare, Sucuri, DDoS-Guard, Amazon. A browser may well get the picture.
 */
const challenge =
  /_Incapsula_Resource|acw_sc__v\d|__jsl_clearance|challenge-platform|cf-chl|sucuri_cloudproxy|ddos-guard|captcha/i;

function isChallenge({ status, body, header }: HttpResponse): boolean {
  if (status === 202 || header('x-amzn-waf-action') !== undefined || header('cf-mitigated') !== undefined) return true;
  return challenge.test(String.fromCharCode(...body.subarray(0, 4096)));
}

/** Bytes that are compared; whole bodies may be a little longer, by chance. */
const printBytes = 2048;

/** Tells the beginnings of two files apart (FNV-1a). */
function printOf(body: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of body.subarray(0, printBytes)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** SVG whose first element stands behind more comments or entities than are read. */
function longSvg(body: Uint8Array, label: string): PictureFacts | undefined {
  const isXml = body[0] === 0x3c && (body[1] === 0x3f || body[1] === 0x21);
  return label === 'image/svg+xml' && isXml ? { type: 'svg' } : undefined;
}

const typesByLabel: Readonly<Record<string, PictureFacts['type']>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'image/bmp': 'bmp',
  'image/x-icon': 'ico',
  'image/vnd.microsoft.icon': 'ico',
};

const typeByLabel = (label: string): PictureFacts['type'] | undefined =>
  Object.hasOwn(typesByLabel, label) ? typesByLabel[label] : undefined;

function answeredOf({ response, url }: Extract<Look, { kind: 'answer' }>): Answered {
  const label = response.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const bytes = sizeOf(response.status, response.header('content-length'), response.header('content-range'));
  const etag = response.header('etag');
  const lastModified = response.header('last-modified');
  return {
    status: response.status,
    url: url.href,
    label,
    ...(bytes === undefined ? {} : { bytes }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

/** Of a part, the size of the whole stands behind the slash. */
function sizeOf(status: number, length: string | undefined, range: string | undefined): number | undefined {
  const text = status === 206 ? range?.slice(range.lastIndexOf('/') + 1) : length;
  return text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}
