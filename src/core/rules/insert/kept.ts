import { readFrontMatter } from '../../model/front-matter/read.ts';
import type { Article, Field } from '../../model/types.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Edit } from '../../text/span.ts';

/** Text of each field that the edits promise to give. */
export type Promised = ReadonlyMap<string, string | readonly string[] | undefined>;

/** Blocks that people write are shorter. In characters. */
const maxLength = 8 * 1024;

/**
 * Whether a block says after some edits what it said before, the promised fields apart, and those what was promised
 * (undefined: the field goes), and whether the body is still the same. A fix that does not keep this is not offered.
 */
export function isKept({ text, frontMatter }: Article, edits: readonly Edit[], promised: Promised): boolean {
  // What stands twice is not for a fix to choose. To read a block again takes as long as to read it.
  if (frontMatter.content.end - frontMatter.content.start > maxLength) return false;
  if ([...promised.keys()].some((key) => frontMatter.fields.filter((field) => field.key === key).length > 1))
    return false;
  const result = applyEdits(text, edits);
  const after = readFrontMatter(result);
  if (!after.isRead || !result.slice(after.bodyStart).endsWith(text.slice(frontMatter.bodyStart))) return false;
  const rest = ({ key, value }: Field): string => (promised.has(key) ? '' : JSON.stringify([key, value]));
  const same = [frontMatter.fields, after.fields].map((fields) => fields.map(rest).filter(Boolean).join('\n'));
  if (same[0] !== same[1]) return false;
  return [...promised].every(([key, value]) => {
    const given = after.fields.filter((field) => field.key === key);
    if (value === undefined) return given.length === 0;
    return given.length === 1 && JSON.stringify(plain(given[0]?.value)) === JSON.stringify(value);
  });
}

/** TOML's dates are read back in the spelling of ISO 8601. */
const plain = (value: unknown): unknown => (Array.isArray(value) ? value.map(String) : String(value));
