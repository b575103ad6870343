import * as vscode from 'vscode';
import type { Subject } from '../../core/assist/index.ts';
import { noFacts, readFrontMatter, settledFor } from '../../core/index.ts';
import { articleFormat } from '../articles.ts';
import type { GeneratorFacts } from '../generatorFacts.ts';
import type { Host } from '../host.ts';
import type { Log } from '../log.ts';
import type { SettingsSource } from '../settings/articleSettings.ts';
import type { SiblingFacts } from '../siblingFacts.ts';
import { mayBeInBlock } from './block.ts';

export interface HelpParts {
  readonly settings: SettingsSource;
  readonly siblingFacts: SiblingFacts;
  readonly generatorFacts: GeneratorFacts;
  readonly host: Pick<Host, 'loadAssistant'>;
  readonly log: Log;
}

/** What is to be helped with; undefined outside front matter, in files that are no articles, and where the text changed meanwhile. */
export async function subjectAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  { settings: source, siblingFacts, generatorFacts }: HelpParts,
): Promise<Subject | undefined> {
  const { version, uri } = document;
  if (!articleFormat(document) || !mayBeInBlock(document, position)) return undefined;
  const { enabled, settings, schemaOf } = await source.of(uri);
  if (!enabled || document.version !== version) return undefined;
  const text = document.getText();
  const frontMatter = readFrontMatter(text);
  const [around, site, schema] = await Promise.all([
    siblingFacts.gather(uri),
    generatorFacts.gather(settings, uri),
    schemaOf({ frontMatter }),
  ]);
  if (document.version !== version) return undefined;
  const facts = { ...noFacts, ...around, ...site, ...schema };
  const { siteGenerator, requiredFields } = settledFor(settings, facts.generator);
  return { text, frontMatter, facts, siteGenerator, requiredFields };
}

export const rangeIn = (document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));
