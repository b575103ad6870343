import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction, Socket } from 'node:net';
import { isPublicIp } from '../../images/remote/ip.ts';

/** Gives every address that a name has, or an error with a code such as `ENOTFOUND`. */
export type Resolve = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** As other programs of this machine resolve names: with its hosts file and all. */
export const systemResolve: Resolve = (hostname, done) =>
  systemLookup(hostname, { all: true, verbatim: true }, (error, addresses) => done(error, addresses ?? []));

/** The code of the error with which a connection to a private address ends before it is made. */
export const privateCode = 'ERR_PRIVATE_ADDRESS';

export function privateAddress(hostname: string, address: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} is at ${address}, which is not public`), { code: privateCode });
}

/**
 * The `lookup` of a socket: it resolves once, and the socket connects to these very addresses, so a name that changes
 * its address in between gains nothing. One private address among them spoils all. Sockets ask no lookup for a host
 * that is an IP address: `privateLiteral` and `watchSocket` are for those.
 */
export function guardedLookup(resolve: Resolve): LookupFunction {
  return (hostname: string, options: LookupOptions, done) => {
    resolve(hostname, (error, addresses) => {
      const [first] = addresses;
      const closed = addresses.find(({ address }) => !isPublicIp(address));
      if (error) done(error, '', 0);
      else if (!first) done(Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' }), '', 0);
      else if (closed) done(privateAddress(hostname, closed.address), '', 0);
      else answer(addresses, options, done);
    });
  };
}

/** The same for hosts that somebody allowed by name, wherever they are. */
export function openLookup(resolve: Resolve): LookupFunction {
  return (hostname: string, options: LookupOptions, done) => {
    resolve(hostname, (error, addresses) => {
      if (error) done(error, '', 0);
      else answer(addresses, options, done);
    });
  };
}

function answer(
  addresses: readonly LookupAddress[],
  { all, family }: LookupOptions,
  done: Parameters<LookupFunction>[2],
): void {
  const wanted = addresses.filter((one) => (family !== 4 && family !== 6) || one.family === family);
  const [first] = wanted;
  if (!first) done(Object.assign(new Error('no address of that family'), { code: 'ENOTFOUND' }), '', 0);
  else if (all) done(null, [...wanted]);
  else done(null, first.address, first.family);
}

/** A last look at where a socket really ended up, before a byte is written. */
export function watchSocket(socket: Socket, hostname: string): void {
  socket.prependOnceListener('connect', () => {
    const { remoteAddress } = socket;
    if (remoteAddress !== undefined && !isPublicIp(remoteAddress)) {
      socket.destroy(privateAddress(hostname, remoteAddress));
    }
  });
}
