import * as vscode from 'vscode';
import { registerCodeActions } from './actions/provider.ts';
import { createAnalyser } from './analyser.ts';
import { articleSelector } from './articles.ts';
import { registerCommands } from './commands/register.ts';
import { source } from './diagnostics.ts';
import { registerFrontMatterHelp } from './frontMatter/register.ts';
import { createGeneratorFacts } from './generatorFacts.ts';
import type { Host } from './host.ts';
import { createImageFacts } from './imageFacts.ts';
import { createJournal } from './journal/journal.ts';
import { settleAll } from './journal/settle.ts';
import { createLanguageStatus } from './languageStatus.ts';
import { createLintController } from './lintController.ts';
import { createLog } from './log.ts';
import { pictureHover } from './pictures/hover.ts';
import { createPreviews } from './preview/manager.ts';
import { checkAutomatically } from './remote/automatic.ts';
import { createRemoteStatus } from './remote/status.ts';
import { createRemoteVerdicts } from './remote/verdicts.ts';
import { createSettingsSource } from './settings/articleSettings.ts';
import { createConfigFiles } from './settings/configFiles.ts';
import { showConfigProblems } from './settings/configProblems.ts';
import { createRecipeFiles } from './settings/recipeFiles.ts';
import { createSchemaFiles } from './settings/schemaFiles.ts';
import { createSiblingFacts } from './siblingFacts.ts';
import { createWorkshop } from './work/workshop.ts';

/** Puts the parts together. Nothing is read or parsed before there is an article. */
export function activateWith(context: vscode.ExtensionContext, host: Host): void {
  const start = performance.now();
  const log = createLog();
  const collection = vscode.languages.createDiagnosticCollection(source);
  const configFiles = createConfigFiles();
  const recipeFiles = createRecipeFiles(host, log);
  const imageFacts = createImageFacts(host.readEnds);
  const remoteVerdicts = createRemoteVerdicts({ host, context });
  const remoteStatus = createRemoteStatus(log);
  const siblingFacts = createSiblingFacts();
  const generatorFacts = createGeneratorFacts();
  const schemaFiles = createSchemaFiles(host);
  const settings = createSettingsSource(configFiles, { recipeFiles, schemaFiles });
  const workshop = createWorkshop(host);
  const analyser = createAnalyser({
    settings,
    imageFacts,
    remoteVerdicts,
    siblingFacts,
    generatorFacts,
    workshop,
  });
  const controller = createLintController({ analyser, collection, log });
  const previews = createPreviews({ analyser, host, log, extensionUri: context.extensionUri });
  const { disk } = host;
  const journal = createJournal({ storage: context.storageUri, disk, log });
  context.subscriptions.push(
    ...[
      log,
      collection,
      configFiles,
      recipeFiles,
      schemaFiles,
      settings,
      imageFacts,
      remoteVerdicts,
      remoteStatus,
      siblingFacts,
      generatorFacts,
      workshop,
      analyser,
      controller,
      previews,
    ],
    showConfigProblems(configFiles),
    createLanguageStatus(controller),
    checkAutomatically({ analyser, controller, verdicts: remoteVerdicts, status: remoteStatus, log }),
    registerCodeActions(articleSelector, { analyser, log }),
    vscode.languages.registerHoverProvider(articleSelector, pictureHover({ analyser, remoteVerdicts, host, log })),
    registerFrontMatterHelp({ settings, siblingFacts, generatorFacts, host, log }),
    registerCommands({
      analyser,
      collection,
      configFiles,
      host,
      imageFacts,
      journal,
      log,
      previews,
      remoteStatus,
      remoteVerdicts,
      settings,
      siblingFacts,
      generatorFacts,
      workshop,
    }),
  );
  settleAll({ journal, disk, log }).catch((error) => log.failure('Looking for what was interrupted failed', error));
  performance.measure('articleLint.activate', { start });
}
