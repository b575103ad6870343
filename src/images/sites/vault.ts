import type { FileHost } from '../file-host.ts';
import { nameKey, picturesBelow } from '../picture-index.ts';
import type { Resolved } from './resolve.ts';

/**
 * The file that `![[picture.png]]` shows in a vault of Obsidian: one of that path, else the one of that name, wherever it
 * is (https://help.obsidian.md/links). undefined outside of vaults, where it is text.
 */
export async function resolveInVault(
  source: string,
  articlePath: string,
  host: FileHost,
): Promise<Resolved | undefined> {
  const vault = await vaultOf(articlePath, host);
  if (vault === undefined) return undefined;
  const { pictures, isComplete } = await picturesBelow(host, vault);
  const name = source.slice(source.lastIndexOf('/') + 1);
  const wanted = nameKey(source.replace(/^(?:\.{0,2}\/)+/, ''));
  const files = (pictures.get(nameKey(name)) ?? []).filter((path) => `/${nameKey(path)}`.endsWith(`/${wanted}`));
  return { files: [...files].sort((a, b) => a.length - b.length), isSure: isComplete };
}

async function vaultOf(articlePath: string, host: FileHost): Promise<string | undefined> {
  const folders = articlePath.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth--) {
    const folder = folders.slice(0, depth).join('/');
    const entries = await host.readDirectory(folder);
    if (typeof entries !== 'string' && entries.get('.obsidian') === 'folder') return folder;
  }
  return undefined;
}
