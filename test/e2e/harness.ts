import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../src/tools/host/browser.ts';
import { temporaryFolder } from '../../src/tools/host/cleanup.ts';
import { installExtension } from '../../src/tools/host/extension.ts';
import { type RunningServer, type ServerOptions, startServer, workbenchUrl } from '../../src/tools/host/server.ts';
import { asksNobody } from '../../src/tools/host/settings.ts';
import { Workbench } from './workbench.ts';

export interface WorkbenchOptions {
  /** The folder to copy and open; test/fixtures/workspace when neither this nor `files` is given. */
  folder?: string;
  /** Files to write, by relative path; on top of `folder`, or alone. */
  files?: Record<string, string>;
  /** False: VS Code opens the folder in Restricted Mode. "ask": it asks first, see `answerTrust`. Default true. */
  trust?: boolean | 'ask';
  /** User settings. */
  settings?: Record<string, unknown>;
  /** Settings of the machine; that image servers are not asked by themselves when left out. */
  machineSettings?: Record<string, unknown>;
  viewport?: { width: number; height: number };
  /** Display language of extensions, such as "zh-cn". English when left out. */
  language?: string;
  /** Leave the extension out. */
  withoutExtension?: boolean;
  /** The folder of an extension to install beside ours. */
  helper?: string;
  /** The test ends this VS Code by force and starts it again: its data outlive it. */
  isRestarted?: boolean;
}

export type Again = () => Promise<{ workbench: Workbench; server: RunningServer }>;

export interface OpenWorkbench {
  workbench: Workbench;
  server: RunningServer;
  /** With `isRestarted`: starts VS Code again after it was ended, in a new window on the same folder, data and address. */
  again: Again;
  /** Ends VS Code and removes the copy of the folder. */
  close(): Promise<void>;
}

const testTimeoutMs = 240_000;

const wordsOnly = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

let browser: Promise<Browser> | undefined;

function extensionsFolder(helper?: string): string {
  const { path: folder } = temporaryFolder('extensions');
  installExtension(folder);
  if (helper) cpSync(helper, path.join(folder, path.basename(helper)), { recursive: true });
  return folder;
}

let extensions: string | undefined;
function extensionsDir(): string {
  extensions ??= extensionsFolder();
  return extensions;
}

