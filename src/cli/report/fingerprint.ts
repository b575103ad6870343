import { createHash } from 'node:crypto';
import type { Finding } from '../../core/index.ts';

/**
 * What a finding is about, whatever line it stands on: the rule, the words of its message that are no counts, and the text it
 * marks with white space evened out. 16 hexadecimal digits; equal findings of a file have equal ones.
 */
export function fingerprintOf({ ruleId, messageId, args, span }: Finding, text: string): string {
  const words = args.filter((one) => typeof one === 'string');
  const marked = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return createHash('sha256')
    .update(JSON.stringify([ruleId, messageId, words, marked]))
    .digest('hex')
    .slice(0, 16);
}

/** Fingerprints of a file's findings, in their order; behind the colon the how-manieth of its kind each is, from 1. */
export function numberedFingerprints(findings: readonly Finding[], text: string): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const print = fingerprintOf(finding, text);
    const number = (seen.get(print) ?? 0) + 1;
    seen.set(print, number);
    return `${print}:${number}`;
  });
}
