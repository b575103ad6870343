import type { Cancel } from './platform.ts';
import type { HttpAnswer, HttpFailure, HttpPort, HttpRequest } from './port.ts';

/** What is needed of the platform's `fetch` and of what it gives. */
export interface FetchPlatform {
  fetch(url: string, options: Record<string, unknown>): Promise<FetchResponse>;
  /** A signal that ends a request after so many ms, or when it is cancelled. */
  signal(ms: number, cancel?: Cancel): unknown;
}

interface FetchResponse {
  readonly status: number;
  readonly type: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): FetchReader } | null;
}

interface FetchReader {
  read(): Promise<{ done: boolean; value?: Uint8Array }>;
  cancel(): Promise<void>;
}

/** For all of a request, in ms. */
const timeout = 10_000;

/** Headers that a page may not set; the rest would only cost a question to the server whether they are welcome. */
const options = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'follow' };

/**
 * The HTTP port of a browser. It sees what servers show to scripts of other sites, which of many is nothing: the answer
 * is then `opaque`, and so is every failure, because a page is not told whether the host, the certificate or the server's
 * permission was missing. It cannot say where readers come from. Where a name leads is the browser's to guard.
 */
export const fetchPort = (platform: FetchPlatform): HttpPort => ({
  sendsReferrer: false,
  async ask(request) {
    if (request.cancel?.aborted) return failure('cancelled');
    const signal = platform.signal(timeout, request.cancel);
    try {
      const found = await platform.fetch(request.url, { ...options, method: request.method, signal });
      return found.status === 0 ? failure('opaque') : await answerOf(found, request);
    } catch {
      return failure(request.cancel?.aborted ? 'cancelled' : 'opaque');
    }
  },
});

const failure = (name: HttpFailure['failure']): HttpFailure => ({ kind: 'failure', failure: name, detail: '' });

async function answerOf(found: FetchResponse, { maxBytes }: HttpRequest): Promise<HttpAnswer> {
  const { bytes, isCut } = await beginningOf(found.body?.getReader(), maxBytes);
  return {
    kind: 'response',
    status: found.status,
    // A browser unfolds what was compressed; its label would say what the bytes no longer are.
    header: (name) => (name === 'content-encoding' ? undefined : (found.headers.get(name) ?? undefined)),
    body: bytes,
    isCut,
    url: found.url,
  };
}

async function beginningOf(
  reader: FetchReader | undefined,
  maxBytes: number,
): Promise<{ bytes: Uint8Array; isCut: boolean }> {
  const bytes = new Uint8Array(maxBytes);
  let size = 0;
  try {
    while (reader && size < maxBytes) {
      const { done, value } = await reader.read();
      if (done) return { bytes: bytes.subarray(0, size), isCut: false };
      const part = value?.subarray(0, maxBytes - size) ?? new Uint8Array();
      bytes.set(part, size);
      size += part.length;
    }
    await reader?.cancel();
    return { bytes: bytes.subarray(0, size), isCut: false };
  } catch {
    return { bytes: bytes.subarray(0, size), isCut: true };
  }
}
