/**
 * Where a reader finds front matter in a text. `none`: it publishes all of it as the body; `refused`: it reports an error
 * before it reads a field.
 */
export type Split =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'block'; readonly content: string; readonly language: 'yaml' | 'toml' | 'json' };

export const none: Split = { kind: 'none' };
export const refused: Split = { kind: 'refused' };

export const blockOf = (content: string, language: 'yaml' | 'toml' | 'json' = 'yaml'): Split => ({
  kind: 'block',
  content,
  language,
});

export const byteOrderMark = '\uFEFF';
