import * as vscode from 'vscode';
import { inWorkspace, write } from './articles.ts';
import { activated, eventually } from './support.ts';

interface Property {
  readonly default: unknown;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly scope?: string;
}

interface Manifest {
  readonly capabilities: { untrustedWorkspaces: { restrictedConfigurations: readonly string[] } };
  readonly contributes: { configuration: readonly { properties: Readonly<Record<string, Property>> }[] };
}

/** A value that the setting may have and does not have by default. */
function otherValue({ default: usual, enum: values, type }: Property): unknown {
  const other = values?.find((value) => value !== usual);
  if (other !== undefined) return other;
  if (type === 'boolean') return usual !== true;
  if (type === 'number' || type === 'integer') return Number(usual) + 1;
  return type === 'array' ? ['127.0.0.1', 'localhost'] : 'hostile';
}

/** The settings of the extension, each with a value that a hostile repository gives it. */
export async function hostileValues(): Promise<
  Map<string, { property: Property; value: unknown; isRestricted: boolean }>
> {
  const { capabilities, contributes } = (await activated()).packageJSON as Manifest;
  const restricted = new Set(capabilities.untrustedWorkspaces.restrictedConfigurations);
  const all = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  return new Map(
    all
      .filter(([key]) => !key.includes('.rules.'))
      .map(([key, property]) => [key, { property, value: otherValue(property), isRestricted: restricted.has(key) }]),
  );
}

const settingsFile = '.vscode/settings.json';

/** Runs with a settings file as a repository may bring it along, once VS Code has read it. */
export async function withRepositorySettings(
  values: Readonly<Record<string, unknown>>,
  body: () => Promise<void>,
): Promise<void> {
  const before = await vscode.workspace.fs.readFile(inWorkspace(settingsFile)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
  await write(settingsFile, JSON.stringify({ ...values, 'articleLintTest.mark': 1 }));
  const mark = () => vscode.workspace.getConfiguration('articleLintTest').get('mark');
  try {
    await eventually('the settings of the repository are read', () => (mark() === 1 ? true : undefined));
    await body();
  } finally {
    if (before !== undefined) await write(settingsFile, before);
    else await vscode.workspace.fs.delete(inWorkspace(settingsFile));
    await eventually('they are gone', () => (mark() === undefined ? true : undefined));
  }
}
