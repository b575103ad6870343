import * as vscode from 'vscode';
import type { Config } from '../../core/index.ts';
import type { RemoteImageSettings } from './editorSettings.ts';

/** How pictures on the web are checked. */
export interface RemoteSettings {
  /** Always `off` in Restricted Mode. */
  readonly mode: 'auto' | 'onCommand' | 'off';
  readonly allowPrivateHosts: readonly string[];
  /** How long a good answer is believed, in ms. */
  readonly maxAge: number;
  readonly siteUrl: string | undefined;
}

const hour = 3_600_000;
const defaultHours = 24;

/** What holds for pictures on the web; `images` is the part of the config file, whose mode and allowed hosts do not count. */
export function remoteSettings(
  { mode, allowPrivateHosts, cacheMaxAge }: RemoteImageSettings,
  images: Config['images'],
): RemoteSettings {
  const hours = images?.cacheMaxAge ?? cacheMaxAge;
  const maxAge = (typeof hours === 'number' && hours >= 0 ? hours : defaultHours) * hour;
  return { mode: modeOf(mode), allowPrivateHosts, maxAge, siteUrl: images?.siteUrl };
}

function modeOf(value: unknown): RemoteSettings['mode'] {
  if (!vscode.workspace.isTrusted) return 'off';
  return value === 'auto' || value === 'onCommand' ? value : 'off';
}
