// Stands in for the desktop VS Code's executable: @vscode/test-electron starts it with the desktop's arguments, and it runs the
// extension tests in the server build with a headless browser in front.
import path from 'node:path';
import { runInServer, type TestRun } from './run-in-server.ts';

/** The value of the last `--name=value`. */
function value(args: string[], name: string): string | undefined {
  const prefix = `--${name}=`;
  return args.findLast((arg) => arg.startsWith(prefix))?.slice(prefix.length);
}

function required(args: string[], name: string): string {
  const found = value(args, name);
  if (!found) throw new Error(`The argument --${name}=… is missing.`);
  return path.resolve(found);
}

/** Reads the arguments of a desktop VS Code. `--enable-workspace-trust` is ours: test-electron always adds its opposite. */
function readArguments(args: string[]): TestRun {
  const folder = args.find((arg) => !arg.startsWith('-'));
  if (!folder) throw new Error('No folder to open was given.');
  return {
    folder: path.resolve(folder),
    extension: required(args, 'extensionDevelopmentPath'),
    tests: required(args, 'extensionTestsPath'),
    kind: value(args, 'extensionDevelopmentKind'),
    trust: !args.includes('--enable-workspace-trust'),
    userDataDir: value(args, 'user-data-dir'),
    results: path.resolve(process.env.ARTICLE_LINT_RESULTS ?? 'test-results/extension'),
  };
}

try {
  process.exitCode = await runInServer(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
