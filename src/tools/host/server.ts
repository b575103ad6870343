import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endWithUs, temporaryFolder } from './cleanup.ts';
import { ensureHost } from './install.ts';
import { linkNeighbours } from './neighbours.ts';
import { quietSettings } from './settings.ts';

const readyTimeoutMs = 60_000;
const readyLine = /Extension host agent listening on (\d+)/;

export interface ServerOptions {
  /** True: every folder is trusted and nobody asks. False: VS Code's Workspace Trust is on. */
  trust: boolean;
  /** Folder for user data and the server's own; a temporary one when left out. */
  userDataDir?: string;
  /** Folder with installed extensions; an empty one when left out. */
  extensionsDir?: string;
  /** Leaves out those of VS Code's own extensions that have nothing to do with articles. */
  onlyNeighbours?: boolean;
  /** User settings on top of the quiet ones. */
  settings?: Record<string, unknown>;
  /** Settings of the machine that the server runs on: VS Code takes those of scope `machine` and `machine-overridable` from here alone. */
  machineSettings?: Record<string, unknown>;
  /** 0 or left out: a free one. */
  port?: number;
  /** File for the server's output; in the data folder when left out. */
  logFile?: string;
  /** Lets a page ask for extension tests through its address. */
  automation?: boolean;
  /** Display language of extensions, such as "zh-cn"; VS Code's own words stay English. English when left out. */
  language?: string;
}

export interface RunningServer {
  /** Without a slash at its end. */
  url: string;
  port: number;
  /** Of the server, which leads a process group of its own. */
  pid: number;
  userDataDir: string;
  /** What the server has printed until now. */
  log(): string;
  /** Resolves with the exit code or signal when the server ends without `stop`. */
  ended: Promise<string>;
  isRunning(): boolean;
  /** Ends the server and removes its temporary folder. Never throws. */
  stop(): Promise<void>;
}

// A server whose starter was killed hard must not stay behind; it runs in a process group of its own.
const watchParent = `data:text/javascript,${encodeURIComponent(
  'const parent = process.ppid; setInterval(() => { if (process.ppid !== parent) process.exit(1); }, 1000).unref();',
)}`;

// Without it every start asks a marketplace about extensions that nobody looked for.
const noGallery = { EXTENSIONS_GALLERY: '{}' };

function serverArguments(dataDir: string, options: ServerOptions): string[] {
  const args = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token'];
  args.push('--accept-server-license-terms', '--disable-telemetry');
  args.push('--server-data-dir', dataDir, '--user-data-dir', dataDir);
  args.push('--extensions-dir', options.extensionsDir ?? path.join(dataDir, 'extensions'));
  if (options.trust) args.push('--disable-workspace-trust');
  if (options.automation) args.push('--enable-smoke-test-driver');
  if (options.language) args.push('--locale', options.language);
  return args;
}

function writeSettings(dataDir: string, kind: 'User' | 'Machine', settings: Record<string, unknown>): void {
  const folder = path.join(dataDir, kind);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/** Enters a language pack that translates nothing: a display language is one for which there is a pack. */
function writeLanguagePack(dataDir: string, language: string): void {
  const vscode = path.join(dataDir, 'language-pack.json');
  const extension = { extensionIdentifier: { id: 'article-lint.no-translations' }, version: '1.0.0' };
  const pack = { hash: 'none', extensions: [extension], translations: { vscode }, label: language };
  writeFileSync(vscode, JSON.stringify({ version: '1.0.0', contents: {} }));
  writeFileSync(path.join(dataDir, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

/** Resolves with the port once the server listens; rejects when it ends before, or with the end of its output after a minute. */
function whenReady(child: ChildProcess, log: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`VS Code's server ${why}. Its output:\n${log().slice(-3000)}`));
    const timer = setTimeout(() => fail(`was not ready after ${readyTimeoutMs / 1000} s`), readyTimeoutMs);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended early (${signal ?? code})`);
    });
    child.stdout?.on('data', () => {
      const port = readyLine.exec(log())?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/**
 * Starts VS Code's server on the loopback address and waits until it listens. It ends with this process at the latest.
 * Throws when it cannot be installed or started; the error carries the server's output.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = await ensureHost();
  const temporary = options.userDataDir ? undefined : temporaryFolder('data');
  const dataDir = path.resolve(options.userDataDir ?? temporary?.path ?? '.');
  writeSettings(dataDir, 'User', { ...quietSettings, ...options.settings });
  writeSettings(dataDir, 'Machine', options.machineSettings ?? {});
  if (options.language) writeLanguagePack(dataDir, options.language);
  const logFile = options.logFile ?? path.join(dataDir, 'server.log');
  mkdirSync(path.dirname(logFile), { recursive: true });
  writeFileSync(logFile, '');
  const args = ['--import', watchParent, 'out/server-main.js', ...serverArguments(dataDir, options)];
  if (options.onlyNeighbours) args.push('--builtin-extensions-dir', linkNeighbours(host.vscode, dataDir));
  const env = { ...process.env, ...noGallery };
  const child = spawn(host.node, args, { cwd: host.vscode, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const end = endWithUs(child, { detached: true });
  const printed = collectOutput(child, logFile);
  let stopped = false;
  const stop = async () => {
    stopped = true;
    await end();
    temporary?.remove();
  };
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      if (!stopped) resolve(String(signal ?? code));
    });
  });
  try {
    const port = await whenReady(child, printed);
    const isRunning = () => child.exitCode === null && child.signalCode === null;
    const { pid = 0 } = child;
    return { url: `http://127.0.0.1:${port}`, port, pid, userDataDir: dataDir, log: printed, ended, isRunning, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function collectOutput(child: ChildProcess, logFile: string): () => string {
  const file = createWriteStream(logFile, { flags: 'a' });
  let printed = '';
  const add = (data: Buffer) => {
    printed += data;
    file.write(data);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  child.once('close', () => file.end());
  return () => printed;
}

/** The address that opens `folder`; `payload` are the workbench's own parameters, honoured only with `automation`. */
export function workbenchUrl(server: RunningServer, folder: string, payload: [string, string][] = []): string {
  const url = `${server.url}/?folder=${encodeURIComponent(folder).replaceAll('%2F', '/')}`;
  return payload.length === 0 ? url : `${url}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
