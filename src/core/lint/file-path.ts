/**
 * What is wrong with a path that a config or an article names, as the end of a sentence. Both come with a repository: they
 * must not make anyone's machine call another one.
 */
export function filePathProblem(path: string): string | undefined {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(path)) return 'must be the path of a file, not an address';
  return /^[\\/]{2}|\0/.test(path) ? 'must be the path of a file on this machine' : undefined;
}
