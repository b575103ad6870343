import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

/** One colour theme of each kind, and what VS Code calls the kind in a webview. */
export const themes = [
  { name: 'light', theme: 'Default Light Modern', kind: 'vscode-light' },
  { name: 'dark', theme: 'Default Dark Modern', kind: 'vscode-dark' },
  { name: 'high-contrast-dark', theme: 'Default High Contrast', kind: 'vscode-high-contrast' },
  { name: 'high-contrast-light', theme: 'Default High Contrast Light', kind: 'vscode-high-contrast-light' },
] as const;

/** Turns VS Code to a theme and waits until the pages of webviews have it. `settings` are kept beside it. */
export async function turnTo(
  { theme, kind }: (typeof themes)[number],
  workbench: Workbench,
  settings: Record<string, unknown> = {},
): Promise<void> {
  workbench.changeSettings({ ...settings, 'workbench.colorTheme': theme });
  await eventually(`a page is ${kind}`, async () => {
    const frame = await workbench.frame('#article');
    return (await frame.evaluate('document.body.dataset.vscodeThemeKind')) === kind ? true : undefined;
  });
}
