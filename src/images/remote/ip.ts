interface Network {
  readonly bytes: readonly number[];
  /** How many leading bits count. */
  readonly bits: number;
}

function parseNetwork(text: string): Network {
  const [address = '', bits] = text.split('/');
  return { bytes: parseIp(address) ?? [], bits: Number(bits) };
}

/** Whether an IP address, as resolvers and the URL parser write it, is one of the public internet. False for any other text. */
export function isPublicIp(address: string): boolean {
  const bytes = parseIp(address);
  return bytes !== undefined && !closedNetworks.some((network) => isIn(bytes, network));
}

function isIn(bytes: readonly number[], { bytes: network, bits }: Network): boolean {
  if (bytes.length !== network.length) return false;
  return network.every((byte, index) => {
    const left = Math.min(8, Math.max(0, bits - index * 8));
    const mask = (0xff00 >> left) & 0xff;
    return ((byte ^ (bytes[index] ?? 0)) & mask) === 0;
  });
}

/** The four or sixteen bytes of an address; undefined for a text that is none. A zone (`%eth0`) makes it none. */
export function parseIp(text: string): number[] | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): number[] | undefined {
  const parts = text.split('.');
  const isDecimal =
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
  return isDecimal ? parts.map(Number) : undefined;
}

function parseIpv6(text: string): number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half, index) => groupsOf(half, index === halves.length - 1));
  if (!head || (halves.length === 2 && !tail)) return undefined;
  const missing = 16 - head.length - (tail?.length ?? 0);
  if (halves.length === 2 ? missing < 2 : missing !== 0) return undefined;
  return [...head, ...Array<number>(missing).fill(0), ...(tail ?? [])];
}

/** The bytes of one side of `::`; the very last group may be an IPv4 address. */
function groupsOf(text: string, isLast: boolean): number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes = groups.map((group, index) => {
    if (isLast && index === groups.length - 1 && group.includes('.')) return parseIpv4(group);
    return /^[\da-f]{1,4}$/i.test(group) ? twoBytes(Number.parseInt(group, 16)) : undefined;
  });
  return bytes.every((pair) => pair !== undefined) ? bytes.flat() : undefined;
}

const twoBytes = (group: number): number[] => [group >> 8, group & 0xff];

/**
 * Networks that are not the public internet (IANA's registries of special-purpose addresses, RFC 6890 and its updates),
 * and addresses that wrap one of another family, whatever it is.
 */
const closedNetworks = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // All that is not global unicast: loopback, unspecified, IPv4-mapped, NAT64, link-local, unique local, multicast …
  ...['::/3', '4000::/2', '8000::/1'],
  // Within global unicast: Teredo and its neighbours, documentation, 6to4.
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
].map(parseNetwork);
