import type { Frame } from 'playwright-core';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

/** The page of a preview as a user sees it. Its frame is found anew each time: VS Code makes another when a tab was hidden. */
export class PreviewPage {
  readonly #workbench: Workbench;
  /** What the page shows, among several. */
  readonly #text: string;

  constructor(workbench: Workbench, text = '') {
    this.#workbench = workbench;
    this.#text = text;
  }

  frame(): Promise<Frame> {
    return eventually(`a preview shows "${this.#text}"`, async () => {
      for (const frame of this.#workbench.page.frames()) {
        const text = await frame.evaluate(`document.getElementById('article')?.innerText`).catch(() => undefined);
        if (typeof text === 'string' && text !== '' && text.includes(this.#text)) return frame;
      }
      return undefined;
    });
  }

  /** The view that the switch says is shown. */
  async view(): Promise<string> {
    return (await this.frame()).locator('#views [aria-checked=true]').innerText();
  }

  /** Waits for the view to be shown. */
  async hasView(name: string): Promise<void> {
    await eventually(`the view is ${name}`, async () => ((await this.view()) === name ? true : undefined));
  }

  /** Takes the pointer off the tabs, whose hovers would cover the page. */
  async #rest(): Promise<void> {
    const { width = 700, height = 700 } = this.#workbench.page.viewportSize() ?? {};
    await this.#workbench.page.mouse.move(width / 2, height - 5);
  }

  /** Presses a button by its name. */
  async press(name: string | RegExp): Promise<void> {
    await this.#rest();
    await (await this.frame()).getByRole('button', { name }).first().click();
  }

  async choose(view: string): Promise<void> {
    await this.#rest();
    await (await this.frame()).getByRole('radio', { name: view }).click();
    await this.hasView(view);
  }

  /** Waits until the article shows a text. */
  async shows(text: string): Promise<void> {
    await eventually(`the preview shows "${text}"`, async () =>
      (await (await this.frame()).locator('body').innerText()).includes(text) ? true : undefined,
    );
  }
}
