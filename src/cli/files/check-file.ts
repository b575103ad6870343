import type { Memory } from '../cache/memory.ts';
import type { Input } from '../inputs.ts';
import { findingsOf, type Looking, lookAtText, readInputOf } from '../look.ts';
import type { Result } from '../outcome.ts';
import type { Invocation } from '../parse.ts';
import { recalled } from './recall-file.ts';

/** Lints one article, or remembers what was found in it. */
export async function checkFile(
  input: Input,
  { invocation, looking, memory }: { invocation: Invocation; looking: Looking; memory?: Memory | undefined },
): Promise<Result> {
  const read = await readInputOf(looking)(input);
  if ('finding' in read) return { text: '', findings: [read.finding] };
  const { text } = read;
  const findings = await recalled(read, invocation, memory);
  if (findings) return { text, findings };
  const looked = await lookAtText(read, input, looking);
  const found = findingsOf(looked);
  return { text, findings: found, ...(await memory?.keep(looked, found)) };
}
