import type { ImageSuggestion } from '../../lint/facts.ts';
import type { ImageReference } from '../../model/types.ts';
import type { FixDraft } from '../rule.ts';
import { writtenAddress } from './written.ts';

interface Fixes {
  readonly fix?: FixDraft;
  readonly suggestions?: readonly FixDraft[];
}

/** The only file that fits is the fix; several, and those that are merely alike, are for a person to choose from. */
export function suggestedFixes(image: ImageReference, suggestions: readonly ImageSuggestion[], text: string): Fixes {
  const drafts = suggestions.flatMap(({ address, kind, isOnly }) => {
    const written = writtenAddress(image, address, text);
    if (written === undefined) return [];
    const edits = [{ text: written, ...image.sourceSpan }];
    return [{ title: `Change the address to "${address}"`, edits, isFix: isOnly && isSame(kind) }];
  });
  const [first] = drafts;
  const fix = first?.isFix ? first : undefined;
  const others = fix ? drafts.slice(1) : drafts;
  return {
    ...(fix ? { fix: { title: fix.title, edits: fix.edits } } : {}),
    ...(others.length > 0 ? { suggestions: others.map(({ title, edits }) => ({ title, edits })) } : {}),
  };
}

const isSame = (kind: ImageSuggestion['kind']): boolean => kind === 'letter-case' || kind === 'moved';
