import type { FrontMatterProblem, RepairKind } from '../../model/types.ts';
import type { FixDraft } from '../rule.ts';

const titles: Readonly<Record<RepairKind, string>> = {
  'write-fence': 'Write the fence as generators read it',
  'close-block': 'Close the front matter',
  'add-fences': 'Put fences around the fields',
  'remove-fence': 'Remove the second fence',
  'join-blocks': 'Join the two blocks',
  quote: 'Quote the value',
  'escape-quote': 'Escape the quote',
  'close-quote': 'Close the quote',
  'match-quote': 'Close with the quote that opens the value',
  'unwrap-quotes': 'Remove the surplus quotes',
  'single-quotes': 'Put the value into single quotes',
  'narrow-colon': 'Write a colon and a space',
  'add-space': 'Insert a space',
  'spaces-for-tabs': 'Indent with spaces',
  indent: 'Indent the line',
  unindent: 'Move the field out to the others',
  'close-bracket': 'Close the bracket',
  'colon-for-equals': 'Write a colon',
  'equals-for-colon': 'Write an equals sign',
  'straight-quotes': 'Write straight quotes',
  'lower-case': 'Write it in small letters',
  'remove-duplicate': 'Remove the repetition',
  'remove-comma': 'Remove the comma',
  'add-comma': 'Insert the comma',
  'remove-comment': 'Remove the comment',
};

/** The fix of a problem: safe where nobody could have meant anything else. */
export const fixOf = ({ repair }: FrontMatterProblem): { fix?: FixDraft } =>
  repair ? { fix: { title: titles[repair.kind], edits: repair.edits, safety: repair.isCertain ? 'safe' : 'ask' } } : {};
