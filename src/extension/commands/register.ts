import * as vscode from 'vscode';
import type { Analyser } from '../analyser.ts';
import type { GeneratorFacts } from '../generatorFacts.ts';
import type { Host } from '../host.ts';
import type { ImageFacts } from '../imageFacts.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import { saveCleanHtml } from '../preview/export.ts';
import type { Previews } from '../preview/manager.ts';
import type { RemoteStatus } from '../remote/status.ts';
import type { RemoteVerdicts } from '../remote/verdicts.ts';
import type { SettingsSource } from '../settings/articleSettings.ts';
import type { ConfigFiles } from '../settings/configFiles.ts';
import type { SiblingFacts } from '../siblingFacts.ts';
import type { Workshop } from '../work/workshop.ts';
import { checkImages } from './checkImages.ts';
import { checkImagesInWorkspace } from './checkWorkspaceImages.ts';
import { learnRecipes } from './learnRecipes.ts';
import { lintWorkspace } from './lintWorkspace.ts';
import { localiseImages } from './localiseImages.ts';
import { openConfig } from './openConfig.ts';
import { stripArticle } from './strip.ts';
import { stripWorkspace } from './stripWorkspace.ts';

export interface CommandParts {
  readonly analyser: Analyser;
  readonly collection: vscode.DiagnosticCollection;
  readonly configFiles: ConfigFiles;
  readonly host: Host;
  readonly imageFacts: ImageFacts;
  readonly journal: Journal;
  readonly log: Log;
  readonly previews: Previews;
  readonly remoteStatus: RemoteStatus;
  readonly remoteVerdicts: RemoteVerdicts;
  readonly settings: SettingsSource;
  readonly siblingFacts: SiblingFacts;
  readonly generatorFacts: GeneratorFacts;
  readonly workshop: Workshop;
}

/** Every command by its name behind `articleLint.`. */
const commands = (parts: CommandParts): Readonly<Record<string, (uri?: unknown) => unknown>> => ({
  openPreview: (uri) => parts.previews.open(uri, { column: vscode.ViewColumn.Active }),
  openPreviewToSide: (uri) => parts.previews.open(uri, { column: vscode.ViewColumn.Beside }),
  openLockedPreviewToSide: (uri) => parts.previews.open(uri, { column: vscode.ViewColumn.Beside, locked: true }),
  'preview.showClean': () => parts.previews.showView('clean'),
  'preview.showMarked': () => parts.previews.showView('marked'),
  'preview.showOriginal': () => parts.previews.showView('original'),
  'preview.toggleLock': () => parts.previews.toggleLock(),
  'preview.showSource': () => parts.previews.showSource(),
  'preview.copyAsMarkdown': () => parts.previews.copy('markdown'),
  'preview.copyAsHtml': () => parts.previews.copy('html'),
  'preview.copyImageAddress': (context) => copyImageAddress(context),
  saveCleanHtml: (uri) => saveCleanHtml(uri instanceof vscode.Uri ? uri : parts.previews.focused, parts),
  fixAll: (uri) => stripArticle(parts.analyser, uri),
  fixWorkspace: () => stripWorkspace(parts, { ...parts, disk: parts.host.disk }),
  lintWorkspace: () => lintWorkspace(parts, parts.collection),
  learnRecipes: () => learnRecipes(parts),
  checkImages: (uri) => checkImages(parts, uri),
  checkImagesInWorkspace: () => checkImagesInWorkspace(parts, parts.collection),
  localiseImages: (uri) => localiseImages(parts, uri),
  clearProblems: () => parts.collection.clear(),
  openConfig: () => openConfig(parts.configFiles),
  showOutput: () => parts.log.show(),
});

/** `context` is what the page says about the picture under the pointer. */
async function copyImageAddress(context: unknown): Promise<void> {
  const source = (context as { source?: unknown } | undefined)?.source;
  if (typeof source === 'string') await vscode.env.clipboard.writeText(source);
}

export function registerCommands(parts: CommandParts): vscode.Disposable {
  const registered = Object.entries(commands(parts)).map(([name, run]) =>
    vscode.commands.registerCommand(`articleLint.${name}`, async (uri?: unknown) => {
      try {
        return await run(uri);
      } catch (error) {
        parts.log.failure(`The command ${name} failed`, error);
        return undefined;
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}
