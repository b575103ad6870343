import type { Span } from '../../../text/span.ts';

/**
 * What a template engine makes of braces that stand in an article. `lost`: it prints nothing in their place; `stops`: it
 * cannot read them; `runs`: it computes something or stops; `comment`: it leaves them out; `unknown`: there is no such tag;
 * `unclosed`: it finds no end of them.
 */
export type CollisionKind = 'lost' | 'stops' | 'runs' | 'comment' | 'unknown' | 'unclosed';

export interface Collision {
  readonly kind: CollisionKind;
  /** The tag, or the braces that open it where it has no end. */
  readonly span: Span;
  /** The name of a tag that is not there, '' for all else. */
  readonly name: string;
}

export const collision = (kind: CollisionKind, start: number, end: number, name = ''): Collision => ({
  kind,
  span: { start, end },
  name,
});

/**
 * What stands between `{{` and `}}`: nothing, or what no engine can begin an expression with; a literal; the names of a path,
 * `a.b`, with filters behind it or without; or more than that.
 */
export type Expression =
  | { readonly kind: 'broken' | 'literal' | 'complex' }
  | { readonly kind: 'path'; readonly names: readonly string[]; readonly hasFilter: boolean };

const path = /^([\p{L}_$@][\p{L}\p{N}_$-]*(?:\.[\p{L}\p{N}_$-]+|\[[^\][]{0,80}\]){0,20})\s*(\|.*)?$/su;

export function expressionOf(inside: string): Expression {
  const text = inside.replace(/^-|-$/g, '').trim();
  if (text === '' || /^[#/<>%:^!?*=;,.)\]}&|\\~`{]/.test(text)) return { kind: 'broken' };
  if (/^["'\d]/.test(text)) return { kind: 'literal' };
  const parts = path.exec(text);
  if (!parts) return { kind: 'complex' };
  return { kind: 'path', names: (parts[1] ?? '').split(/[.[]/), hasFilter: parts[2] !== undefined };
}
