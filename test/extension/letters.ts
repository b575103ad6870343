import * as vscode from 'vscode';
import { inWorkspace, write } from './articles.ts';
import { runAndAccept } from './support.ts';

const words = [...'茶水山河纸墨灯船桥雨雪风云鸟树石花草门窗书画琴棋米面糖盐'];
/** What every letter ends with. */
export const plug = '请关注我们的账号「山中来信」，每天都有新的茶送到读者手里。';

/** Lines that no two articles share. */
function prose(article: number): string {
  let state = article * 7919 + 17;
  const word = (): string => {
    state = (state * 48271) % 2147483647;
    return words[state % words.length] ?? '';
  };
  const line = (): string => `${word()}${word()}${word()}的${word()}与${word()}${word()}，${word()}在${word()}里。`;
  return Array.from({ length: 24 }, line).join('\n\n');
}

/** An article of its own words, with a heading that all have and the promotion. */
export const letter = (n: number): string =>
  `---\ntitle: ${n}\ndate: 2024-04-12\n---\n\n${prose(n)}\n\n## 参考资料\n\n- [第 ${n} 本书](https://books.example/${n})\n\n${plug}\n`;

/** Eight letters. */
export async function writeLetters(folder: string): Promise<void> {
  for (let n = 10; n < 18; n++) await write(`${folder}/${n}.md`, letter(n));
}

/** Also what was learned from them. */
export async function removeLetters(): Promise<void> {
  for (const path of ['letters', 'leftovers.recipe.json', '.article-lint.json'])
    await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true });
}

export const textOf = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

export const exists = async (uri: vscode.Uri): Promise<true | undefined> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => undefined,
  );

/** Runs the command and accepts what it has ticked. */
export const learnAndAccept = (): Promise<unknown> => runAndAccept('articleLint.learnRecipes');
