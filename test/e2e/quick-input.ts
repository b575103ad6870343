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
  const wanted = widget
    .locator('.monaco-list-row .label-name')
    .filter({ hasText: exactly(row) })
    .first();
  const clicked = await wanted.click({ timeout: patience }).then(
    () => true,
    () => false,
  );
  // A click can do its work and still count as late: then the box is gone.
  const isGone = clicked ? await hidden(widget) : await widget.isHidden();
  if (isGone) return { isTaken: true, seen: [] };
  const seen = await widget.locator('.monaco-list-row .label-name').allTextContents();
  await page.keyboard.press('Escape');
  await hidden(widget);
  return { isTaken: false, seen };
}

const hidden = (widget: Locator): Promise<boolean> =>
  widget.waitFor({ state: 'hidden', timeout: patience }).then(
    () => true,
    () => false,
  );

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
