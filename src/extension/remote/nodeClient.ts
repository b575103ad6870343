// The bundle of the desktop extension that asks image servers, loaded with the first article that has a picture on the web.
import path from 'node:path';
import { remoteImages } from '../../node/remote-images.ts';
import { type ClientOptions, cacheName, type RemoteClient } from './client.ts';

export { recognisePicture } from '../../images/remote/picture.ts';

export const openClient = ({ storage, ...options }: ClientOptions): Promise<RemoteClient> =>
  remoteImages({ ...options, cache: path.join(storage.fsPath, cacheName) });
