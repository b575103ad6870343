import type { Lanes } from './lanes.ts';
import type { Limits } from './patience.ts';
import type { Cancel, ParsedUrl } from './platform.ts';
import type { Failure, HttpFailure, HttpPort, HttpResponse } from './port.ts';
import { type AllowedHosts, type Refusal, targetOf } from './target.ts';

/** What one look needs from the checker that sends it. */
export interface Looking {
  readonly port: HttpPort;
  readonly lanes: Lanes;
  readonly limits: Limits;
  readonly allowed: AllowedHosts;
  readonly userAgent: string;
  readonly cancel?: Cancel | undefined;
  /** Told of every answer, whatever its status: somebody is there. `startedAt` in ms since 1970. */
  readonly onAnswer?: (url: ParsedUrl, answer: { readonly status: number; readonly startedAt: number }) => void;
  /** Told of every connection that was made, whatever came of it: there is a network. */
  readonly onContact?: () => void;
  readonly now: () => number;
}

export interface Question {
  readonly method: 'HEAD' | 'GET';
  /** The site on which the picture is shown; absent for a look as from nowhere. */
  readonly referrer?: string | undefined;
  /** Whether only the beginning is asked for. */
  readonly isRanged?: boolean;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** The end of a chain of redirects: an answer, or why there is none. */
export type Look =
  | { readonly kind: 'answer'; readonly url: ParsedUrl; readonly response: HttpResponse }
  | { readonly kind: 'failure'; readonly url: ParsedUrl; readonly failure: HttpFailure }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** A loop, too many redirects, or one that leads nowhere. */
  | { readonly kind: 'astray' };

const redirects = new Set([301, 302, 303, 307, 308]);

/** Asks for an address and follows redirects, each of which must lead to an address that may be asked. Never rejects. */
export async function look(address: string, question: Question, looking: Looking): Promise<Look> {
  const seen = new Set<string>();
  let next = address;
  let base: string | undefined;
  for (let hops = 0; hops <= looking.limits.redirects; hops++) {
    const target = targetOf(next, looking.allowed, base);
    if ('refusal' in target) return { kind: 'refused', refusal: hops > 0 ? 'redirect' : target.refusal };
    const { url } = target;
    if (seen.has(url.href)) return { kind: 'astray' };
    seen.add(url.href);
    const found = await askOnce(url, question, looking);
    if (found.kind === 'refused' && hops > 0) return { kind: 'refused', refusal: 'redirect' };
    if (found.kind !== 'answer' || !redirects.has(found.response.status)) return found;
    const location = found.response.header('location');
    if (location === undefined || location.trim() === '') return { kind: 'astray' };
    [next, base] = [location.trim(), found.url.href];
  }
  return { kind: 'astray' };
}

/** Failures of somebody who is there. */
const reached = new Set<Failure>(['silence', 'broken', 'certificate']);

async function askOnce(url: ParsedUrl, question: Question, looking: Looking): Promise<Look> {
  const { port, lanes, limits, cancel, now, onAnswer, onContact } = looking;
  return lanes.run(url.host, async (): Promise<Look> => {
    const startedAt = now();
    const answer = await port.ask({
      method: question.method,
      url: url.href,
      headers: headersOf(question, looking),
      maxBytes: question.method === 'HEAD' ? 0 : limits.bytes,
      cancel,
    });
    if (answer.kind === 'response' || reached.has(answer.failure)) onContact?.();
    if (answer.kind === 'failure') {
      return answer.failure === 'private'
        ? { kind: 'refused', refusal: 'private-answer' }
        : { kind: 'failure', url, failure: answer };
    }
    onAnswer?.(url, { status: answer.status, startedAt });
    return { kind: 'answer', url: targetUrl(answer, url, looking), response: answer };
  });
}

/** Where the platform followed redirects by itself, their end. */
function targetUrl({ url: final }: HttpResponse, asked: ParsedUrl, { allowed }: Looking): ParsedUrl {
  const target = final === undefined ? undefined : targetOf(final, allowed);
  return target && 'url' in target ? target.url : asked;
}

/** As a browser asks for a picture, but under our own name, without cookies, and without compression, which nobody could bound. */
function headersOf(question: Question, { userAgent, limits }: Looking): Record<string, string> {
  const { method, referrer, isRanged, etag, lastModified } = question;
  return {
    accept: 'image/avif,image/webp,image/*;q=0.9,*/*;q=0.1',
    'accept-encoding': 'identity',
    'user-agent': userAgent,
    ...(referrer === undefined ? {} : { referer: referrer }),
    ...(method === 'GET' && isRanged ? { range: `bytes=0-${limits.bytes - 1}` } : {}),
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}
