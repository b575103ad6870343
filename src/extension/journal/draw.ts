import * as vscode from 'vscode';
import type { Edit } from '../../core/index.ts';
import { utf8Mark } from '../encoding.ts';
import { type PlannedFile, planFor } from './plan.ts';
import { several } from './several.ts';

/** Texts that one journal holds. In UTF-16 units. */
const maxKept = 32_000_000;

export interface Intention {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Draws up what is to be done, file by file. Never rejects: of a file that cannot be read the text is not kept. */
export async function drawUp(intentions: readonly Intention[]): Promise<PlannedFile[]> {
  let room = maxKept;
  return several(intentions, async ({ uri, text, edits }) => {
    const plan = await planFor(uri.toString(), text, edits);
    room -= text.length;
    const mark = room < 0 ? undefined : await markOf(uri);
    return mark === undefined ? plan : { ...plan, kept: mark + text };
  });
}

async function markOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return utf8Mark(await vscode.workspace.fs.readFile(uri), uri);
  } catch {
    return undefined;
  }
}
