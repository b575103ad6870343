import * as vscode from 'vscode';
import { type Facts, type Finding, noFacts } from '../core/index.ts';
import { articleFormat } from './articles.ts';
import { bytesLost, lostBytes } from './encoding.ts';
import type { GeneratorFacts } from './generatorFacts.ts';
import type { ImageFacts, Pictures } from './imageFacts.ts';
import type { RemoteVerdicts } from './remote/verdicts.ts';
import type { ArticleSettings, SettingsSource } from './settings/articleSettings.ts';
import { withRecipes } from './settings/recipeFiles.ts';
import type { SiblingFacts } from './siblingFacts.ts';
import { isWhole, type Job, type Outline } from './work/job.ts';
import { TaskEnded, unlessSuperseded } from './work/task-ended.ts';
import type { Workshop } from './work/workshop.ts';

/** What a document's findings depend on, gathered for one version of it. */
export interface Inputs extends ArticleSettings {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly article: Outline;
  readonly facts: Facts;
  readonly pictures: Pictures;
}

export interface Analysis extends Inputs {
  readonly findings: readonly Finding[];
}

export interface Analyser extends vscode.Disposable {
  /** Undefined where the document is no article, or changed or closed meanwhile. */
  inputs(document: vscode.TextDocument): Promise<Inputs | undefined>;
  /** As `inputs`; computed once per version, settings and facts. */
  analyse(document: vscode.TextDocument): Promise<Analysis | undefined>;
  /** Fires when settings or facts changed, and says which: what was computed before no longer counts. */
  readonly onDidInvalidate: vscode.Event<'settings' | 'facts'>;
  /** Counts those events. */
  readonly epoch: () => number;
  readonly workshop: Workshop;
}

export interface AnalyserParts {
  readonly settings: SettingsSource;
  readonly imageFacts: ImageFacts;
  readonly remoteVerdicts: RemoteVerdicts;
  readonly siblingFacts: SiblingFacts;
  readonly generatorFacts: GeneratorFacts;
  readonly workshop: Workshop;
}

/** Whether a document is still the text that something was computed from. */
export const isCurrent = (document: vscode.TextDocument, version: number): boolean =>
  !document.isClosed && document.version === version;

async function gather(
  document: vscode.TextDocument,
  { workshop, settings: source, imageFacts, remoteVerdicts, siblingFacts, generatorFacts }: AnalyserParts,
): Promise<Inputs | undefined> {
  const format = articleFormat(document);
  const { version } = document;
  if (!format) return undefined;
  const settings = await source.of(document.uri);
  if (!settings.enabled || !isCurrent(document, version)) return undefined;
  const article = await workshop.outline(document, format);
  if (!isCurrent(document, version)) return undefined;
  const pictures = await imageFacts.gather(article, document.uri, settings.settings);
  const around = await siblingFacts.gather(document.uri);
  const site = await generatorFacts.gather(settings.settings, document.uri);
  const schema = await settings.schemaOf(article);
  if (!isCurrent(document, version)) return undefined;
  const remote = remoteVerdicts.gather(article, settings.remoteImages);
  const facts = { ...(settings.checkLocalImages ? pictures.facts : noFacts), ...remote, ...around, ...site, ...schema };
  return { ...withRecipes(settings, article, document.uri), document, version, article, facts, pictures };
}

/** The job of judging an article, as the workshop does it. */
export const jobOf = ({ article, settings, facts }: Pick<Inputs, 'article' | 'settings' | 'facts'>): Job => ({
  ...(isWhole(article) ? { article } : {}),
  text: article.text,
  format: article.format,
  settings,
  facts,
});

/** What there is to say about an article that could not be judged in time. */
const unchecked = (message: string): Finding => ({
  ruleId: 'unchecked-part',
  category: 'internal',
  level: 'warning',
  messageId: 'ended',
  args: [message],
  message: vscode.l10n.t('This article was not checked: {0}.', message),
  span: { start: 0, end: 1 },
});

async function findingsOf(inputs: Inputs, workshop: Workshop): Promise<readonly Finding[]> {
  try {
    return await workshop.lint(inputs.document.uri.toString(), jobOf(inputs));
  } catch (error) {
    if (error instanceof TaskEnded && error.reason !== 'superseded') return [unchecked(error.message)];
    throw error;
  }
}

interface Known {
  readonly epoch: number;
  readonly version: number;
  readonly analysis: Promise<Analysis | undefined>;
}

export function createAnalyser(parts: AnalyserParts): Analyser {
  const known = new WeakMap<vscode.TextDocument, Known>();
  const invalidated = new vscode.EventEmitter<'settings' | 'facts'>();
  let epoch = 0;
  const invalidate = (what: 'settings' | 'facts') => {
    epoch++;
    invalidated.fire(what);
  };
  const facts = () => invalidate('facts');
  const subscriptions = [
    invalidated,
    parts.settings.onDidChange(() => invalidate('settings')),
    parts.imageFacts.onDidChange(facts),
    parts.remoteVerdicts.onDidChange(facts),
    parts.siblingFacts.onDidChange(facts),
    parts.generatorFacts.onDidChange(facts),
  ];
  const analyse = async (document: vscode.TextDocument): Promise<Analysis | undefined> => {
    const begun = epoch;
    const inputs = await gather(document, parts);
    if (!inputs || begun !== epoch) return undefined;
    const lost = await lostBytes(document, inputs.article.text);
    const findings = await findingsOf(inputs, parts.workshop);
    return { ...inputs, findings: lost === undefined ? findings : [bytesLost(lost), ...findings] };
  };
  return {
    inputs: (document) => unlessSuperseded(gather(document, parts)),
    async analyse(document) {
      const { version } = document;
      const before = known.get(document);
      if (before?.epoch === epoch && isCurrent(document, before.version)) return before.analysis;
      const entry = { epoch, version, analysis: unlessSuperseded(analyse(document)) };
      known.set(document, entry);
      const analysis = await entry.analysis.catch((error) => {
        known.delete(document);
        throw error;
      });
      if (!analysis && known.get(document) === entry) known.delete(document);
      return analysis;
    },
    onDidInvalidate: invalidated.event,
    epoch: () => epoch,
    workshop: parts.workshop,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}
