const hostName = /^(?=.{3,253}$)(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62})\.){1,20}[\p{L}\p{N}-]{2,63}$/u;

/** A host name in lower case and without `www.`; undefined for what is none. */
export function hostOf(name: string): string | undefined {
  const host = name
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
  return hostName.test(host) && !/^[\d.]+$/.test(host) ? host : undefined;
}

/** The host of an absolute address, as `hostOf` gives it. Old articles have addresses that are no valid URL. */
export function hostOfAddress(address: string): string | undefined {
  const start = address.slice(0, 12).search(/\/\//);
  if (start < 0 || !/^(?:https?:)?$/i.test(address.slice(0, start))) return undefined;
  const [authority = ''] = address.slice(start + 2, start + 400).split(/[/?#\\]/, 1);
  return hostOf(authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d{1,5}$/, ''));
}

/** Whether `host` is `name` or a subdomain of it. */
export const coversHost = (name: string, host: string): boolean => host === name || host.endsWith(`.${name}`);
