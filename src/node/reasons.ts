import { codeOf } from './file-host.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'its file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it would be larger than files may be here',
  EIO: 'the disk does not answer',
  EBUSY: 'another program holds it',
  ELOOP: 'its links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

/** Why something could not be done with a file, as the end of a sentence: in words, or what the system calls it. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? (code || String(error));
}

/** As `reasonOf`, for a file that was to be written: what is not there is its folder. */
export const reasonNotWritten = (error: unknown): string =>
  codeOf(error) === 'ENOENT' ? 'there is no such folder' : reasonOf(error);
