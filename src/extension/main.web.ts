import * as vscode from 'vscode';
import * as assistant from '../core/assist/index.ts';
import * as learning from '../core/learn/index.ts';
import * as recipeReader from '../core/recipes/user/read.ts';
import * as schemaReader from '../core/schema/index.ts';
import { activateWith } from './activate.ts';
import * as pictureTools from './remote/webClient.ts';
import * as renderer from './renderer.ts';

/** The browser's entry: one file, because a worker cannot load a second. */
export function activate(context: vscode.ExtensionContext): void {
  void vscode.commands.executeCommand('setContext', 'articleLint.isWeb', true);
  activateWith(context, {
    loadRenderer: async () => renderer,
    loadRecipeReader: async () => recipeReader,
    loadLearning: async () => learning,
    loadSchemaReader: async () => schemaReader,
    loadAssistant: async () => assistant,
    loadPictureTools: async () => pictureTools,
    // Servers show the bytes of pictures to their own pages alone.
    loadLocaliseTools: async () => undefined,
  });
}
