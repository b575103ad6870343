import type { Reader, Sight } from '../../core/index.ts';
import { type Read, realReaders } from './readers.ts';
import type { Shape } from './shapes.ts';

/**
 * What one reader makes of a shape, measured. `spoilt`: it reads fields, but publishes a part of the block or loses a value;
 * `fails` is also a file whose fields are neither read nor left in the body.
 */
export interface Outcome {
  readonly sight: Sight | 'spoilt';
  /** The day that it reads, `2021-03-20`. */
  readonly date?: string;
}

export function outcomeOf(reader: Reader, { text }: Shape): Outcome {
  let read: Read;
  try {
    read = realReaders[reader](text);
  } catch {
    return { sight: 'fails' };
  }
  const isWhole =
    read.title === 'Spring' && read.body.trimStart().replace('\uFEFF', '').trimStart().startsWith('Text.');
  if (isWhole || (read.title === 'Spring' && read.body === '')) return { sight: 'seen', date: dayOf(read.date) };
  if (read.title !== undefined) return { sight: 'spoilt', date: dayOf(read.date) };
  return { sight: read.body.includes('title') ? 'text' : 'fails' };
}

const dayOf = (date: unknown): string => (date instanceof Date ? date.toISOString() : String(date)).slice(0, 10);
