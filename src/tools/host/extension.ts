import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const parts = /^(package\.json|package\.nls(\..+)?\.json|README\.md|CHANGELOG\.md|LICENSE|dist|media|l10n)$/;

/**
 * Copies the built extension into `extensionsDir`, in the shape in which VS Code installs it.
 * Throws when the entry point that the manifest names has not been built.
 */
export function installExtension(extensionsDir: string): void {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const entry = path.resolve(manifest.main ?? 'dist/extension.js');
  if (!existsSync(entry) && !existsSync(`${entry}.js`))
    throw new Error(`${entry} is missing: run "npm run build" first.`);
  const target = path.join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync('.').filter((file) => parts.test(file))) {
    cpSync(name, path.join(target, name), { recursive: true });
  }
}
