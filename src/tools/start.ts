import { spawn } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './bundles.ts';
import { temporaryFolder } from './host/cleanup.ts';
import { installExtension } from './host/extension.ts';
import { startServer, workbenchUrl } from './host/server.ts';

const usage = `Usage: npm start -- [options]
Opens Article Lint in a real VS Code, served on this machine to your browser.

  --folder DIR  the folder to open (default: samples)
  --port N      the port to listen on (default: a free one)
  --no-open     do not open a browser
  --help        show this`;

interface Options {
  folder: string | undefined;
  port: number;
  open: boolean;
}

/** Ends the process with status 2: wrong use. */
function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        folder: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`--port ${values.port} is not a port number.`);
    return { folder: values.folder, port, open: !values['no-open'] };
  } catch (error) {
    return refuse(`${(error as Error).message}\n\n${usage}`);
  }
}

/** The folder to open. npm runs us in the project; a relative name counts from where the user called npm. */
function resolveFolder(name: string | undefined): string {
  const folder = name === undefined ? path.resolve('samples') : path.resolve(process.env.INIT_CWD ?? '.', name);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) refuse(`There is no folder ${folder}.`);
  if (!found.isDirectory()) refuse(`${folder} is not a folder.`);
  return folder;
}

/** Opens the desktop's browser, if there is a desktop with one. */
function openBrowser(url: string): void {
  const hasDesktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDesktop) return;
  const opener: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '""', url],
  };
  const [command = 'xdg-open', ...args] = opener[process.platform] ?? ['xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

async function start({ folder: name, port, open }: Options): Promise<void> {
  const folder = resolveFolder(name);
  await buildAll({ minify: false });
  const data = temporaryFolder('start').path;
  const extensionsDir = path.join(data, 'extensions');
  mkdirSync(extensionsDir);
  installExtension(extensionsDir);
  // Our own samples are trusted; about anything else VS Code asks.
  const trust = name === undefined;
  const settings = trust ? {} : { 'security.workspace.trust.startupPrompt': 'once' };
  const server = await startServer({ trust, settings, port, userDataDir: data, extensionsDir });
  const url = workbenchUrl(server, folder);
  console.log(`Article Lint runs at ${url}`);
  console.log('Ctrl-C stops it.');
  if (open) openBrowser(url);
  server.ended.then((why) => {
    console.error(`VS Code's server ended by itself (${why}).`);
    process.exit(1);
  });
}

await start(readOptions()).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
