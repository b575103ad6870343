import type { Safety } from '../../../lint/finding.ts';
import { type LeftoverKind, leftoverKinds } from '../../recipe.ts';

type Heads = Readonly<Record<LeftoverKind, { readonly kind: LeftoverKind; readonly safety: Safety }>>;

const heads = (safety: Safety): Heads =>
  Object.fromEntries(leftoverKinds.map((kind) => [kind, { kind, safety }])) as unknown as Heads;

/** The first two fields of an entry that loses nothing of any article. */
export const safe = heads('safe');

/** The first two fields of an entry that a person should look at. */
export const ask = heads('ask');

/** An address that fits, for examples. */
export const addressLike = ({ host, path = '/a' }: { readonly host?: string; readonly path?: string }): string =>
  host || !/^[./]/.test(path) ? `${host ? `http://www.${host}` : ''}${path}1` : `http://www.example.com${path}1`;
