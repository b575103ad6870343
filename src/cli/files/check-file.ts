import type { Memory } from '../cache/memory.ts';
import type { Input } from '../inputs.ts';
import { findingsOf, type Looking, lookAtText, readInputOf } from '../look.ts';
import type { Result } from '../outcome.ts';

/** Lints one article, or remembers what was found in it. */
export async function checkFile(input: Input, looking: Looking, memory?: Memory): Promise<Result> {
  const read = await readInputOf(looking)(input);
  if ('finding' in read) return { text: '', findings: [read.finding] };
  const { text } = read;
  // What is written in another encoding is rare; it is not remembered.
  const own = read.foreign ? undefined : memory;
  const findings = await own?.recall(text);
  if (findings) return { text, findings };
  const looked = await lookAtText(read, input, looking);
  const found = findingsOf(looked);
  return { text, findings: found, ...(await own?.keep(looked, found)) };
}
