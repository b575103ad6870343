import type { LocalFault, LocalImage } from '../core/index.ts';
import type { FileEnds, FileHost } from './file-host.ts';
import { describeBytes, type PictureFacts, type PictureType, recognisePicture } from './remote/picture.ts';
import { isTruncated } from './truncated.ts';

const extensions: Readonly<Record<string, PictureType>> = {
  ...{ png: 'png', apng: 'png', jpg: 'jpeg', jpeg: 'jpeg', jfif: 'jpeg', gif: 'gif', webp: 'webp', avif: 'avif' },
  ...{
    svg: 'svg',
    bmp: 'bmp',
    ico: 'ico',
    heic: 'heic',
    heif: 'heic',
    jxl: 'jxl',
    jp2: 'jp2',
    tif: 'tiff',
    tiff: 'tiff',
  },
};

const known = new WeakMap<FileHost, Map<string, Promise<LocalImage | undefined>>>();

/** What the content of a file says about the picture in it; undefined where nobody can read it. Each file of a host is read once. */
export function inspectFile(host: FileHost, path: string): Promise<LocalImage | undefined> {
  const answers = known.get(host) ?? new Map<string, Promise<LocalImage | undefined>>();
  known.set(host, answers);
  const answer = answers.get(path) ?? Promise.resolve(host.read?.(path)).then((ends) => ends && judgeFile(path, ends));
  answers.set(path, answer);
  return answer;
}

/** Judges a file by its name and its ends. What has no name of a picture is judged only where it is plainly none. */
export function judgeFile(path: string, ends: FileEnds): LocalImage {
  const base = { path, bytes: ends.size };
  if (ends.size === 0) return { ...base, fault: 'empty' };
  if (ends.head.length === 0 || isElsewhere(ends)) return base;
  const named = extensions[/\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
  const seen = recognisePicture(ends.head);
  if (seen) {
    const fault = faultOf(seen, named, ends);
    return { ...base, ...seen, ...(fault ? { fault } : {}) };
  }
  const content = describeBytes(ends.head);
  return named || content === 'page' ? { ...base, fault: content } : base;
}

function faultOf({ type }: PictureFacts, named: PictureType | undefined, ends: FileEnds): LocalFault | undefined {
  if (isTruncated(type, ends)) return 'truncated';
  if (!named || named === type) return undefined;
  // Browsers look for signatures among pictures of pixels only; a server names an SVG by its ending.
  return named === 'svg' || type === 'svg' ? 'unshown' : 'mislabelled';
}

/** A stand-in that Git LFS or git-annex fills, and text in 16 bits, whose pictures nobody here knows. */
function isElsewhere({ head }: FileEnds): boolean {
  const start = String.fromCharCode(...head.subarray(0, 60));
  return start.startsWith('version https://git-lfs') || /^(?:\xff\xfe|\xfe\xff|\/annex\/)/.test(start);
}
