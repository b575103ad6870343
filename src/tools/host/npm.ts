import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { endWithUs } from './cleanup.ts';

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', '--no-package-lock', '--no-engine-strict'];

/** The npm of the user: the one that runs us, else the one on the path. */
function npmCommand(): [string, string[]] {
  const runner = process.env.npm_execpath;
  if (runner && /npm-cli\.c?js$/.test(runner) && existsSync(runner)) return [process.execPath, [runner]];
  return ['npm', []];
}

function npm(folder: string, args: string[]): Promise<{ code: number | null; output: string }> {
  const [command, first] = npmCommand();
  const env = { ...process.env, NODE_ENV: '' };
  const child = spawn(command, [...first, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  endWithUs(child);
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Lets npm see the project's own `.npmrc` in `folder` while `action` runs; a link, because it may hold secrets. */
async function withProjectConfig<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const source = path.resolve('.npmrc');
  const link = path.join(folder, '.npmrc');
  if (!existsSync(source) || existsSync(link)) return action();
  await symlink(source, link);
  try {
    return await action();
  } finally {
    await rm(link, { force: true });
  }
}

/**
 * Installs into `folder` without running any install script: the given packages, or what its package.json asks for.
 * Throws an error that names `step` and carries the end of npm's output.
 */
export async function npmInstall(step: string, folder: string, packages: string[] = []): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) await writeFile(manifest, '{ "private": true }\n');
  const args = ['install', '--prefix', folder, ...quiet, ...packages];
  const { code, output } = await withProjectConfig(folder, () => npm(folder, args));
  if (code === 0) return;
  const tail = output.trim().split('\n').slice(-15).join('\n');
  throw new Error(
    `Could not ${step}: npm ended with ${code}.\n${tail}\n` +
      'Check that the npm registry is reachable (npm ping) and that the disk has 1.5 GB left, then try again.',
  );
}
