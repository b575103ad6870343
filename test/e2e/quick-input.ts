import type { Page } from 'playwright-core';
import { eventually } from './wait.ts';

interface Choice {
  /** The keys that open the box. */
  open: string;
  text: string;
  /** The exact label of the row to take. */
  row: string;
}

/** Opens VS Code's quick input, types, and takes the row with exactly that label. Throws with the rows it saw when there is none. */
export async function quickInput(page: Page, { open, text, row }: Choice): Promise<void> {
  const widget = page.locator('.quick-input-widget');
  const input = widget.locator('.quick-input-filter input');
  await eventually(`${open} opens the quick input`, async () => {
    await page.keyboard.press(open);
    await input.waitFor({ timeout: 2000 });
    return true;
  });
  await input.fill(text);
  const labels = widget.locator('.monaco-list-row .label-name');
  // The list is drawn anew while results come in, so finding and clicking are one attempt.
  const wanted = labels.filter({ hasText: exactly(row) }).first();
  let seen: string[] = [];
  try {
    await eventually('the row is there', async () => {
      seen = await labels.allTextContents();
      if (!seen.some((label) => label.trim() === row)) return undefined;
      await wanted.click({ timeout: 2000 });
      return true;
    });
  } catch (error) {
    throw new Error(`"${text}" offers no "${row}" but: ${seen.slice(0, 8).join(' | ') || 'nothing'}.`, {
      cause: error,
    });
  }
  await widget.waitFor({ state: 'hidden' });
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
