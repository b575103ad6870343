import { type Cleaned, clean, composePasses } from '../../core/index.ts';
import { editBytes } from '../../node/foreign-encoding.ts';
import { reasonOf } from '../../node/reasons.ts';
import { WriteRefused, writeAtomically } from '../../node/write-atomically.ts';
import type { Memory } from '../cache/memory.ts';
import type { Input } from '../inputs.ts';
import { type Looked, type Looking, lookAtText, readInputOf, withForeign } from '../look.ts';
import type { Result } from '../outcome.ts';
import type { Invocation } from '../parse.ts';
import { recalled } from './recall-file.ts';

export interface Fixing {
  readonly invocation: Pick<Invocation, 'command' | 'on' | 'rules'>;
  readonly looking: Looking;
  /** Folders in which files may be written. Absolute. */
  readonly roots: readonly string[];
  readonly memory?: Memory | undefined;
}

/** A file that others write at the same time is looked at so often. */
const maxAttempts = 5;

/** Applies the fixes of one article, and says what is left. */
export async function fixFile(input: Input, fixing: Fixing): Promise<Result> {
  const { invocation, looking, roots, memory } = fixing;
  for (let attempt = 1; ; attempt++) {
    const read = await readInputOf(looking)(input);
    if ('finding' in read) return { text: '', findings: [read.finding] };
    const before = read.text;
    const known = await recalled(read, invocation, memory);
    if (known) return { text: before, findings: known, fixed: [] };
    const looked = await lookAtText(read, input, looking);
    const cleaned = cleanOf(looked, invocation);
    const { text, applied } = cleaned;
    const findings = withForeign(looked, cleaned.findings);
    if (text === before) return { text, findings, fixed: [], ...(await memory?.keep(looked, findings)) };
    const done: Result = { text, findings, fixed: applied.flat(), change: { before, after: text } };
    if (invocation.on('dry-run')) return done;
    try {
      const expected = looked.foreign?.source.bytes ?? before;
      await writeAtomically(input.path, contentOf(looked, cleaned), { expected, roots });
      return done;
    } catch (error) {
      const isChanged = error instanceof WriteRefused && error.kind === 'changed';
      if (!isChanged || attempt === maxAttempts) return notWritten(looked, error);
    }
  }
}

/** The fixed text; in another encoding than UTF-8 as bytes, all but those of the fixes as they were. */
function contentOf({ text, foreign }: Looked, cleaned: Cleaned): string | Uint8Array {
  if (!foreign) return cleaned.text;
  const { source } = foreign;
  const passes = cleaned.applied.map((findings) => findings.flatMap(({ fix }) => fix?.edits ?? []));
  const bytes = editBytes(source, composePasses(text, passes));
  if (!bytes)
    throw new WriteRefused(
      `it is ${source.encoding}, in which what the fixes write cannot be told for certain`,
      'encoding',
    );
  return bytes;
}

export function cleanOf(
  { text, format, settings, facts, article }: Looked,
  { on, rules }: Fixing['invocation'],
): Cleaned {
  const tier = on('all') ? 'all' : 'safe';
  return clean(text, format, settings, facts, { tier, article, ...(rules ? { rules } : {}) });
}

/** The file is as it was, and so is what there is to say about it. */
function notWritten({ text }: Looked, error: unknown): Result {
  const reason = error instanceof WriteRefused ? error.message : reasonOf(error);
  const message = `This file was not fixed: ${reason}.`;
  const span = { start: 0, end: 0 };
  const finding = { ruleId: 'writable-file', category: 'internal', level: 'error', messageId: 'not-written' } as const;
  return { text, findings: [{ ...finding, args: [reason], message, span }], fixed: [] };
}
