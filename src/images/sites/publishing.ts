import type { ImageSyntax } from '../../core/index.ts';

/** An address and where in the article it stands: generators treat Markdown, markup and tags each in their own way. */
export interface ImageAddress {
  readonly source: string;
  readonly syntax: ImageSyntax;
  /** Of the attribute, the tag or the field. */
  readonly name: string;
}

/**
 * Where a relative address counts from: a place of the site as its segments, [] being the top; the article's own file;
 * or the folder of its assets, in which names are taken as they are written.
 */
export type Base = readonly string[] | 'file' | 'assets';

/** Files of a folder that are published below a place of the site. */
export interface Mount {
  readonly at: readonly string[];
  readonly folder: string;
}

/** How a generator publishes one article and the files around it. Folders are relative to the host's root. */
export interface Publishing {
  /** In order; undefined where only the theme, a plugin or somebody's script knows. */
  basesOf(image: ImageAddress): readonly Base[] | undefined;
  readonly mounts: readonly Mount[];
  readonly assets?: string;
  /** The path that the whole site is published under, as segments; undefined where only a script knows. */
  readonly path: readonly string[] | undefined;
  /** Whether the generator itself puts that path in front of an address from the top. */
  prepends(image: ImageAddress): boolean;
  /** Whether a file is published, by its segments below a mount. */
  isPublished(segments: readonly string[]): boolean;
  /** Whether something that nobody can see here, such as a theme in a package, may be published there. */
  isOpen(segments: readonly string[]): boolean;
}

/** Stands for segments of which nobody here knows how many there are. */
export const anyDepth = ':*';

/** A segment such as `:year`, of which only the generator knows what it will be. */
export const isVariable = (segment: string): boolean => segment.includes(':');