function prepareFolder({ folder, files }: WorkbenchOptions): { path: string; remove: () => void } {
  const copy = temporaryFolder('workspace');
  const source = folder ?? (files ? undefined : 'test/fixtures/workspace');
  if (source) cpSync(source, copy.path, { recursive: true });
  for (const [name, text] of Object.entries(files ?? {})) {
    const file = path.join(copy.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return copy;
}

/** The browser of this test file; a new one when it has crashed. */
async function sharedBrowser(): Promise<Browser> {
  if (!browser || !(await browser).isConnected()) browser = launchBrowser();
  return browser;
}

function startOptions(options: WorkbenchOptions): ServerOptions {
  const { trust = true, settings, machineSettings, withoutExtension, helper, language } = options;
  return {
    ...(language && { language }),
    trust: trust === true,
    onlyNeighbours: true,
    settings: { 'security.workspace.trust.startupPrompt': trust === 'ask' ? 'always' : 'never', ...settings },
    machineSettings: machineSettings ?? asksNobody,
    ...(!withoutExtension && { extensionsDir: helper ? extensionsFolder(helper) : extensionsDir() }),
  };
}

/** A VS Code with what its window keeps in the browser. */
interface Installation {
  readonly server: RunningServer;
  readonly context: BrowserContext;
  /** Starts the server anew. Only for one that has its own data folder. */
  startAgain(): Promise<RunningServer>;
  /** Gives back its page, so that the next test loads its folder there: what has been compiled is not compiled again. */
  end(page?: Page): Promise<void>;
}

async function install(options: WorkbenchOptions): Promise<Installation> {
  const data = options.isRestarted ? temporaryFolder('data') : undefined;
  const starting = { ...startOptions(options), ...(data && { userDataDir: data.path }) };
  let server = await startServer(starting);
  const { port } = server;
  const { viewport = { width: 1400, height: 1000 } } = options;
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await (await sharedBrowser()).newContext({ viewport, permissions }).catch(async (error) => {
    await server.stop();
    throw error;
  });
  const startAgain = async () => {
    await server.stop();
    server = await startServer({ ...starting, port });
    return server;
  };
  const end = async () => {
    await context.close().catch(() => {});
    await server.stop();
    data?.remove();
  };
  return { server, context, startAgain, end };
}

/** What makes an installation another one. Whether folders are trusted is asked for once and then kept. */
const needsOwn = ({ trust = true, withoutExtension = false, ...options }: WorkbenchOptions): boolean => {
  const { settings, machineSettings, viewport, language, helper, isRestarted } = options;
  const own = [settings, machineSettings, viewport, language, helper, isRestarted];
  return trust !== true || withoutExtension || own.some(Boolean);
};

/** Leaves the folder that a page shows; a page that cannot is closed. */
async function leave(page: Page): Promise<void> {
  await page.goto('about:blank').catch(() => page.close({ runBeforeUnload: false }).catch(() => {}));
}

/** Starting a server and reading the workbench for the first time takes longer than most tests: those with usual settings share one. */
let usual: Promise<Installation> | undefined;

/** Ends the VS Code that tests share, and the browser. Tests have it done; a tool has to. */
export async function endShared(): Promise<void> {
  await (await usual?.catch(() => undefined))?.end();
  await (await browser)?.close();
}

after(endShared);

async function installationFor(options: WorkbenchOptions): Promise<Installation> {
  if (needsOwn(options)) return install(options);
  const end = async (page?: Page) => page && leave(page);
  const known = await usual?.catch(() => undefined);
  if (known?.context.browser()?.isConnected() && known.server.isRunning()) return { ...known, end };
  usual = install(options);
  return { ...(await usual), end };
}

/** Opens a copy of a folder in a real VS Code with the extension installed, and waits until it can be used. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  const folder = prepareFolder(options);
  const { server, context, startAgain, end } = await installationFor(options);
  let page: Page | undefined;
  const close = async () => {
    await end(page);
    folder.remove();
  };
  const openWindow = async (on: RunningServer): Promise<Workbench> => {
    page = context.pages().at(0) ?? (await context.newPage());
    const workbench = new Workbench(page, folder.path);
    await page.goto(workbenchUrl(on, folder.path));
    await workbench.ready().catch((error) => keepEvidence('opening', workbench, on).then(() => Promise.reject(error)));
    return workbench;
  };
  const again: Again = async () => {
    const next = await startAgain();
    return { workbench: await openWindow(next), server: next };
  };
  try {
    return { workbench: await openWindow(server), server, again, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Leaves a picture of the window and the server's log in test-results/e2e/. Never throws. */
async function keepEvidence(name: string, workbench: Workbench, server: RunningServer): Promise<void> {
  const folder = path.join('test-results/e2e', wordsOnly(name));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'server.log'), server.log());
  await workbench.screenshot(path.join(folder, 'screen.png')).catch(() => {});
  console.error(`Screenshot and server log: ${folder}/`);
}

/** Rejects after `testTimeoutMs`. The runner's own timeout would leave VS Code running and no evidence. */
async function inTime(action: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The test took longer than ${testTimeoutMs / 1000} s.`)), testTimeoutMs);
  });
  try {
    await Promise.race([action, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Defines a test that has a window of VS Code of its own. `name` is a user's sentence. A failure leaves a screenshot and the server's log. */
export function workbenchTest(
  name: string,
  options: WorkbenchOptions,
  body: (workbench: Workbench, server: RunningServer, again: Again) => Promise<void>,
): void {
  test(name, async () => {
    rmSync(path.join('test-results/e2e', wordsOnly(name)), { recursive: true, force: true });
    const { again, close, ...first } = await openWorkbench(options);
    let shown = first;
    const next: Again = async () => {
      shown = await again();
      return shown;
    };
    try {
      await inTime(body(first.workbench, first.server, next));
    } catch (error) {
      await keepEvidence(name, shown.workbench, shown.server);
      throw error;
    } finally {
      await close();
    }
  });
}
