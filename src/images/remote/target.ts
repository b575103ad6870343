import { isPublicIp, parseIp } from './ip.ts';
import { type ParsedUrl, parseUrl } from './platform.ts';

/**
 * Why an address is never asked: `address`: no address of the web; `scheme`: neither http nor https; `credentials`: a
 * user name in it, for which browsers show no picture either; `port`: one that browsers refuse; `private`: it names a
 * host that is not on the public internet; `private-answer`: its name stands for one; `redirect`: it leads to an address
 * that is refused.
 */
export type Refusal = 'address' | 'scheme' | 'credentials' | 'port' | 'private' | 'private-answer' | 'redirect';

/** Hosts that may be asked although they are private. */
export interface AllowedHosts {
  has(hostname: string, port: number): boolean;
}

const hostAndPort = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/;

/** Reads `images.allowPrivateHosts`: names or addresses, each with a port or for all of them: `localhost:4000`, `[::1]`, `10.0.0.7`. */
export function allowedHosts(entries: readonly string[]): AllowedHosts {
  const known = new Set(entries.flatMap((entry) => normalEntry(entry.trim()) ?? []));
  return { has: (hostname, port) => known.has(hostname) || known.has(`${hostname}:${port}`) };
}

/** undefined for what names no host. */
export function normalEntry(entry: string): string | undefined {
  const bare = parseIp(entry) && entry.includes(':') ? `[${entry}]` : entry;
  const [, host = '', port] = hostAndPort.exec(bare) ?? [];
  const hostname = host === '' ? undefined : parseUrl(`http://${host}/`)?.hostname;
  return hostname === undefined || port === undefined ? hostname : `${hostname}:${Number(port)}`;
}

/** Names that mean this machine, or one nearby, on any network (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`). */
const localNames = ['localhost', 'local', 'internal', 'home.arpa', 'localdomain'];

function isLocalName(hostname: string): boolean {
  const name = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  return localNames.some((one) => name === one || name.endsWith(`.${one}`));
}

/** The port that an address means. */
export const portOf = ({ port, protocol }: Pick<ParsedUrl, 'port' | 'protocol'>): number =>
  port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);

/** The Fetch standard, "bad port": what else listens there could be made to misbehave by a request. */
const badPorts = new Set([
  ...[0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109],
  ...[110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530],
  ...[531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190],
  ...[5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
]);

/**
 * An address that may be asked, without its fragment, or why not. Only what can be read off the address itself is
 * judged here; what its name stands for is judged where the connection is made.
 */
export function targetOf(
  address: string,
  allowed: AllowedHosts,
  base?: string,
): { url: ParsedUrl } | { refusal: Refusal } {
  const url = parseUrl(address, base);
  if (!url) return { refusal: 'address' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refusal: 'scheme' };
  if (url.username !== '' || url.password !== '') return { refusal: 'credentials' };
  url.hash = '';
  const port = portOf(url);
  if (allowed.has(url.hostname, port)) return { url };
  if (badPorts.has(port)) return { refusal: 'port' };
  return isPrivateHost(url.hostname) ? { refusal: 'private' } : { url };
}

/** Whether a host name of a URL says by itself that it is not on the public internet. */
export function isPrivateHost(hostname: string): boolean {
  const literal = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  if (parseIp(literal)) return !isPublicIp(literal);
  return isLocalName(hostname);
}
