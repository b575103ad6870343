import type { Evidence, Inferred } from './evidence.ts';
import { usualTerms, usualType } from './usual.ts';

/** Categories or tags: those that the siblings share, or the folders between `_posts` and the file. */
export function inferTerms(key: string, { facts }: Evidence): Inferred<string | readonly string[]> | undefined {
  const shared = usualTerms(facts.siblings, key);
  const isText = usualType(facts.siblings, key) === 'text';
  if (shared.length > 0) return shaped(shared, isText, 'as the other articles have it');
  const folders = key.startsWith('categor') ? foldersOf(facts.file?.path ?? '') : [];
  return folders.length > 0 ? shaped(folders, isText || key === 'category', 'from the folder') : undefined;
}

const shaped = (terms: readonly string[], isText: boolean, origin: string): Inferred<string | readonly string[]> => ({
  value: isText ? (terms[0] ?? '') : terms,
  origin,
});

function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  const posts = names.lastIndexOf('_posts');
  return posts < 0 ? [] : names.slice(posts + 1).filter((name) => !/^[\d-]{1,10}$/.test(name));
}
