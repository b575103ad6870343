import type { Locator, Page } from 'playwright-core';
import { eventually } from './wait.ts';

interface Choice {
  /** The keys that open the box. */
  open: string;
  text: string;
  /** The exact label of the row to take. */
  row: string;
}

/** How long one opening of the box is given to list the row, in ms. */
const patience = 3000;

/**
 * Opens VS Code's quick input, types, and takes the row with exactly that label. Throws with the rows it saw when there is none.
 * A palette lists the commands that were known when it opened, so it is opened anew until the extension has brought its own.
 */
export async function quickInput(page: Page, choice: Choice): Promise<void> {
  let seen: string[] = [];
  try {
    await eventually('the row is taken', async () => {
      const attempt = await take(page, choice);
      seen = attempt.seen;
      return attempt.isTaken || undefined;
    });
  } catch (error) {
    const rows = seen.slice(0, 8).join(' | ') || 'nothing';
    throw new Error(`"${choice.text}" offers no "${choice.row}" but: ${rows}.`, { cause: error });
  }
}

async function take(page: Page, { open, text, row }: Choice): Promise<{ isTaken: boolean; seen: string[] }> {
  const widget = page.locator('.quick-input-widget');
  const input = widget.locator('.quick-input-filter input');
  await page.keyboard.press(open);
  const isOpen = await input.waitFor({ timeout: patience }).then(
    () => true,
    () => false,
  );
  if (!isOpen) return { isTaken: false, seen: [] };
  await input.fill(text);
  await page.evaluate(watchRows);
  const wanted = widget
    .locator('.monaco-list-row .label-name')
    .filter({ hasText: exactly(row) })
    .first();
  const clicked = await wanted.click({ timeout: patience }).then(
    () => true,
    () => false,
  );
  // A click can do its work and still count as late. That the box is gone tells nothing: whatever takes the focus closes it.
  const isTaken = clicked || (await page.evaluate('globalThis.rowWasPressed'));
  if (isTaken && (await hidden(widget))) return { isTaken: true, seen: [] };
  if (await widget.isHidden()) return { isTaken: false, seen: [] };
  const seen = await widget.locator('.monaco-list-row .label-name').allTextContents();
  await page.keyboard.press('Escape');
  await hidden(widget);
  return { isTaken: false, seen };
}

/** Notes whether a row of the box is pressed. It runs in the page, as text. */
const watchRows = `(() => {
  globalThis.rowWasPressed = false;
  const note = ({ target }) => { globalThis.rowWasPressed ||= !!target.closest('.quick-input-widget .monaco-list-row'); };
  globalThis.noteRows ??= note;
  addEventListener('mouseup', globalThis.noteRows, true);
})()`;

const hidden = (widget: Locator): Promise<boolean> =>
  widget.waitFor({ state: 'hidden', timeout: patience }).then(
    () => true,
    () => false,
  );

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
