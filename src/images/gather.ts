import type { Article, Facts, Presence } from '../core/index.ts';
import { type FileHost, presenceOf } from './file-host.ts';
import { localCandidates, type Where } from './local.ts';

export interface GatherOptions extends Where {
  /** Once aborted, no further question is asked and what is known so far is returned. */
  readonly signal?: { readonly aborted: boolean };
}

/**
 * Asks the host about every local image of an article. Images it says nothing about (remote ones, template expressions,
 * paths outside the root) are left out, which means unknown. Never rejects. Wrap the host in `cachedHost` for a run.
 */
export async function gatherFacts(
  article: Pick<Article, 'images'>,
  host: FileHost,
  options: GatherOptions,
): Promise<Facts> {
  const images = new Map<string, Presence>();
  for (const source of new Set(article.images.map((image) => image.source))) {
    if (options.signal?.aborted) break;
    const candidates = localCandidates(source, options);
    if (candidates.length > 0) images.set(source, await judge(candidates, host));
  }
  return { images };
}

/** `missing` only where every candidate was looked at and none is there. */
async function judge(candidates: readonly string[], host: FileHost): Promise<Presence> {
  let isSure = true;
  for (const candidate of candidates) {
    const presence = await presenceOf(host, candidate);
    if (presence === 'present') return presence;
    if (presence === 'unknown') isSure = false;
  }
  return isSure ? 'missing' : 'unknown';
}

/** The file that a local image address means, as a path below the host's root; undefined where none is known to exist. */
export async function findLocalImage(source: string, host: FileHost, where: Where): Promise<string | undefined> {
  for (const candidate of localCandidates(source, where)) {
    if ((await presenceOf(host, candidate)) === 'present') return candidate;
  }
  return undefined;
}
