import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';

/** A server on loopback that has the pictures `/here…` and nothing else, and counts. */
export interface ImageServer {
  /** `127.0.0.1:PORT`, as `articleLint.images.allowPrivateHosts` takes it. */
  readonly host: string;
  /** The address of a path on it. */
  at(path: string): string;
  /** Paths of the requests so far, with the method: `GET /here.png`. */
  readonly asked: string[];
  /** The most connections that were open at a time. */
  readonly peak: () => number;
  /** From now on no request is answered, until what is returned is called. */
  hold(): () => void;
  /** As if its machine went away. */
  stop(): void;
}

/** A PNG header of 640 × 480 pixels, and something behind it. */
export const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e0', 'hex'),
  Buffer.alloc(1000, 7),
]);

function answer({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  if (!url.startsWith('/here')) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': picture.length });
  response.end(method === 'HEAD' ? undefined : picture);
}

export async function startImageServer(): Promise<ImageServer> {
  const asked: string[] = [];
  let peak = 0;
  let open = 0;
  let gate: Promise<void> = Promise.resolve();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    void gate.then(() => answer(request, response));
  });
  server.on('connection', (socket) => {
    peak = Math.max(peak, ++open);
    socket.on('close', () => open--);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    at: (path) => `http://${host}${path}`,
    asked,
    peak: () => peak,
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Changes the user's settings of pictures; `undefined` takes one back. */
export async function setUserSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const section = vscode.workspace.getConfiguration('articleLint');
  for (const [key, value] of Object.entries(settings)) {
    await section.update(key, value, vscode.ConfigurationTarget.Global);
  }
}

/** An article with these pictures, one a line from line 5 on. */
export const articleWith = (...addresses: readonly string[]): string =>
  `---\ntitle: T\ndate: 2024-04-12 08:00:00\n---\n\n${addresses.map((address) => `![A bean](${address})\n`).join('\n')}`;

/** What the hovers at a position say, and the addresses of the pictures they show. */
export async function hoverAt(
  uri: vscode.Uri,
  position: vscode.Position,
): Promise<{ text: string; pictures: string[] }> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const text = hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\\(.)/g, '$1');
  return { text, pictures: [...text.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, address = '']) => address) };
}
