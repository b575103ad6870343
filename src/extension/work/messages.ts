import type { Facts, Finding, Format, SchemaFacts, Settings } from '../../core/index.ts';
import type { Outline, Page, PageJob, Stripping } from './job.ts';
import type { RecipeOrigin } from './origins.ts';

/** A job as plain data: recipes and schemas as the texts that they were read from. */
export interface PackedJob {
  readonly text: string;
  readonly format: Format;
  readonly settings: Omit<Settings, 'recipes'>;
  readonly recipes: readonly RecipeOrigin[];
  readonly facts: Omit<Facts, 'schema'>;
  readonly findings?: readonly Finding[];
  readonly schema?: Pick<SchemaFacts, 'path' | 'namedBy'> & ({ readonly text: string } | { readonly reason: string });
}

export type PackedPageJob = PackedJob & Pick<PageJob, 'view' | 'remoteImages' | 'words' | 'pictures' | 'strange'>;

/** What a thread can be asked, and what it answers. */
export interface Tasks {
  outline: { input: { readonly text: string; readonly format: Format }; output: Omit<Outline, 'text'> };
  lint: { input: PackedJob; output: readonly Finding[] };
  strip: { input: PackedJob; output: Stripping };
  page: { input: PackedPageJob; output: Page };
}

export type TaskName = keyof Tasks;

export interface Request<K extends TaskName = TaskName> {
  readonly name: K;
  readonly input: Omit<Tasks[K]['input'], 'text'>;
  /** Whether the article's text came before it, in pieces; otherwise it is that of the request before. */
  readonly isNew: boolean;
}

/** A piece of a text: copying a large one at once would block the sender. */
export interface Piece {
  readonly piece: string;
}

export type Answer = { readonly output: unknown } | { readonly error: string };
