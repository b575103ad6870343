import type * as assistant from '../core/assist/index.ts';
import type * as block from '../core/clean/block.ts';
import type * as header from '../core/clean/header.ts';
import type * as page from '../core/clean/page.ts';
import type * as renderer from '../core/clean/render.ts';
import type * as view from '../core/clean/view.ts';
import type * as learning from '../core/learn/index.ts';
import type * as recipeReader from '../core/recipes/user/read.ts';
import type * as schemaReader from '../core/schema/index.ts';
import type { WriteOptions } from '../node/write-atomically.ts';
import type { ReadEnds } from './imageFiles.ts';
import type * as localising from './localise/tools.ts';
import type { PictureTools } from './remote/client.ts';
import type { TaskRunner } from './work/workshop.ts';

/** What the preview needs to turn an article into HTML. */
export type Renderer = Pick<typeof renderer, 'renderArticle'> &
  Pick<typeof view, 'renderView'> &
  Pick<typeof block, 'mendBlock'> &
  Pick<typeof page, 'standalonePage'> &
  Pick<typeof header, 'headerHtml'>;

/** What turns recipe files into recipes. */
export type RecipeReader = Pick<typeof recipeReader, 'readRecipes' | 'unreadableRecipe' | 'maxRecipeFileSize'>;

/** What finds what repeats, and writes it down. */
export type Learning = typeof learning;

/** What reads JSON schemas. */
export type SchemaReader = typeof schemaReader;

/** What completes and explains fields. */
export type Assistant = Pick<typeof assistant, 'offersAt' | 'helpAt'>;

/** What downloads pictures. */
export type LocaliseTools = typeof localising;

/** Writing files of this machine, so that they are old or new whatever ends the program. Paths are the system's. */
export interface Disk {
  /** Replaces a file that holds what is expected. Rejects with `WriteRefused` where it does not, or the system's error. */
  replace(file: string, content: Uint8Array, options: WriteOptions): Promise<void>;
  /** Makes or replaces a file, whatever it holds, and its folder. */
  writeWhole(file: string, content: string): Promise<void>;
  /** Removes from a folder what `replace` left there in processes that were ended. Never rejects. */
  sweep(folder: string): Promise<number>;
  /** The name of this process. */
  readonly owner: string;
  /** Whether a process still runs that wrote something at a time, in ms since 1970. */
  isAtWork(owner: string, since: number): boolean;
}

/** What differs between the desktop's Node host and the browser's worker host. */
export interface Host {
  /** Loads the renderer on first use: activation does not pay for it. */
  loadRenderer(): Promise<Renderer>;
  /** As `loadRenderer`. */
  loadRecipeReader(): Promise<RecipeReader>;
  /** As `loadRenderer`. */
  loadLearning(): Promise<Learning>;
  /** As `loadRenderer`. */
  loadSchemaReader(): Promise<SchemaReader>;
  /** As `loadRenderer`. */
  loadAssistant(): Promise<Assistant>;
  /** The ends of a file of this machine, by its path; absent where only whole files can be read. */
  readonly readEnds?: ReadEnds;
  /** Absent where the host has no files of its own. */
  readonly disk?: Disk;
  /** As `loadRenderer`. */
  loadPictureTools(): Promise<PictureTools>;
  /** As `loadRenderer`; undefined where nothing can be downloaded. */
  loadLocaliseTools(): Promise<LocaliseTools | undefined>;
  /** A thread for large articles; absent where the host has none. It begins with its first task. */
  startThread?(): TaskRunner;
}
