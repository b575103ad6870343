import type { ExtensionContext } from 'vscode';
import * as recipeReader from '../core/recipes/user/read.ts';
import { activateWith } from './activate.ts';
import * as renderer from './renderer.ts';

/** The browser's entry: one file, because a worker cannot load a second. */
export function activate(context: ExtensionContext): void {
  activateWith(context, { loadRenderer: async () => renderer, loadRecipeReader: async () => recipeReader });
}
