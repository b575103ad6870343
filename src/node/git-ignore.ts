import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isBelow } from './file-host.ts';

/** The rules of one `.gitignore`, and the folder they count from. */
interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The `.gitignore` files in force in a folder, outermost first. */
export type IgnoreLayers = readonly Layer[];

/** Whether git would ignore a path. Its own folder must not be ignored: git never looks into ignored folders. */
export function isIgnored(layers: IgnoreLayers, full: string, isFolder: boolean): boolean {
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (!layer) continue;
    const relative = path.relative(layer.folder, full).split(path.sep).join('/');
    const { ignored, unignored } = layer.rules.test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The layers of a folder's parent, and the folder's own where it has a `.gitignore`. */
export async function withLayerOf(folder: string, layers: IgnoreLayers): Promise<IgnoreLayers> {
  try {
    const text = await readFile(path.join(folder, '.gitignore'), 'utf8');
    return [...layers, { folder, rules: ignore({ ignorecase: false }).add(text.replace(/^\ufeff/, '')) }];
  } catch {
    return layers;
  }
}

/**
 * What is in force above a folder: up to the top of its repository; outside of one, up to `cwd`. Empty where the
 * folder itself is ignored: who names an ignored folder means it.
 */
export async function layersAbove(folder: string, cwd: string): Promise<IgnoreLayers> {
  let layers: IgnoreLayers = [];
  for (const one of await foldersAbove(folder, cwd)) {
    if (isIgnored(layers, one, true)) return [];
    layers = await withLayerOf(one, layers);
  }
  return isIgnored(layers, folder, true) ? [] : layers;
}

async function foldersAbove(folder: string, cwd: string): Promise<string[]> {
  const above: string[] = [];
  let one = folder;
  while (!(await exists(path.join(one, '.git')))) {
    const parent = path.dirname(one);
    if (parent === one) return isBelow(folder, cwd) ? above.filter((each) => isBelow(each, cwd)) : [];
    above.unshift(parent);
    one = parent;
  }
  return above;
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
