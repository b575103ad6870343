import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type RunningServer, startServer, workbenchUrl } from './server.ts';
import { asksNobody } from './settings.ts';

// Longer than Mocha gives one test.
const silenceMs = 170_000;

/** What the reporter of test/extension puts before each of its lines. */
const mark = '│ ';

/** One run of extension tests: absolute paths throughout. */
export interface TestRun {
  folder: string;
  extension: string;
  /** The bundle that exports `run`, without its `.js`. */
  tests: string;
  /** "web" for the browser's worker host. */
  kind: string | undefined;
  trust: boolean;
  userDataDir: string | undefined;
  /** Where a failure leaves the screenshot and the server's log. */
  results: string;
}

function payload(run: TestRun, server: RunningServer): [string, string][] {
  const remote = (file: string) => `vscode-remote://127.0.0.1:${server.port}${encodeURI(file)}`;
  return [
    ['extensionDevelopmentPath', remote(run.extension)],
    ['extensionTestsPath', remote(run.tests)],
    ['skipWelcome', 'true'],
  ];
}

/**
 * The kind of host goes through a setting: the browser's workbench reads an extensionDevelopmentKind from its address and then
 * ignores it.
 */
function testSettings({ kind, extension }: TestRun): Record<string, unknown> {
  const { publisher, name } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  return {
    'security.workspace.trust.startupPrompt': 'never',
    ...(kind && { 'remote.extensionKind': { [`${publisher}.${name}`]: [kind] } }),
  };
}

interface Session {
  page: Page;
  server: RunningServer;
  log: ConsoleLog;
}

/** Prints the test reporter's lines behind the name of their suite; keeps all others, VS Code's own among them, for a look after a failure. */
class ConsoleLog {
  readonly lines: string[] = [];
  readonly printed: string[] = [];
  onLine = () => {};
  readonly #suite: string;

  constructor(suite: string) {
    this.#suite = suite;
  }

  /** Takes what the workbench hands to `codeAutomationLog`: the arguments of one console call. */
  readonly add = (type: string, args: unknown[]): void => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (!text.startsWith(mark)) {
      this.lines.push(`[${type}] ${text}`);
      return;
    }
    this.#print(text.slice(mark.length));
    this.printed.push(text);
    this.onLine();
  };

  /** Prints the count that the reporter did not come to; what was running counts as failed. */
  printInterrupted(): void {
    if (this.printed.some((line) => / passing, \d+ failing$/.test(line))) return;
    const count = (sign: string) =>
      this.printed.filter((line) => line.slice(mark.length).trimStart().startsWith(sign)).length;
    this.#print(`${count('✓')} passing, ${count('✗') + 1} failing`);
  }

  #print(text: string): void {
    console.log(`${this.#suite} │ ${text}`);
  }
}

/** Resolves with the exit code of the tests. Rejects when the page or the server ends first, or nothing is heard for a minute. */
async function whenTestsEnd({ page, server, log }: Session, open: () => Promise<unknown>): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<number>((resolve, reject) => {
    log.onLine = () => {
      clearTimeout(timer);
      timer = setTimeout(
        () => reject(new Error(`Nothing was heard of the tests for ${silenceMs / 1000} s.`)),
        silenceMs,
      );
    };
    log.onLine();
    page.on('crash', () => reject(new Error('The page with VS Code crashed.')));
    page.on('close', () => reject(new Error('The browser with VS Code ended.')));
    server.ended.then((why) => reject(new Error(`VS Code's server ended by itself (${why}).`)));
    page.exposeFunction('codeAutomationLog', log.add).catch(reject);
    page
      .exposeFunction('codeAutomationExit', (code: number) => resolve(code))
      .then(open)
      .catch(reject);
  });
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
    log.printInterrupted();
  }
}

/** Leaves what helps to understand a failure. Never throws. */
async function keepEvidence({ page, server, log }: Session, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'server.log'), server.log());
  writeFileSync(path.join(folder, 'console.log'), log.lines.join('\n'));
  await page.screenshot({ path: path.join(folder, 'screen.png') }).catch(() => {});
  const error = log.lines.findLast((line) => line.startsWith('[error]'));
  if (log.printed.length === 0 && error) console.error(`No test ran. ${error.split('\n')[0]}`);
  console.error(`Screenshot, console and server log: ${path.relative('.', folder)}/`);
}

async function runInPage(run: TestRun, session: Session): Promise<number> {
  const { page, server } = session;
  let code = 1;
  try {
    code = await whenTestsEnd(session, () => page.goto(workbenchUrl(server, run.folder, payload(run, server))));
    return code;
  } finally {
    if (code !== 0) await keepEvidence(session, run.results);
  }
}

/** Runs extension tests in VS Code's server build. Returns their exit code; throws when they could not be run. */
export async function runInServer(run: TestRun): Promise<number> {
  rmSync(run.results, { recursive: true, force: true });
  const { trust, userDataDir } = run;
  const browser = await launchBrowser();
  try {
    const server = await startServer({
      trust,
      settings: testSettings(run),
      machineSettings: asksNobody,
      automation: true,
      onlyNeighbours: true,
      ...(userDataDir && { userDataDir }),
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      return await runInPage(run, { page, server, log: new ConsoleLog(path.basename(run.results)) });
    } finally {
      await server.stop();
    }
  } finally {
    await browser.close();
  }
}
