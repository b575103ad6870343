import * as vscode from 'vscode';
import type { Clock, Offer } from '../../core/assist/index.ts';
import { readerNames } from '../../core/index.ts';
import { type HelpParts, rangeIn, subjectAt } from './subject.ts';

/** Offers keys and values in front matter. */
export function completionProvider(parts: HelpParts): vscode.CompletionItemProvider {
  return {
    async provideCompletionItems(document, position, token, { triggerCharacter }) {
      try {
        const offers = await offersIn(document, position, parts);
        if (token.isCancellationRequested) return undefined;
        // A space asks for values; a line is often begun with one for other reasons.
        if (triggerCharacter === ' ' && offers.some(({ kind }) => kind === 'field')) return undefined;
        return offers.map((offer, index) => itemOf(offer, { document, index }));
      } catch (error) {
        parts.log.failure('Completing front matter failed', error);
        return undefined;
      }
    },
  };
}

/** All that can be written at a position; nothing outside front matter. */
export async function offersIn(
  document: vscode.TextDocument,
  position: vscode.Position,
  parts: HelpParts,
): Promise<readonly Offer[]> {
  const subject = await subjectAt(document, position, parts);
  if (!subject) return [];
  const { offersAt } = await parts.host.loadAssistant();
  return offersAt(subject, document.offsetAt(position), clock(new Date()));
}

const clock = (now: Date): Clock => ({
  year: now.getFullYear(),
  month: now.getMonth() + 1,
  day: now.getDate(),
  hour: now.getHours(),
  minute: now.getMinutes(),
  second: now.getSeconds(),
  offset: -now.getTimezoneOffset(),
});

const kinds: Readonly<Record<Offer['kind'], vscode.CompletionItemKind>> = {
  field: vscode.CompletionItemKind.Property,
  choice: vscode.CompletionItemKind.EnumMember,
  term: vscode.CompletionItemKind.Value,
  flag: vscode.CompletionItemKind.Keyword,
  today: vscode.CompletionItemKind.Constant,
};

interface Where {
  readonly document: vscode.TextDocument;
  readonly index: number;
}

function itemOf(offer: Offer, { document, index }: Where): vscode.CompletionItem {
  const { label, insert, caret, kind, filter, goesOn } = offer;
  const item = new vscode.CompletionItem({ label, description: noteOf(offer) }, kinds[kind]);
  item.insertText = caret === undefined ? insert : withCaret(insert, caret);
  item.range = rangeIn(document, offer.span);
  item.sortText = String(index).padStart(4, '0');
  // Indentation is part of what is inserted.
  item.keepWhitespace = true;
  if (filter) item.filterText = filter;
  const words = wordsFor(offer);
  if (words) item.documentation = words;
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest Values') };
  return item;
}

const withCaret = (text: string, caret: number): vscode.SnippetString =>
  new vscode.SnippetString().appendText(text.slice(0, caret)).appendTabstop(0).appendText(text.slice(caret));

/** What stands behind the label: how common it is, or what it is. */
function noteOf({ kind, siblings, isRequired }: Offer): string {
  if (isRequired) return vscode.l10n.t('required');
  if (kind === 'today') return vscode.l10n.t('today');
  if (siblings === undefined) return '';
  return siblings === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', siblings);
}

function wordsFor({ meaning, generator }: Offer): string {
  if (meaning === undefined) return '';
  return generator ? `${meaning} (${readerNames[generator]})` : meaning;
}
