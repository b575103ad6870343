import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Facts } from '../core/index.ts';
import { cachedHost, type FileHost } from '../images/file-host.ts';
import { type AskedArticle, findLocalImage, gatherFacts } from '../images/gather.ts';
import type { Where } from '../images/local.ts';
import { findSiteRoots, isSiteMarker } from '../images/site-roots.ts';
import { isBelow, nodeFileHost } from './file-host.ts';

/** Answers about the local images of articles on this disk. Never rejects. */
export interface LocalImages {
  /** `siteGenerator`: the one that the settings name. */
  factsOf(article: AskedArticle, file: string, siteGenerator?: string): Promise<Facts>;
  /** Absolute path of the file that an image of the article means; undefined where none is known to exist. */
  find(source: string, file: string): Promise<string | undefined>;
}

/**
 * Lists each folder once in its life. Images are looked for in the article's repository; outside of one, in the
 * outermost project folder below `cwd`, else in `cwd`, else in the nearest project folder, else beside the article.
 */
export function localImages({ cwd }: { cwd: string }): LocalImages {
  const hosts = new Map<string, FileHost>();
  const markers = markerFinder();
  const locate = async (file: string): Promise<{ root: string; host: FileHost; where: Where }> => {
    const root = await imageRoot(path.dirname(file), { cwd, markers });
    const host = hosts.get(root) ?? cachedHost(nodeFileHost(root));
    hosts.set(root, host);
    const articlePath = path.relative(root, file).split(path.sep).join('/');
    return { root, host, where: { articlePath, siteRoots: await findSiteRoots(articlePath, host) } };
  };
  return {
    async factsOf(article, file, siteGenerator) {
      const { host, where } = await locate(file);
      return gatherFacts(article, host, { siteGenerator, ...where });
    },
    async find(source, file) {
      const { root, host, where } = await locate(file);
      const found = await findLocalImage(source, host, where);
      return found === undefined ? undefined : path.join(root, found);
    },
  };
}

type MarkerFinder = (folder: string) => Promise<'repository' | 'project' | undefined>;

async function imageRoot(folder: string, { cwd, markers }: { cwd: string; markers: MarkerFinder }): Promise<string> {
  const projects: string[] = [];
  for (let one = folder; ; one = path.dirname(one)) {
    const kind = await markers(one);
    if (kind === 'repository') return one;
    if (kind === 'project') projects.push(one);
    if (path.dirname(one) === one) break;
  }
  if (isBelow(folder, cwd)) return projects.findLast((one) => isBelow(one, cwd)) ?? cwd;
  return projects[0] ?? folder;
}

function markerFinder(): MarkerFinder {
  const answers = new Map<string, ReturnType<MarkerFinder>>();
  const look: MarkerFinder = async (folder) => {
    const names = await readdir(folder).catch((): string[] => []);
    return names.includes('.git') ? 'repository' : names.some(isSiteMarker) ? 'project' : undefined;
  };
  return (folder) => {
    const answer = answers.get(folder) ?? look(folder);
    answers.set(folder, answer);
    return answer;
  };
}
