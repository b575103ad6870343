import { maxValueLength } from './sanitize-policy.ts';
import type { BlockReason } from './words.ts';

/** What a host says about an image named by a path: the address to show, or why not. */
export type ResolvedImage = { readonly url: string } | { readonly blocked: string };

export interface ImagePolicy {
  /** Asked for every address without a scheme; a path as the article has it, never one with a host or a backslash. */
  readonly resolveImage: (source: string) => ResolvedImage;
  /** Whether images of public `https:` hosts are shown. Nothing else is ever fetched. */
  readonly remoteImages: boolean;
}

export type ImageAddress =
  | { readonly url: string; readonly remote: boolean }
  /** A reason of our own, or the host's words. */
  | { readonly blocked: BlockReason | (string & {}) };

/** The standard's parser, the one part of the platform used here: Node, browsers and workers share it. */
declare const URL: new (
  address: string,
  base?: string,
) => { readonly [part in 'href' | 'protocol' | 'hostname' | 'username' | 'password']: string };

/** Stands for "relative": no article can name this scheme by accident and be taken for something else. */
const relativeBase = 'rel://r/';

function parse(address: string): InstanceType<typeof URL> | undefined {
  try {
    return new URL(address, relativeBase);
  } catch {
    return undefined;
  }
}

const linkSchemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address a link may have, as the URL parser writes it; undefined for any other. VS Code opens `vscode:` and, where
 * allowed, `command:` links from a webview, and no content security policy stops that.
 */
export function linkTarget(value: string): string | undefined {
  const url = parse(value);
  if (!url || !linkSchemes.has(url.protocol) || url.username || url.password) return undefined;
  return url.href.length <= maxValueLength ? url.href : undefined;
}

/** The path a link within the site may have, as the article writes it; undefined for anything else, a mere fragment too. */
export function relativeLink(value: string): string | undefined {
  const path = value.replace(/[\t\n\r]/g, '').trim();
  if (!path || path.startsWith('#') || path.length > maxValueLength || namesHost(path) || /\p{Cc}/u.test(path))
    return undefined;
  return parse(path)?.protocol === 'rel:' && !/^rel:/i.test(path) ? path : undefined;
}

const privateSuffixes = [
  ...['localhost', 'local', 'localdomain', 'internal', 'intranet', 'private', 'lan', 'home', 'corp'],
  ...['test', 'invalid', 'onion', 'arpa', 'vscode-cdn.net'],
];

/** Whether a host name, as the URL parser gives it, can be one of the public network. Names only: nothing is resolved. */
function isPublicHost(hostname: string): boolean {
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  if (!host.includes('.') || host.endsWith('.') || host.startsWith('[') || /^[\d.]+$/.test(host)) return false;
  if (host.includes('vscode-resource')) return false;
  return !privateSuffixes.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
}

const maxDataBytes = 2 * 1024 * 1024;
// Raster only: an SVG image is a document. `image/jpg` is no registered type, but scrapers write it and browsers show it.
const rasterData = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[A-Za-z0-9+/]+={0,2}$/i;

function dataImage(address: string): ImageAddress {
  if (address.length > (maxDataBytes * 4) / 3 + 64) return { blocked: 'too-large' };
  const url = address.replace(/\s/g, '');
  return rasterData.test(url) ? { url, remote: false } : { blocked: 'data-type' };
}

/** `//host`, `\\host` and their mixtures reach another machine, on Windows with the user's credentials. */
const namesHost = (address: string): boolean => address.startsWith('//') || address.includes('\\');

const hostSchemes = new Set(['rel:', 'https:', 'file:']);

function localImage(source: string, { resolveImage }: ImagePolicy): ImageAddress {
  if (namesHost(source)) return { blocked: 'scheme' };
  const answer = resolveImage(source);
  if ('blocked' in answer) return answer;
  const url = parse(answer.url);
  if (url?.protocol === 'data:') return dataImage(answer.url);
  if (!url || !hostSchemes.has(url.protocol) || namesHost(answer.url)) return { blocked: 'scheme' };
  return { url: answer.url, remote: false };
}

/** Decides what an image's address becomes. `value` is the attribute's or the field's, entities decoded. */
export function imageAddress(value: string, policy: ImagePolicy): ImageAddress {
  // The URL parser ignores these too, wherever they stand; a host that joins paths does not.
  const address = value.replace(/[\t\n\r]/g, '').trim();
  if (address === '') return { blocked: 'no-address' };
  if (/^data:/i.test(address)) return dataImage(address);
  if (address.length > maxValueLength) return { blocked: 'too-large' };
  const url = parse(address);
  // Escaped, it is up to nine times as long.
  if (url && url.href.length > maxValueLength) return { blocked: 'too-large' };
  if (!url || /\p{Cc}/u.test(address)) return { blocked: 'invalid' };
  if (url.protocol === 'rel:' && !/^rel:/i.test(address)) return localImage(address, policy);
  if (url.protocol === 'http:') return { blocked: 'insecure' };
  if (url.protocol !== 'https:') return { blocked: 'scheme' };
  if (url.username || url.password || !isPublicHost(url.hostname)) return { blocked: 'not-public' };
  return policy.remoteImages ? { url: url.href, remote: true } : { blocked: 'remote-off' };
}
