import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file below `folder` whose path satisfies `wanted`, as paths that start with `folder`, sorted. A missing folder has none. */
export function filesBelow(folder: string, wanted: (file: string) => boolean): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter(wanted)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
