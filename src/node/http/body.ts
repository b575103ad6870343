import type { IncomingMessage } from 'node:http';
import type { HttpRequest, HttpResponse } from '../../images/remote/port.ts';

/** A body that ends within so many bytes is read to its end, because then the connection can be used again. */
const maxRead = 65_536;

/** An answer with the first bytes of its body. Of a longer one the connection is given up. Never rejects. */
export function readBeginning(response: IncomingMessage, { method, maxBytes }: HttpRequest): Promise<HttpResponse> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (isCut: boolean): void =>
      resolve({
        kind: 'response',
        status: response.statusCode ?? 0,
        header: (name) => headerOf(response, name),
        body: Buffer.concat(chunks),
        isCut,
      });
    const endsSoon = Number(response.headers['content-length'] ?? Number.POSITIVE_INFINITY) <= maxRead;
    response.on('data', (chunk: Buffer) => {
      if (size < maxBytes) chunks.push(chunk);
      size += chunk.length;
      if (size < maxBytes) return;
      end(false);
      if (!endsSoon || size > maxRead) response.destroy();
    });
    response.once('end', () => end(false));
    response.once('error', () => end(true));
    response.once('close', () => end(true));
    if (method === 'HEAD') end(false);
  });
}

/** Node reads headers as Latin-1; redirects in the wild are written in UTF-8. */
function headerOf(response: IncomingMessage, name: string): string | undefined {
  const value = response.headers[name];
  const text = Array.isArray(value) ? value[0] : value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII, which needs no second reading
  return text === undefined || /^[\x00-\x7f]*$/.test(text) ? text : Buffer.from(text, 'latin1').toString('utf8');
}
