import * as vscode from 'vscode';
import type { Config } from '../../core/index.ts';
import { section } from './editorSettings.ts';

/** How pictures on the web are checked. */
export interface RemoteSettings {
  /** Always `off` in Restricted Mode. */
  readonly mode: 'auto' | 'onCommand' | 'off';
  /** Only ever from the user: whoever wrote the workspace must not send requests into the user's network. */
  readonly allowPrivateHosts: readonly string[];
  /** How long a good answer is believed, in ms. */
  readonly maxAge: number;
  readonly siteUrl: string | undefined;
}

const hour = 3_600_000;
const defaultHours = 24;

/** What the settings say of pictures on the web; `images` is the part of the config file, whose allowed hosts do not count. */
export function remoteSettings(uri: vscode.Uri, images: Config['images']): RemoteSettings {
  const settings = vscode.workspace.getConfiguration(section, uri);
  const hours = images?.cacheMaxAge ?? settings.get('images.cacheMaxAge');
  return {
    mode: modeOf(settings.get('images.checkRemote')),
    allowPrivateHosts: hostsOf(settings.inspect('images.allowPrivateHosts')?.globalValue),
    maxAge: (typeof hours === 'number' && hours >= 0 ? hours : defaultHours) * hour,
    siteUrl: images?.siteUrl,
  };
}

function modeOf(value: unknown): RemoteSettings['mode'] {
  if (!vscode.workspace.isTrusted) return 'off';
  return value === 'auto' || value === 'onCommand' ? value : 'off';
}

const hostsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((host): host is string => typeof host === 'string') : [];
