import { stat } from 'node:fs/promises';
import path from 'node:path';

export const configName = '.article-lint.json';

/** Finds the config in force for a file: the nearest one in its folder or above. Every folder is asked once. */
export function configFinder(): (file: string) => Promise<string | undefined> {
  const answers = new Map<string, Promise<string | undefined>>();
  const inFolder = (folder: string): Promise<string | undefined> => {
    let answer = answers.get(folder);
    if (!answer) {
      answer = look(folder);
      answers.set(folder, answer);
    }
    return answer;
  };
  const look = async (folder: string): Promise<string | undefined> => {
    const candidate = path.join(folder, configName);
    const isFile = await stat(candidate).then(
      (info) => info.isFile(),
      () => false,
    );
    const parent = path.dirname(folder);
    return isFile ? candidate : parent === folder ? undefined : inFolder(parent);
  };
  return (file) => inFolder(path.dirname(path.resolve(file)));
}
