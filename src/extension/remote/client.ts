import type { Uri } from 'vscode';
import type { Checker } from '../../images/remote/checker.ts';
import type { recognisePicture } from '../../images/remote/picture.ts';

export interface ClientOptions {
  readonly userAgent: string;
  readonly allowPrivateHosts: readonly string[];
  /** In ms. */
  readonly maxAge: number;
  readonly siteUrl: string | undefined;
  /** The extension's own folder, where verdicts are kept. */
  readonly storage: Uri;
}

/** Asks image servers, within the limits of a polite client. */
export interface RemoteClient extends Checker {
  /** Keeps what was found on the disk. Never rejects. */
  save(): Promise<void>;
  close(): Promise<void>;
}

/** What looks at pictures: a bundle of its own on the desktop, loaded with the first article that has one on the web. */
export interface PictureTools {
  openClient(options: ClientOptions): Promise<RemoteClient>;
  readonly recognisePicture: typeof recognisePicture;
}

/** Name of the file in the storage folder. */
export const cacheName = 'images.json';
