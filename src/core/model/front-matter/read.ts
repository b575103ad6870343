import { lineIndex } from '../../text/lines.ts';
import type { Field, FrontMatter, FrontMatterProblem } from '../types.ts';
import { readJson } from './json.ts';
import { executableLanguages, type Location, locateFrontMatter } from './locate.ts';
import { readToml } from './toml.ts';
import { readYaml } from './yaml.ts';

/** What reading a block gives. Spans are the file's own. */
export interface Reading {
  readonly fields: readonly Field[];
  readonly problems: readonly FrontMatterProblem[];
}

/** Readers are slow or recursive on absurd input; no front matter that a person wrote comes near these. */
const limits = { characters: 64 * 1024, lines: 2000, flowDepth: 64 };

/** Finds and reads the front matter. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const where = locateFrontMatter(text);
  const { fields, problems } = read(text, where);
  return { ...where, fields, problems };
}

function read(text: string, where: Location): Reading {
  const problem = (
    code: FrontMatterProblem['code'],
    span = where.openingFence ?? where.span,
    detail = '',
  ): Reading => ({
    fields: [],
    problems: [{ code, span, detail }],
  });
  if (where.form === 'absent') return { fields: [], problems: [] };
  if (where.form === 'refused') {
    return problem(
      executableLanguages.has(where.tag.toLowerCase()) ? 'executable' : 'unknown-language',
      undefined,
      where.tag,
    );
  }
  const content = text.slice(where.content.start, where.content.end);
  if (isTooLarge(content)) return problem('too-large', where.content);
  const readers = { yaml: readYaml, toml: readToml, json: readJson };
  const reading = readers[where.language](text, where.content);
  if (where.form !== 'unclosed') return reading;
  const span = where.openingFence ?? where.span;
  return { ...reading, problems: [{ code: 'unclosed', span, detail: '' }, ...reading.problems] };
}

function isTooLarge(content: string): boolean {
  if (content.length > limits.characters || lineIndex(content).lineCount > limits.lines) return true;
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
  }
  return deepest > limits.flowDepth;
}
