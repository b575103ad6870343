import { lineEnd, lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { FrontMatterProblem } from '../types.ts';
import { work } from '../work.ts';
import { explainYaml } from './diagnose/yaml.ts';
import { healthyLines } from './diagnose/yaml-healthy.ts';
import { duplicateKeys } from './duplicates.ts';
import { plainFields } from './plain-yaml.ts';
import { problemAt } from './problem.ts';
import type { Reading } from './read.ts';
import { yamlFields } from './yaml-fields.ts';
import { judgeYaml, withLineFeeds } from './yaml-parse.ts';

/** Reads a YAML block. Where it is not plain, `yaml` gives every key and value its span, js-yaml says whether the generators' readers take it too. */
export function readYaml(text: string, content: Span): Reading {
  const plain = plainFields(text, content);
  work[plain ? 'plainBlocks' : 'fullBlocks']++;
  if (plain) return { fields: plain, problems: duplicateKeys(text, plain, 'yaml'), isRead: true };
  const source = withLineFeeds(text.slice(content.start, content.end));
  const { document, complaint } = judgeYaml(source);
  if (!document || complaint) return explainYaml(text.slice(0, content.start) + source, content.start, complaint);
  const { fields, problems } = yamlFields({ document, text, content });
  return {
    fields,
    problems: [
      ...documents(text, content),
      ...duplicateKeys(text, fields, 'yaml'),
      ...problems,
      ...healthyLines(text, fields, document),
    ],
    isRead: true,
  };
}

/** A line that begins a second document; readers take the first one alone, or none. */
function documents(text: string, content: Span): FrontMatterProblem[] {
  const at = /^---[ \t]/m.exec(text.slice(content.start, content.end))?.index ?? 0;
  if (at === 0) return [];
  const start = lineStart(text, content.start + at);
  return [problemAt('documents', { start, end: lineEnd(text, start) })];
}
