import type { ExtensionContext } from 'vscode';
import { activateWith } from './activate.ts';
import type { RecipeReader, Renderer } from './host.ts';

/** The desktop's entry. */
export function activate(context: ExtensionContext): void {
  activateWith(context, {
    loadRenderer: async () => require('./render.js') as Renderer,
    loadRecipeReader: async () => require('./recipes.js') as RecipeReader,
  });
}
