import { applyEdits } from '../../text/edits.ts';
import { lineIndex } from '../../text/lines.ts';
import type { Field, FrontMatter, FrontMatterProblem } from '../types.ts';
import { executableLanguages } from './fences.ts';
import { readJson } from './json.ts';
import { type Location, locateFrontMatter } from './locate.ts';
import { problemAt } from './problem.ts';
import { readToml } from './toml.ts';
import { readYaml } from './yaml.ts';
import { isReadableYaml } from './yaml-parse.ts';

/** What reading a block gives. Spans are the file's own. */
export interface Reading {
  readonly fields: readonly Field[];
  readonly problems: readonly FrontMatterProblem[];
  /** Whether `fields` is all that the block says. */
  readonly isRead: boolean;
}

/** Readers are slow or recursive on absurd input; no front matter that a person wrote comes near these. */
const limits = { characters: 64 * 1024, lines: 2000, depth: 64 };

/** Finds and reads the front matter. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const where = locateFrontMatter(text);
  const { fields, problems, isRead } = read(text, where);
  const outside = where.problems.map((problem) => judged(text, problem, isRead));
  return { fields, isRead, ...where, problems: [...outside, ...problems] };
}

/** All of a text that its front matter is read from; empty where it has none; much less work than reading it. */
export function frontMatterText(text: string): string {
  const { form, language, span, content } = locateFrontMatter(text);
  return form === 'absent' ? '' : `${form} ${language} ${text.slice(0, Math.max(span.end, content.end))}`;
}

function read(text: string, where: Location): Reading {
  if (where.form === 'absent') return { fields: [], problems: [], isRead: false };
  const fence = where.openingFence ?? where.span;
  if (where.form === 'refused') {
    const code = executableLanguages.has(where.tag.toLowerCase()) ? 'executable' : 'unknown-language';
    return unread(problemAt(code, fence, { detail: where.tag }));
  }
  if (isTooLarge(text.slice(where.content.start, where.content.end))) {
    return unread(problemAt('too-large', fence));
  }
  const readers = { yaml: readYaml, toml: readToml, json: readJson };
  return readers[where.language](text, where.content);
}

const unread = (problem: FrontMatterProblem): Reading => ({ fields: [], problems: [problem], isRead: false });

/** What mends the fences is certain only where the block between them can be read, and joins blocks only where one can be read. */
function judged(text: string, problem: FrontMatterProblem, isRead: boolean): FrontMatterProblem {
  const { repair, ...rest } = problem;
  if (!repair) return problem;
  if (repair.kind === 'join-blocks') return isRead && isOneBlock(applyEdits(text, repair.edits)) ? problem : rest;
  return { ...problem, repair: { ...repair, isCertain: repair.isCertain && isRead } };
}

function isOneBlock(text: string): boolean {
  const { content } = locateFrontMatter(text);
  const source = text.slice(content.start, content.end);
  return !isTooLarge(source) && isReadableYaml(source, { isStrict: true });
}

function isTooLarge(content: string): boolean {
  if (content.length > limits.characters) return true;
  // A shorter one has fewer lines than that.
  if (content.length >= limits.lines && lineIndex(content).lineCount > limits.lines) return true;
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
  }
  return deepest > limits.depth || /(?:[-?:][ \t]+){64}/.test(content);
}
