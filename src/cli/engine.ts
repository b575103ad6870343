import { setFlagsFromString } from 'node:v8';

/**
 * The engine of Node 20 optimises functions before it has seen what they are given, and does so again and again: half of the processor time
 * of a run over a few hundred articles. Later engines have a compiler in between, and do not know the flag.
 */
export function tuneEngine(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=600000');
}
