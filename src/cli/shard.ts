import { createHash } from 'node:crypto';

/** One of several runs that share the files between them; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** Whether a file, named as results name it, is for this shard: a hash of its path decides, the same on every machine. */
export const isInShard = (file: string, { index, total }: Shard): boolean =>
  createHash('sha256').update(file).digest().readUInt32BE(0) % total === index - 1;
