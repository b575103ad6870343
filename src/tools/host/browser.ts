import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type BundledBrowser, ensureBrowser } from './install.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// Without the background-networking flags Chromium hammers a closed network.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser of this machine: named by the environment variable CHROMIUM, else on the path. */
function installedBrowser(): string | undefined {
  if (process.env.ARTICLE_LINT_BROWSER === 'bundled') return undefined;
  const named = process.env.CHROMIUM;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`The environment variable CHROMIUM names ${named}, which cannot be executed.`);
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), '/usr/bin'];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isExecutable);
}

function launch({ executablePath, env }: BundledBrowser): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: flags,
    env: { ...process.env, ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * Starts a headless Chromium: the machine's own, or where there is none (or ARTICLE_LINT_BROWSER is "bundled", or it does not
 * start) one from the npm registry. Throws when neither starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  if (!installed) return launch(await ensureBrowser());
  try {
    return await launch({ executablePath: installed, env: {} });
  } catch (error) {
    console.error(
      `${installed} does not start, taking a bundled browser instead: ${(error as Error).message.split('\n')[0]}`,
    );
    return launch(await ensureBrowser());
  }
}
