import { runMocha } from './mocha.ts';

/** VS Code calls this in the extension host. The bundler puts the test files of one suite behind it. */
export function run(): Promise<void> {
  return runMocha();
}
