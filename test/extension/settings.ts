import * as vscode from 'vscode';
import { eventually } from './support.ts';

interface Place {
  /** The workspace when left out. */
  readonly target?: vscode.ConfigurationTarget.Global | vscode.ConfigurationTarget.Workspace;
  readonly scope?: vscode.Uri;
}

/** Writes a setting by its full name, or takes it back (undefined), and waits until extensions see it: they hear of it a moment later. */
export async function changeSetting(name: string, value: unknown, { target, scope }: Place = {}): Promise<void> {
  const isGlobal = target === vscode.ConfigurationTarget.Global;
  await vscode.workspace
    .getConfiguration(undefined, scope)
    .update(name, value, target ?? vscode.ConfigurationTarget.Workspace);
  const wanted = JSON.stringify(value);
  await eventually(`${name} is ${wanted ?? 'taken back'}`, () => {
    const found = vscode.workspace.getConfiguration(undefined, scope).inspect(name);
    return JSON.stringify(isGlobal ? found?.globalValue : found?.workspaceValue) === wanted || undefined;
  });
}

/** Does something while a setting of the workspace holds. */
export async function withSetting<T>(name: string, value: unknown, body: () => Promise<T>): Promise<T> {
  await changeSetting(name, value);
  try {
    return await body();
  } finally {
    await changeSetting(name, undefined);
  }
}
