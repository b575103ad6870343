import { escapeText } from './escape.ts';
import { boxClass } from './sanitize-policy.ts';
import { isBlockReason, type Words } from './words.ts';

const maxLabel = 500;
const maxAddress = 300;

export interface Box {
  /** What is not shown, in a word, and what the article says about it. */
  readonly kind: string;
  readonly text?: string | undefined;
  readonly address: string;
  readonly reason?: string;
}

/** A quiet box in the place of what is not shown, with its address as text. */
export function boxHtml({ kind, text = '', address, reason = '' }: Box): string {
  const shown = shorten(address.trim(), maxAddress);
  const detail = [shown, reason].filter(Boolean).join(' · ');
  const label = `[${kind}] ${shorten(text.trim(), maxLabel)}`.trim();
  return `<span class="${boxClass}">${escapeText(label)}${detail && ` <small>${escapeText(detail)}</small>`}</span>`;
}

const shorten = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);

/** The sentence for a reason of our own; a host's reason is one already. */
export const reasonText = (blocked: string, words: Words): string =>
  isBlockReason(blocked, words) ? words[blocked] : blocked;
