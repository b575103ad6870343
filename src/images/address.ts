import { publishedFolders, type Where } from './local.ts';
import type { ImageAddress } from './sites/publishing.ts';

type Resolve = (image: ImageAddress) => Promise<string | undefined>;

/**
 * Writes the address of a file as another address of the article is written: from the top or relative, escaped or not.
 * What it writes is resolved again, and is undefined where nothing leads to the file.
 */
export function addressWriter(
  image: ImageAddress,
  where: Where,
  resolve: Resolve,
): (path: string) => Promise<string | undefined> {
  const isEscaped = /%[\da-f]{2}/i.test(image.source);
  return async (path) => {
    for (const form of forms(path, image.source, where)) {
      const source = form
        .split('/')
        .map((name) => escaped(name, isEscaped))
        .join('/');
      if ((await resolve({ ...image, source })) === path) return source;
    }
    return undefined;
  };
}

function forms(path: string, source: string, where: Where): string[] {
  const fromTop = belowRoots(path, where);
  const relative = relativeForms(path, where);
  const dotted = source.startsWith('./') ? relative.map((form) => (form.startsWith('.') ? form : `./${form}`)) : [];
  const rooted = fromTop.map((form) => `/${form}`);
  const plain = [...dotted, ...relative, ...fromTop];
  return source.startsWith('/') ? [...rooted, ...plain] : [...plain, ...rooted];
}

/** Without the folders that generators publish at the top. */
function belowRoots(path: string, { siteRoots }: Where): string[] {
  return siteRoots.flatMap((root) =>
    publishedFolders.flatMap((name) => {
      const folder = [root, name].filter(Boolean).join('/');
      return folder === '' ? [path] : path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [];
    }),
  );
}

/** From the article's folder, and from the one that is named as the article. */
function relativeForms(path: string, { articlePath }: Where): string[] {
  const assets = articlePath.replace(/\.[^./]*$/, '');
  const folder = articlePath.split('/').slice(0, -1);
  const names = path.split('/');
  let common = 0;
  while (common < folder.length && common < names.length - 1 && folder[common] === names[common]) common++;
  const relative = [...folder.slice(common).map(() => '..'), ...names.slice(common)].join('/');
  return path.startsWith(`${assets}/`) ? [path.slice(assets.length + 1), relative] : [relative];
}

const escaped = (name: string, isEscaped: boolean): string =>
  isEscaped ? encodeURIComponent(name) : name.replace(/[%?#]/g, encodeURIComponent);
