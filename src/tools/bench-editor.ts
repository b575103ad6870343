// npm run bench:editor: in a real VS Code, how soon a key shows in the Problems panel, and how long we keep the extension host busy.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['src/tools/run.mjs', 'test-extension', 'responsive'], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
