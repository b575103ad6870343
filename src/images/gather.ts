import type { Article, Facts, LocalImage, Presence } from '../core/index.ts';
import { addressWriter } from './address.ts';
import { type EntryKind, type FileHost, presenceOf } from './file-host.ts';
import { isLocal, localCandidates, type Where } from './local.ts';
import { inspectFile } from './picture-file.ts';
import { nameKey, picturesBelow } from './picture-index.ts';
import type { ImageAddress, Publishing } from './sites/publishing.ts';
import { resolveOnSite } from './sites/resolve.ts';
import { findPublishing } from './sites/site.ts';
import { resolveInVault } from './sites/vault.ts';
import { suggest } from './suggest.ts';

export interface GatherOptions extends Where {
  /** The generator that the settings name, if any. */
  readonly siteGenerator?: string | undefined;
  /** Once aborted, no further question is asked and what is known so far is returned. */
  readonly signal?: { readonly aborted: boolean };
}

/** What of an article the answers depend on. */
export type AskedArticle = Pick<Article, 'frontMatter'> & { readonly images: readonly ImageAddress[] };

export type ImageFacts = Facts & { readonly local: ReadonlyMap<string, LocalImage> };

interface Answer extends LocalImage {
  readonly presence: Presence;
}

interface Asking {
  readonly host: FileHost;
  readonly where: Where;
  readonly publishing: Publishing | undefined;
}

/**
 * Asks the host about every local image of an article, as the generator of its site publishes it where that is known.
 * Images it says nothing about (remote ones, template expressions, paths outside the root) are left out, which means
 * unknown. Never rejects. Wrap the host in `cachedHost` for a run.
 */
export async function gatherFacts(article: AskedArticle, host: FileHost, options: GatherOptions): Promise<ImageFacts> {
  const images = new Map<string, Presence>();
  const local = new Map<string, LocalImage>();
  const groups = bySource(article.images);
  if (options.signal?.aborted || ![...groups.keys()].some(isLocal)) return { images, local };
  const { articlePath, siteGenerator: named } = options;
  const asking = { host, where: options, publishing: await findPublishing(article, { articlePath, named, host }) };
  for (const [source, alike] of groups) {
    if (options.signal?.aborted) break;
    const answers = [];
    for (const image of alike) answers.push(await answer(image, asking));
    const agreed = agree(answers.filter((one) => one !== undefined));
    if (!agreed) continue;
    const { presence, ...rest } = agreed;
    images.set(source, presence);
    if (Object.keys(rest).length > 0) local.set(source, rest);
  }
  return { images, local };
}

/** One of each syntax: the same address may lead elsewhere from markup than from Markdown. */
function bySource(images: readonly ImageAddress[]): Map<string, ImageAddress[]> {
  const groups = new Map<string, ImageAddress[]>();
  for (const { source, syntax, name } of images) {
    const group = groups.get(source) ?? [];
    groups.set(source, group);
    if (group.every((one) => one.syntax !== syntax || one.name !== name)) group.push({ source, syntax, name });
  }
  return groups;
}

/** Where the same address is one thing here and another there, nothing is claimed. */
function agree(answers: readonly Answer[]): Answer | undefined {
  const [first] = answers;
  if (!first || answers.every(({ presence }) => presence === first.presence)) return first;
  return { presence: 'unknown' };
}

async function answer(image: ImageAddress, asking: Asking): Promise<Answer | undefined> {
  const { host, where } = asking;
  const lookups = await candidatesOf(image, asking);
  if (!lookups) return undefined;
  const found = await firstPresent(lookups.files, host);
  if (found.path !== undefined)
    return { presence: 'present', ...((await inspectFile(host, found.path)) ?? { path: found.path }) };
  if (!found.isSure || !lookups.isSure) return { presence: 'unknown' };
  const elsewhere = lookups.isExact ? await firstPresent(localCandidates(image.source, where), host) : undefined;
  const otherCase = await withOtherCase(lookups.files, host);
  const { pictures } = await picturesBelow(host, where.siteRoots[0] ?? '');
  const suggestions = await suggest({
    source: image.source,
    articlePath: where.articlePath,
    pictures,
    addressOf: addressWriter(image, where, (one) => resolve(one, asking)),
  });
  const fault = otherCase ? 'letter-case' : elsewhere?.path ? 'unpublished' : undefined;
  const path = otherCase ?? elsewhere?.path;
  return {
    presence: 'missing',
    ...(fault && path ? { fault, path } : {}),
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

interface Lookups {
  readonly files: readonly string[];
  readonly isSure: boolean;
  /** Whether the files are those that the generator itself would take. */
  readonly isExact: boolean;
}

/** undefined where the address is none of ours to judge. */
async function candidatesOf(image: ImageAddress, { host, where, publishing }: Asking): Promise<Lookups | undefined> {
  if (!isLocal(image.source)) return undefined;
  if (image.syntax === 'front-matter' && !isFileName(image.source)) return undefined;
  const { articlePath } = where;
  const exact =
    image.syntax === 'wiki'
      ? await resolveInVault(image.source, articlePath, host)
      : publishing && resolveOnSite(image, publishing, articlePath);
  if (exact) return { ...exact, isExact: true };
  // Outside of the tags and embeds that somebody is known to read, they are text.
  if (image.syntax === 'wiki' || image.syntax === 'tag') return undefined;
  const files = localCandidates(image.source, where);
  return files.length > 0 ? { files, isSure: true, isExact: false } : undefined;
}

/** Fields also hold names that only a theme knows, colours, and words. */
const isFileName = (source: string): boolean =>
  /\.[a-z][a-z0-9]{1,4}(?:[?#].*)?$/is.test(source) && !/[()]/.test(source);

async function firstPresent(files: readonly string[], host: FileHost): Promise<{ path?: string; isSure: boolean }> {
  let isSure = true;
  for (const path of files) {
    const presence = await presenceOf(host, path);
    if (presence === 'present') return { path, isSure };
    if (presence === 'unknown') isSure = false;
  }
  return { isSure };
}

/** A file whose path differs from one of these in letter case alone. */
async function withOtherCase(files: readonly string[], host: FileHost): Promise<string | undefined> {
  for (const file of files) {
    const names = file.split('/');
    let path: string | undefined = '';
    for (let at = 0; at < names.length && path !== undefined; at++) {
      path = await entryNamed(names[at] ?? '', { folder: path, kind: at < names.length - 1 ? 'folder' : 'file', host });
    }
    if (path !== undefined) return path;
  }
  return undefined;
}

interface Place {
  readonly folder: string;
  readonly kind: EntryKind;
  readonly host: FileHost;
}

async function entryNamed(name: string, { folder, kind, host }: Place): Promise<string | undefined> {
  const entries = await host.readDirectory(folder);
  if (typeof entries === 'string') return undefined;
  const isAlike = (other: string): boolean => nameKey(other) === nameKey(name);
  const found =
    entries.get(name) === kind ? name : [...entries].find(([one, its]) => its === kind && isAlike(one))?.[0];
  return found === undefined ? undefined : folder === '' ? found : `${folder}/${found}`;
}

/** The file that an address means; undefined where none is known to exist. */
async function resolve(image: ImageAddress, asking: Asking): Promise<string | undefined> {
  const lookups = await candidatesOf(image, asking);
  return lookups && (await firstPresent(lookups.files, asking.host)).path;
}

/** The file that a local image address means, as a path below the host's root; undefined where none is known to exist. */
export async function findLocalImage(source: string, host: FileHost, where: Where): Promise<string | undefined> {
  return (await firstPresent(localCandidates(source, where), host)).path;
}
