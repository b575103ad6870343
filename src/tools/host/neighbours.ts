import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** For source control, accounts, chat, debuggers, tasks, notebooks and programs: nothing to do with articles, and seconds for each window. */
const strangers = [
  ...['copilot', 'debug-auto-launch', 'debug-server-ready', 'git', 'git-base', 'github', 'github-authentication'],
  ...['grunt', 'gulp', 'ipynb', 'jake', 'merge-conflict', 'mermaid-markdown-features', 'microsoft-authentication'],
  ...['ms-vscode.js-debug', 'ms-vscode.js-debug-companion', 'ms-vscode.vscode-js-profile-table', 'notebook-renderers'],
  ...['npm', 'php-language-features', 'prompt-basics', 'references-view', 'simple-browser', 'terminal-suggest'],
  ...['tunnel-forwarding', 'typescript-language-features'],
];

/**
 * Fills a folder below `dataDir` with links to VS Code's own extensions that an article meets: those for languages, Markdown,
 * themes and settings. Returns its path, for `--builtin-extensions-dir`.
 */
export function linkNeighbours(vscode: string, dataDir: string): string {
  const source = path.join(vscode, 'extensions');
  const folder = path.join(dataDir, 'neighbours');
  mkdirSync(folder, { recursive: true });
  const isNeighbour = (name: string) =>
    existsSync(path.join(source, name, 'package.json')) && !strangers.includes(name);
  for (const name of readdirSync(source).filter(isNeighbour)) {
    const link = path.join(folder, name);
    if (!existsSync(link)) symlinkSync(path.join(source, name), link);
  }
  return folder;
}
