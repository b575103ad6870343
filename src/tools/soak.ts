// npm run soak [-- --minutes N] [--seed N]: hours of work at random in one VS Code, in minutes, with memory and handles watched.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } } });
const env = {
  ...process.env,
  ARTICLE_LINT_SOAK_MINUTES: values.minutes,
  ...(values.seed === undefined ? {} : { ARTICLE_LINT_SOAK_SEED: values.seed }),
};
const { status } = spawnSync(process.execPath, ['src/tools/run.mjs', 'test-extension', 'soak'], {
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
