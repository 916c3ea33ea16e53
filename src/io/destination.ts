import {readlink, stat} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import {limits} from '../limits.ts'

/** What a path to be written leads to, through every symbolic link. */
export type Destination =
  /** A regular file, or a place where there is none yet; `kept` is what a new file in its place has to take over. */
  | {readonly kind: 'file'; readonly path: string; readonly kept: KeptAttributes | undefined}
  /** Written as it stands, never replaced: a character device or a pipe. */
  | {readonly kind: 'device' | 'pipe'; readonly path: string}
  /** Open already in this process, such as `/dev/stdout`. */
  | {readonly kind: 'descriptor'; readonly path: string; readonly fd: number}

export interface KeptAttributes {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

/** The permission bits; not setuid and its like, which no output of this tool should carry on. */
const PERMISSIONS = 0o777
/** How Linux, macOS and the BSDs call the open files of a process. */
const DESCRIPTOR = /^\/(?:dev\/fd|proc\/self\/fd)\/(?<fd>\d+)$/
const STREAMS: Readonly<Record<string, number>> = {'/dev/stdin': 0, '/dev/stdout': 1, '/dev/stderr': 2}

/**
 * Follows `path` to what writing it would change.
 * @throws Error whose message is a clause, for what cannot be written: a folder, a socket, a disk, a circle of links.
 */
export async function destinationOf(path: string): Promise<Destination> {
  let at = resolve(path)
  for (let links = 0; links <= limits.symbolicLinks; links++) {
    const fd = STREAMS[at] ?? DESCRIPTOR.exec(at)?.groups?.['fd']
    if (fd !== undefined) return {kind: 'descriptor', path: at, fd: Number(fd)}
    const target = await readlink(at).catch(notALink)
    if (target === undefined) return kindOf(at)
    at = resolve(dirname(at), target)
  }
  throw refused('ELOOP', 'its symbolic links go round in a circle')
}

function notALink(error: NodeJS.ErrnoException): undefined {
  // EINVAL: there is something, and it is not a link. UNKNOWN is what Windows says of some.
  if (!['EINVAL', 'ENOENT', 'UNKNOWN'].includes(error.code ?? '')) throw error
}

async function kindOf(path: string): Promise<Destination> {
  const stats = await stat(path).catch((error) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (stats === undefined) return {kind: 'file', path, kept: undefined}
  if (stats.isFile()) {
    const {mode, uid, gid} = stats
    return {kind: 'file', path, kept: {mode: mode & PERMISSIONS, uid, gid}}
  }
  if (stats.isCharacterDevice()) return {kind: 'device', path}
  if (stats.isFIFO()) return {kind: 'pipe', path}
  if (stats.isDirectory()) throw refused('EISDIR', 'it is a folder')
  throw refused('ENOTSUP', stats.isSocket() ? 'it is a socket' : 'it is a disk')
}

/** Returns an error as the system would report it, had it been asked. */
function refused(code: string, clause: string): NodeJS.ErrnoException {
  return Object.assign(new Error(clause), {code})
}
