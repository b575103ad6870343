import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { type Problem, readRows, toProblem } from './problems.ts';
import { quickInput } from './quick-input.ts';
import { eventually, patienceMs } from './wait.ts';

/** All values of all databases of the page as one text. It runs in the page, as text. */
const readKeptState = `(async () => {
  const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = reject; });
  let text = '';
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      text += JSON.stringify(await done(database.transaction(store).objectStore(store).getAll()));
    }
    database.close();
  }
  return text;
})()`;

/** VS Code as a user sees it: every method does what a hand would do, and returns when its effect is on the screen. */
export class Workbench {
  readonly page: Page;
  /** The folder that is open; a copy, so tests may change it. */
  readonly folder: string;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
    page.setDefaultTimeout(patienceMs);
    page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
  }

  /** Waits until the workbench can be used. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
    await this.page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Runs a command by its full title, such as "View: Toggle Word Wrap". Throws when the palette does not offer it. */
  async command(title: string): Promise<void> {
    await quickInput(this.page, { open: 'F1', text: `>${title}`, row: title });
  }

  /** Opens a file by its path relative to the folder and waits until its text is shown in the editor. */
  async openFile(relativePath: string): Promise<void> {
    const name = path.basename(relativePath);
    await quickInput(this.page, { open: 'Control+p', text: path.join(this.folder, relativePath), row: name });
    await this.page.locator(`.tab.active[aria-label^="${name}"]`).waitFor();
    await this.editor().locator('.view-line').first().waitFor();
    await this.focusEditor();
  }

  /** Moves the cursor; both count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+g');
    await this.page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.part.statusbar').getByText(`Ln ${line}, Col ${column}`).waitFor();
  }

  /** Types into whatever has the focus, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses one key or a chord, in Playwright's spelling: "Control+s". */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** The whole text of the active editor, line ends included: selected, copied, and the selection taken back. */
  async editorText(): Promise<string> {
    const none = `nothing copied ${Date.now()}`;
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(none)})`);
    await this.focusEditor();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Control+c');
    const text = await eventually('the text of the editor is copied', async () => {
      const copied = String(await this.page.evaluate('navigator.clipboard.readText()'));
      return copied === none ? undefined : copied;
    });
    await this.page.keyboard.press('Control+u');
    return text;
  }

  /** Saves the active editor and waits until it is no longer marked as changed. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** The text of a file of the folder as it is on the disk. Throws when there is none. */
  fileOnDisk(relativePath: string): string {
    return readFileSync(path.join(this.folder, relativePath), 'utf8');
  }

  /** Opens the Problems panel and reads the rows it shows now; wait for the ones you need with `problem`. */
  async problems(): Promise<Problem[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) {
      await this.command('Problems: Focus on Problems View');
      await panel.waitFor();
    }
    return (await panel.locator('.monaco-list-row:has(.marker-message)').evaluateAll(readRows)).map(toProblem);
  }

  /** Waits for a row of the Problems panel that satisfies `wanted`. Throws with the rule ids it saw. */
  problem(what: string, wanted: (problem: Problem) => boolean): Promise<Problem> {
    return eventually(what, async () => {
      const problems = await this.problems();
      const found = problems.find(wanted);
      if (!found) throw new Error(`there are: ${problems.map(({ code }) => code).join(', ') || 'none'}`);
      return found;
    });
  }

  /** The innermost webview frame that contains an element matching `selector`, waiting for it to be drawn. */
  frame(selector: string): Promise<Frame> {
    return eventually(`a webview shows ${selector}`, async () => {
      for (const frame of this.page.frames().toReversed()) {
        if (frame.parentFrame() && (await frame.$(selector).catch(() => null))) return frame;
      }
      return undefined;
    });
  }

  /** A notification whose text contains `text`. */
  notification(text: string): Locator {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  /** Trusts the open folder through VS Code's own editor for it. */
  async trustFolder(): Promise<void> {
    await this.command('Workspaces: Manage Workspace Trust');
    await this.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
    await this.page.locator('.part.statusbar', { hasNotText: 'Restricted Mode' }).waitFor();
  }

  /** Answers the question that `trust: 'ask'` brings up at the start. Throws when it is not asked. */
  async answerTrust(answer: 'trust' | 'restrict'): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog.getByRole('button', { name: answer === 'trust' ? /^Yes/ : /^No/ }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Waits until what VS Code keeps for a reload mentions all of `texts`: it writes down which editors are open only now and then. */
  async stateKept(...texts: RegExp[]): Promise<void> {
    await eventually(`VS Code keeps ${texts.join(', ')}`, async () => {
      const kept = String(await this.page.evaluate(readKeptState));
      const missing = texts.filter((text) => !text.test(kept));
      if (missing.length > 0) throw new Error(`${kept.length} characters without ${missing.join(', ')}`);
      return true;
    });
  }

  /** Loads the page again and waits until it can be used. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Changes settings of the folder; they hold a moment later. */
  changeSettings(settings: Record<string, unknown>): void {
    const file = path.join(this.folder, '.vscode/settings.json');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(settings));
  }

  /** Writes a picture of the whole window. */
  async screenshot(file: string): Promise<void> {
    mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  /** The active text editor. */
  editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Puts the keyboard into the active text editor. */
  async focusEditor(): Promise<void> {
    await this.editor().locator('.native-edit-context, textarea.inputarea').first().focus();
  }
}
