import fs from 'node:fs';
import path from 'node:path';

/** Articles and other test data that stand beside a checkout; a user's clone does not have them. */
const shared = path.resolve('../shared');

/** A path in the shared folder, or undefined where it is missing. */
export function sharedPath(...names: string[]): string | undefined {
  const wanted = path.join(shared, ...names);
  return fs.existsSync(wanted) ? wanted : undefined;
}

/** What to give a test as its `skip`: a message where the data is missing, false where it is there. */
export const skipWithout = (found: string | undefined): string | false =>
  found ? false : 'needs ../shared, which is not beside this checkout';

/** Every article below a folder, in path order. */
export function articlesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown|html?)$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
