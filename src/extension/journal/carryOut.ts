import * as vscode from 'vscode';
import { WriteRefused } from '../../node/write-refused.ts';
import { isCurrent } from '../analyser.ts';
import { workspaceEdit } from '../edits/workspaceEdit.ts';
import { bytesLike } from '../encoding.ts';
import type { Disk } from '../host.ts';
import type { Log } from '../log.ts';
import { parentOf } from '../uris.ts';
import { finishing, type PlannedFile, type Step, stepped, takingBack } from './plan.ts';
import { several } from './several.ts';
import { isOurs, look, type Seen, unsavedDocument, whichOf } from './stands.ts';

/** Which of their two texts files are to have. */
export type Goal = 'before' | 'after';

export interface Outcome {
  /** How many articles were changed or saved. */
  changed: number;
  /** Those that are neither as before nor as planned. */
  readonly left: vscode.Uri[];
  readonly failed: vscode.Uri[];
}

export interface Carrying {
  readonly disk: Disk | undefined;
  readonly log: Log;
  /** Called after each file. */
  readonly onDone: () => void;
}

/** Finishes what was planned, or takes it back. A file is written only where it holds exactly what the plan says. Never rejects. */
export async function carryOut(
  files: readonly PlannedFile[],
  goal: Goal,
  { disk, log, onDone }: Carrying,
): Promise<Outcome> {
  const outcome: Outcome = { changed: 0, left: [], failed: [] };
  if (disk) await sweepFolders(files, disk);
  await several(files, async (file) => {
    const uri = vscode.Uri.parse(file.uri);
    try {
      const result = await bring({ file, uri, goal }, disk);
      if (result === 'changed') outcome.changed++;
      if (result === 'left') outcome.left.push(uri);
    } catch (error) {
      log.info(`${uri.toString(true)} could not be written: ${String(error)}`);
      outcome.failed.push(uri);
    }
    onDone();
  });
  for (const uri of outcome.left) log.info(`${uri.toString(true)} is neither as before nor as planned: left alone`);
  return outcome;
}

/** What an earlier attempt left beside articles that was ended, too. */
async function sweepFolders(files: readonly PlannedFile[], disk: Disk): Promise<void> {
  const uris = files.map(({ uri }) => vscode.Uri.parse(uri)).filter((uri) => uri.scheme === 'file' && isOurs(uri));
  for (const folder of new Set(uris.map((uri) => parentOf(uri).fsPath))) await disk.sweep(folder);
}

interface Task {
  readonly file: PlannedFile;
  readonly uri: vscode.Uri;
  readonly goal: Goal;
}

type Result = 'there' | 'changed' | 'left';

const stepOf = ({ file, goal }: Task): Step => (goal === 'after' ? finishing(file) : takingBack(file));

async function bring(task: Task, disk: Disk | undefined): Promise<Result> {
  if (!isOurs(task.uri)) return 'left';
  const document = unsavedDocument(task.uri);
  try {
    return await (document ? inEditor(task, document, disk) : onDisk(task, disk));
  } catch (error) {
    if (error instanceof WriteRefused && error.kind !== 'busy') return 'left';
    throw error;
  }
}

/** Puts its text into a file that holds one that the plan knows. */
async function onDisk(task: Task, disk: Disk | undefined): Promise<Result> {
  const { file, uri, goal } = task;
  const seen = await look(file, uri);
  if (seen.is === goal) return 'there';
  const content = await contentFor(task, seen);
  if (seen.is === 'other' || !content) return 'left';
  const roots = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
  if (disk && uri.scheme === 'file') await disk.replace(uri.fsPath, content, { expected: seen.bytes, roots });
  else await vscode.workspace.fs.writeFile(uri, content);
  return 'changed';
}

async function contentFor(task: Task, seen: Seen): Promise<Uint8Array | undefined> {
  if (seen.is === 'other') return undefined;
  if (seen.is === 'torn') return seen.contents[task.goal];
  const wanted = await stepped(seen.text, stepOf(task));
  return wanted === undefined ? undefined : bytesLike({ ...seen, uri: task.uri }, wanted);
}

/** Changes a document that has unsaved changes, and saves it, unless its file holds something that the plan does not know. */
async function inEditor(task: Task, document: vscode.TextDocument, disk: Disk | undefined): Promise<Result> {
  const { file, uri, goal } = task;
  const { version } = document;
  const text = document.getText();
  if ((await whichOf(file, text)) !== goal) {
    const { edits } = stepOf(task);
    if ((await stepped(text, stepOf(task))) === undefined || !isCurrent(document, version)) return 'left';
    if (!(await vscode.workspace.applyEdit(workspaceEdit(document, edits)))) return 'left';
    if ((await whichOf(file, document.getText())) !== goal) return 'left';
  }
  const { is } = await look(file, uri);
  if (is === 'other' || (is !== 'torn' && (await document.save()))) return 'changed';
  // A document that VS Code kept over its own end is saved only over a file of the size that it knows.
  await onDisk({ ...task, goal: 'before' }, disk);
  if (!(await document.save())) await onDisk(task, disk);
  if ((await look(file, uri)).is !== goal) throw new Error('VS Code did not save it');
  return 'changed';
}
