import type { Edit } from '../../text/span.ts';
import type { Field, FrontMatterLanguage, FrontMatterProblem } from '../types.ts';
import { problemAt } from './problem.ts';

/** Top-level keys that stand there twice, on the later one. Linear. */
export function duplicateKeys(
  text: string,
  fields: readonly Field[],
  language: FrontMatterLanguage,
): FrontMatterProblem[] {
  const first = new Map<string, Field>();
  const problems: FrontMatterProblem[] = [];
  for (const field of fields) {
    const before = first.get(field.key);
    if (!before) {
      first.set(field.key, field);
      continue;
    }
    const edit = removal(text, before, field, language);
    const repair = edit && ({ kind: 'remove-duplicate', edits: [edit], isCertain: true } as const);
    problems.push(problemAt('duplicate-key', field.keySpan, { field: field.key, ...(repair ? { repair } : {}) }));
  }
  return problems;
}

/** Takes the later of two equal fields out, where it has its lines to itself. */
function removal(text: string, first: Field, again: Field, language: FrontMatterLanguage): Edit | undefined {
  const raw = ({ valueSpan }: Field): string => text.slice(valueSpan.start, valueSpan.end);
  const isSame =
    first.value !== undefined &&
    (raw(first) === raw(again) || (typeof first.value === 'string' && first.value === again.value));
  const { start, end } = again.span;
  const isAlone = text.slice(start, again.keySpan.start).trim() === '';
  // A comment behind the value would go with it; a value with a name might be referred to.
  const rest = text.slice(again.valueSpan.end, end);
  const isBound = rest.includes('#') || /&/.test(text.slice(again.keySpan.end, again.valueSpan.start + 1));
  return language === 'json' || !isSame || !isAlone || isBound ? undefined : { start, end, text: '' };
}
