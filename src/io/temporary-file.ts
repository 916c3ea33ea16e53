import {randomBytes} from 'node:crypto'
import {readdir, rm, stat} from 'node:fs/promises'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {limits} from '../limits.ts'
import {sha256} from './sha256.ts'

/**
 * Files and folders being written are called `.forestall-HOST-PROCESS-RANDOM.tmp`. A run that was killed leaves one behind; the name
 * tells that nobody will finish it: its process is gone from this host, or a day has passed. The next write to the folder
 * removes it.
 */
const NAME = /^\.forestall-(?<host>[0-9a-f]{8})-(?<pid>\d+)-[0-9a-f]{12}\.tmp$/

/** Tells hosts apart that share a folder. */
export const HOST = sha256(hostname()).slice(0, 8)

/** Names of this process that are in use. */
const ours = new Set<string>()
/** Folders this process has looked through. */
const swept = new Set<string>()

/** Returns a path in `folder` for a file or folder to be written; nothing is made yet. Call `release` when it is renamed or gone. */
export function temporaryPath(folder: string): {readonly path: string; release(): void} {
  const name = `.forestall-${HOST}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`
  ours.add(name)
  return {path: join(folder, name), release: () => ours.delete(name)}
}

/** Removes what killed runs have left in `folder`, once in the life of this process. Nothing is thrown. */
export async function removeLeftovers(folder: string): Promise<void> {
  if (swept.has(folder)) return
  swept.add(folder)
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    if (await isLeftover(name, path)) await rm(path, {recursive: true, force: true}).catch(() => {})
  }
}

async function isLeftover(name: string, path: string): Promise<boolean> {
  const {host, pid} = NAME.exec(name)?.groups ?? {}
  if (host === undefined || ours.has(name)) return false
  if (host === HOST && !isRunning(Number(pid))) return true
  const {mtimeMs} = await stat(path).catch(() => ({mtimeMs: Number.POSITIVE_INFINITY}))
  return Date.now() - mtimeMs > limits.leftoverMs
}

/** Tells whether another process has this number; one of ours that does not know the name left it in an earlier life. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it runs, as somebody else's
  }
}
