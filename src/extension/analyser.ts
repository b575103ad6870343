import * as vscode from 'vscode';
import { type Article, type Facts, type Finding, lint, noFacts } from '../core/index.ts';
import { type ArticleStore, createArticleStore } from './articleStore.ts';
import { articleFormat } from './articles.ts';
import type { GeneratorFacts } from './generatorFacts.ts';
import type { ImageFacts, Pictures } from './imageFacts.ts';
import type { RemoteVerdicts } from './remote/verdicts.ts';
import type { ArticleSettings, SettingsSource } from './settings/articleSettings.ts';
import { withRecipes } from './settings/recipeFiles.ts';
import type { SiblingFacts } from './siblingFacts.ts';

/** What a document's findings depend on, gathered for one version of it. */
export interface Inputs extends ArticleSettings {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly article: Article;
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
}

export interface AnalyserParts {
  readonly settings: SettingsSource;
  readonly imageFacts: ImageFacts;
  readonly remoteVerdicts: RemoteVerdicts;
  readonly siblingFacts: SiblingFacts;
  readonly generatorFacts: GeneratorFacts;
}

/** Whether a document is still the text that something was computed from. */
export const isCurrent = (document: vscode.TextDocument, version: number): boolean =>
  !document.isClosed && document.version === version;

interface GatherParts extends AnalyserParts {
  readonly store: ArticleStore;
}

async function gather(
  document: vscode.TextDocument,
  { store, settings: source, imageFacts, remoteVerdicts, siblingFacts, generatorFacts }: GatherParts,
): Promise<Inputs | undefined> {
  const format = articleFormat(document);
  const { version } = document;
  if (!format) return undefined;
  const settings = await source.of(document.uri);
  if (!settings.enabled || !isCurrent(document, version)) return undefined;
  const article = store.article(document, format);
  const pictures = await imageFacts.gather(article, document.uri, settings.settings);
  const around = await siblingFacts.gather(document.uri);
  const site = await generatorFacts.gather(settings.settings, document.uri);
  const schema = await settings.schemaOf(article);
  if (!isCurrent(document, version)) return undefined;
  const remote = remoteVerdicts.gather(article, settings.remoteImages);
  const facts = { ...(settings.checkLocalImages ? pictures.facts : noFacts), ...remote, ...around, ...site, ...schema };
  return { ...withRecipes(settings, article, document.uri), document, version, article, facts, pictures };
}

export function createAnalyser(parts: AnalyserParts): Analyser {
  const gatherParts = { ...parts, store: createArticleStore() };
  const known = new WeakMap<vscode.TextDocument, { epoch: number; analysis: Analysis }>();
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
  return {
    inputs: (document) => gather(document, gatherParts),
    async analyse(document) {
      const before = known.get(document);
      if (before?.epoch === epoch && isCurrent(document, before.analysis.version)) return before.analysis;
      const begun = epoch;
      const inputs = await gather(document, gatherParts);
      if (!inputs || begun !== epoch) return undefined;
      const analysis = { ...inputs, findings: lint(inputs.article, inputs.settings, inputs.facts) };
      known.set(document, { epoch, analysis });
      return analysis;
    },
    onDidInvalidate: invalidated.event,
    epoch: () => epoch,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}
