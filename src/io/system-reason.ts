import {reasonOf} from '../errors.ts'

/** What the codes that users meet mean (errno(3)), as a clause about a path. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is not a folder',
  EACCES: 'permission denied',
  EPERM: 'the system does not permit it',
  EROFS: 'the file system is read-only',
  ENOSPC: 'there is no space left on the device',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than the system allows',
  EIO: 'the device reports an input/output error',
  ELOOP: 'its symbolic links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EPIPE: 'nothing reads the other end',
  ENXIO: 'there is no such device, or nothing at the other end',
  EAGAIN: 'it has nothing to read at present',
  EBUSY: 'another program is using it',
  ETXTBSY: 'another program is using it',
}

/** Returns why the system refused an operation on a path, as a clause; of other errors their message. */
export function systemReason(thrown: unknown): string {
  const {code} = Object(thrown) as NodeJS.ErrnoException
  return (code !== undefined && WORDS[code]) || reasonOf(thrown)
}

/** What the system says of a path, or of who may use it, whatever is to be done: another path would do. */
const ABOUT_PATHS = new Set([
  'ENOENT',
  'EISDIR',
  'ENOTDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOTSUP',
])

/** Tells whether an operation failed because of the path that somebody gave, and not because of the device. */
export function isAboutPath(thrown: unknown): boolean {
  return ABOUT_PATHS.has((Object(thrown) as NodeJS.ErrnoException).code ?? '')
}
