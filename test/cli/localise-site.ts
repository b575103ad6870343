import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { html, png, sendFile, startServer, type TestServer } from '../node/http/servers.ts';

/** A picture of an archive, and what its server does. */
export interface ServedPicture {
  readonly address: string;
  readonly bytes: Buffer;
  readonly isGood: boolean;
}

/** What an article is made of: text, and places at which it names a picture. */
type Piece = string | ServedPicture;

export interface Archive {
  readonly pictures: readonly ServedPicture[];
  readonly servers: readonly TestServer[];
  /** Every file of the site, as it was scraped. */
  readonly files: Readonly<Record<string, string>>;
  readonly articles: ReadonlyMap<string, readonly Piece[]>;
  requests(): number;
}

const config = 'title: Hills\nnew_post_name: :title.md\n';

/** Ways in which an article names pictures; each takes its own number of them. */
const forms: readonly ((next: () => Piece) => Piece[])[] = [
  (next) => ['![A hill](', next(), ')\n\n'],
  (next) => ['<p><img src="', next(), '" alt="A hill"></p>\n\n'],
  (next) => ['<img src="/img/blank.gif" data-src=\'', next(), "'>\n\n"],
  (next) => ['<img srcset="', next(), ' 1x, ', next(), ' 2x">\n\n'],
  (next) => ['Text and [![](', next(), ' "Title")](https://example.com/).\n\n'],
  (next) => ['![Hill][h]\n\n[h]: <', next(), '>\n\n'],
  (next) => ['<video poster="', next(), '"></video>\n\n'],
  (next) => ['<picture><source srcset="', next(), '"><img src="', next(), '"></picture>\n\n'],
];

/** So many articles that name so many pictures on three servers, every tenth of which cannot be had. */
export async function startArchive({
  articles: count = 200,
  pictures: size = 400,
  references = 1000,
} = {}): Promise<Archive> {
  const byPath = new Map<string, ServedPicture>();
  const servers = await Promise.all(
    [0, 1, 2].map(() =>
      startServer((request, response) => {
        const picture = byPath.get(request.url ?? '');
        if (!picture) response.writeHead(404).end();
        else if (picture.isGood) sendFile(request, response, { body: picture.bytes });
        else fail(Number(/\d+/.exec(request.url ?? '')?.[0]), response);
      }),
    ),
  );
  const pictures = Array.from({ length: size }, (_, index): ServedPicture => {
    const name = `/p/hill%20${index}.jpg?v=${index % 7}`;
    // Every twentieth has the bytes of the one before.
    const seed = index % 20 === 19 ? index - 1 : index;
    const bytes = png(30 + seed, 20, 2000 + seed, seed % 251);
    const picture = { address: `${servers[index % 3]?.origin}${name}`, bytes, isGood: index % 10 !== 3 };
    byPath.set(name, picture);
    return picture;
  });
  const articles = new Map<string, readonly Piece[]>();
  let used = 0;
  const next = (): Piece => pictures[(used++ * 7) % size] as Piece;
  for (let index = 0; index < count; index++) {
    const pieces: Piece[] = [`---\r\ntitle: "Hill ${index}"\r\ncover: `, next(), '\r\ndate: 2021-03-04\r\n---\r\n\r\n'];
    const until = Math.round(((index + 1) * references) / count);
    for (let form = index; used < until; form++) pieces.push(...(forms[form % forms.length]?.(next) ?? []));
    articles.set(`source/_posts/${index % 9}/hill-${index}.md`, [...pieces, '那山\u{20000}。']);
  }
  const texts = [...articles].map(([name, pieces]) => [name, textOf(pieces)]);
  return {
    pictures,
    servers,
    articles,
    files: { '_config.yml': config, 'scaffolds/post.md': '', ...Object.fromEntries(texts) },
    requests: () => servers.reduce((sum, server) => sum + server.asked.length, 0),
  };
}

function fail(index: number, response: Parameters<Parameters<typeof startServer>[0]>[1]): void {
  if (index % 4 === 1) response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  else response.writeHead([404, 404, 410, 403][index % 4] ?? 404).end();
}

export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.address)).join('');

export const picturesIn = (pieces: readonly Piece[]): ServedPicture[] =>
  pieces.filter((piece): piece is ServedPicture => typeof piece !== 'string');

/**
 * Whether an article is its old self (`old`) or its new one: every good picture is named under an address at which the site has
 * its very bytes, every other one as before, and all other text is what it was. Else the place where it is neither.
 */
export function stateOf(folder: string, name: string, pieces: readonly Piece[]): 'old' | 'new' | string {
  const text = readFileSync(path.join(folder, name), 'utf8');
  if (text === textOf(pieces)) return 'old';
  let at = 0;
  for (const piece of pieces) {
    const local = /^\/images\/[a-z0-9-]+\.png/.exec(text.slice(at, at + 200))?.[0];
    const isLocal = typeof piece !== 'string' && piece.isGood;
    const expected = isLocal ? local : typeof piece === 'string' ? piece : piece.address;
    if (expected === undefined || !text.startsWith(expected, at)) return `${name}: ${text.slice(at, at + 80)}`;
    const file = path.join(folder, 'source', isLocal ? expected : '');
    if (isLocal && !(existsSync(file) && readFileSync(file).equals(piece.bytes))) return `${name}: ${expected}`;
    at += expected.length;
  }
  return at === text.length ? 'new' : `${name}: ${text.slice(at, at + 80)}`;
}

/** Every file below a folder, with its bytes in short. */
export function snapshot(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file), createHash('sha1').update(readFileSync(file)).digest('hex')]),
  );
}
