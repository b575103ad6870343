import { readFrontMatter } from '../../core/index.ts';

/** Settings of a site, by their names at the top of its file. */
export type SiteSettings = ReadonlyMap<string, unknown>;

const opening = /^\uFEFF?---[ \t]*\r?\n/;

/** Reads a generator's file of settings, which is what front matter is: YAML, TOML or JSON. undefined where it cannot be read. */
export function readSettings(name: string, text: string): SiteSettings | undefined {
  if (text.trim() === '') return new Map();
  const fence = name.endsWith('.toml') ? '+++' : '---';
  const block = name.endsWith('.json') ? text : `${fence}\n${text.replace(opening, '')}\n${fence}\n`;
  const { isRead, fields } = readFrontMatter(block);
  return isRead ? new Map(fields.map(({ key, value }) => [key, value])) : undefined;
}

/** A setting that is a text; undefined for any other value. */
export function textOf(settings: SiteSettings, name: string): string | undefined {
  const value = settings.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** A setting below another: `marked: {postAsset: true}`. */
export function below(settings: SiteSettings, name: string): SiteSettings {
  const value = settings.get(name);
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

export const segments = (path: string): string[] => path.split('/').filter((name) => name !== '' && name !== '.');
