import path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { readEnds } from '../node/file-host.ts';
import { isAtWork, ourselves, sweepTemporaryFiles } from '../node/temporary-files.ts';
import { writeAtomically } from '../node/write-atomically.ts';
import { writeWhole } from '../node/write-whole.ts';
import { activateWith } from './activate.ts';
import type { Assistant, Disk, Learning, LocaliseTools, RecipeReader, Renderer, SchemaReader } from './host.ts';
import type { PictureTools } from './remote/client.ts';
import { Thread } from './work/thread.ts';

/** No article takes so long; what does is a mistake of ours, and must not go on for ever. In ms. */
const limitMs = 30_000;
const idleMs = 60_000;

const disk: Disk = { replace: writeAtomically, writeWhole, sweep: sweepTemporaryFiles, owner: ourselves, isAtWork };

/** The desktop's entry. */
export function activate(context: ExtensionContext): void {
  activateWith(context, {
    loadRenderer: async () => require('./render.js') as Renderer,
    loadRecipeReader: async () => require('./recipes.js') as RecipeReader,
    loadLearning: async () => require('./learn.js') as Learning,
    loadSchemaReader: async () => require('./schema.js') as SchemaReader,
    loadAssistant: async () => require('./assist.js') as Assistant,
    readEnds,
    disk,
    loadPictureTools: async () => require('./remote.js') as PictureTools,
    loadLocaliseTools: async () => require('./localise.js') as LocaliseTools,
    startThread: () => new Thread(path.join(__dirname, 'worker.js'), { limitMs, idleMs }),
  });
}
