import type { Finding } from '../../core/index.ts';
import type { ReadResult } from '../../node/read-article.ts';
import type { Memory } from '../cache/memory.ts';
import type { Input } from '../inputs.ts';
import { type Looking, readInputOf } from '../look.ts';
import type { Result } from '../outcome.ts';
import type { Invocation } from '../parse.ts';

/** What is remembered of an article, where that is all there is to say; undefined where it must be looked at. */
export async function recallFile(
  input: Input,
  { invocation, looking, memory }: { invocation: Invocation; looking: Looking; memory: Memory },
): Promise<Result | undefined> {
  const read = await readInputOf(looking)(input);
  if ('finding' in read) return undefined;
  const findings = await recalled(read, invocation, memory);
  if (!findings) return undefined;
  return { text: read.text, findings, ...(invocation.command === 'fix' ? { fixed: [] } : {}) };
}

/** What is remembered of a text; where it is to be fixed, only if there is nothing to fix. */
export async function recalled(
  { text, foreign }: Extract<ReadResult, { readonly text: string }>,
  invocation: Pick<Invocation, 'command' | 'on' | 'rules'>,
  memory: Memory | undefined,
): Promise<readonly Finding[] | undefined> {
  const findings = await memory?.recall(text, foreign?.source.encoding);
  if (invocation.command === 'fix' && findings?.some((finding) => isWanted(finding, invocation))) return undefined;
  return findings;
}

/** Whether a fix is one of those that were asked for. */
const isWanted = ({ fix, ruleId }: Finding, { on, rules }: Pick<Invocation, 'on' | 'rules'>): boolean =>
  fix !== undefined && (on('all') || fix.safety === 'safe') && (!rules || rules.has(ruleId));
