import * as vscode from 'vscode';
import type { Help } from '../../core/assist/index.ts';
import { type DateReading, type DateZone, type Generator, readerNames, readTree } from '../../core/index.ts';
import { type HelpParts, rangeIn, subjectAt } from './subject.ts';

/** Says what a field of front matter means to the generator, to the schema, and among the siblings. */
export function hoverProvider(parts: HelpParts): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      try {
        const subject = await subjectAt(document, position, parts);
        if (!subject || token.isCancellationRequested) return undefined;
        const { helpAt } = await parts.host.loadAssistant();
        const tree = readTree(subject.text, subject.frontMatter);
        const help = helpAt(subject, tree, document.offsetAt(position));
        return help && new vscode.Hover(markdownOf(help), rangeIn(document, help.span));
      } catch (error) {
        parts.log.failure('Explaining front matter failed', error);
        return undefined;
      }
    },
  };
}

/** Articles and schemas are strangers' texts: none of their words is taken for Markdown. */
function markdownOf(help: Help): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  const { name, meaning, generator, schema, values, siblings, date } = help;
  const who = generator ? readerNames[generator] : undefined;
  const lines = [
    ...(meaning ? [who ? `${who}: ${meaning}` : meaning] : []),
    ...(date && generator ? dateWords(date, generator) : []),
    ...(help.isDeprecated ? [vscode.l10n.t('Not to be used any more')] : []),
    ...(schema ? [schema] : []),
    ...(values ? [vscode.l10n.t('One of: {0}', values.join(', '))] : []),
    ...(siblings ? [vscode.l10n.t('In {0} of {1} articles beside this one', siblings.count, siblings.of)] : []),
  ];
  markdown.appendMarkdown('**').appendText(name).appendMarkdown('**');
  for (const line of lines) markdown.appendMarkdown('\n\n').appendText(line);
  return markdown;
}

const zones = (): Readonly<Record<DateZone, string>> => ({
  written: 'UTC',
  utc: 'UTC',
  site: vscode.l10n.t('in the time zone of the site’s config'),
  machine: vscode.l10n.t('in the time zone of the machine that builds the site'),
});

/** What a generator makes of a date, as a sentence. */
function dateWords(date: DateReading, generator: Generator): string[] {
  const who = readerNames[generator];
  if (date.kind === 'lost') return [vscode.l10n.t('{0} finds no date here and takes another one, or none', who)];
  if (date.kind === 'stops') return [vscode.l10n.t('{0} cannot read this date and reports an error', who)];
  if (date.kind !== 'date' || !Number.isFinite(date.time) || Math.abs(date.time) > 8e15) return [];
  const clock = new Date(date.time)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, '');
  return [vscode.l10n.t('{0} reads {1} {2}', who, clock, zones()[date.zone])];
}
