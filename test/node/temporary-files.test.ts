import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { uptime } from 'node:os';
import { it } from 'node:test';
import { isAtWork, ourselves } from '../../src/node/temporary-files.ts';

const hour = 3600_000;

it('a process is at work as long as it runs, since the machine was started, and on this machine', async () => {
  const now = Date.now();
  const nameOf = (pid: number | undefined): string => ourselves.replace(/\d+$/, String(pid));
  assert.ok(isAtWork(ourselves, now));
  assert.ok(!isAtWork(ourselves, now - process.uptime() * 1000 - 5000), 'another one had our number');
  const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  assert.ok(isAtWork(nameOf(other.pid), now));
  assert.ok(
    !isAtWork(nameOf(other.pid), now - uptime() * 1000 - hour),
    'it was written before the machine was started',
  );
  assert.ok(!isAtWork(nameOf(other.pid).replace(/^.{8}/, '00000000'), now), 'it was written elsewhere');
  other.kill();
  await new Promise((resolve) => other.once('exit', resolve));
  assert.ok(!isAtWork(nameOf(other.pid), now));
  assert.ok(!isAtWork(nameOf(spawnSync(process.execPath, ['--version']).pid), now));
  assert.ok(!isAtWork('', now));
});
