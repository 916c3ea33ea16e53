import {link, open, readFile, rename, rm, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {ForestallError} from '../errors.ts'
import {limits} from '../limits.ts'
import {destinationOf} from './destination.ts'
import {fileName} from './file-name.ts'
import {HOST, isRunning, temporaryPath} from './temporary-file.ts'
import {writeFailure} from './write-whole.ts'

/**
 * What reads a file, changes it and writes it again holds a lock meanwhile, or the change of another run in between is
 * lost. The lock is a file beside it, `.NAME.lock`, that says which process on which host holds it; that of a run that was
 * killed is taken over.
 */

/** Between two attempts, in milliseconds. */
const INTERVAL = 50
/** Reasons for which there can be no lock beside a file, nor any change of it: the write itself will say so. */
const NO_LOCK = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'])

/** Locks of this process. */
const held = new Set<string>()

/**
 * Does `work` while no other run of this tool changes the file at `path`.
 * @throws ForestallError `failure` if another one goes on changing it for longer than `limits.lockMs`, or where the lock
 * cannot be written.
 */
export async function whileLocked<T>(path: string, work: () => Promise<T>): Promise<T> {
  const destination = await destinationOf(path).catch(() => undefined)
  if (destination?.kind !== 'file') return work()
  const lock = join(dirname(destination.path), fileName(`.${basename(destination.path)}`, '.lock'))
  if (!(await acquire(lock, path))) return work()
  try {
    return await work()
  } finally {
    held.delete(lock)
    await rm(lock, {force: true}).catch(() => {})
  }
}

/** Returns false where a lock is not possible. */
async function acquire(lock: string, path: string): Promise<boolean> {
  const deadline = Date.now() + limits.lockMs
  for (;;) {
    try {
      await make(lock)
      held.add(lock)
      return true
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      if (NO_LOCK.has(code ?? '')) return false
      if (code !== 'EEXIST') throw writeFailure(path, error)
    }
    if (await removeIfAbandoned(lock)) continue
    if (Date.now() > deadline) throw busy(path, lock)
    await delay(INTERVAL)
  }
}

/** Makes the file of a lock, or leaves none of its own. */
async function make(lock: string): Promise<void> {
  const file = await open(lock, 'wx')
  try {
    await file.writeFile(`${HOST} ${process.pid}\n`)
  } catch (error) {
    await rm(lock, {force: true}).catch(() => {})
    throw error
  } finally {
    await file.close()
  }
}

async function removeIfAbandoned(lock: string): Promise<boolean> {
  const holder = await readFile(lock, 'utf8').catch(() => undefined)
  if (holder === undefined) return true // it has just been released
  if (!(await isAbandoned(lock, holder))) return false
  // Another run may do the same: what is taken away must be what was looked at.
  const taken = temporaryPath(dirname(lock))
  try {
    await rename(lock, taken.path)
    if ((await readFile(taken.path, 'utf8')) !== holder) await link(taken.path, lock)
  } catch {
    // Somebody else was quicker.
  } finally {
    await rm(taken.path, {force: true})
    taken.release()
  }
  return true
}

async function isAbandoned(lock: string, holder: string): Promise<boolean> {
  if (held.has(lock)) return false
  const [, host, pid] = /^([0-9a-f]{8}) (\d+)\n$/.exec(holder) ?? []
  if (host === HOST && !isRunning(Number(pid))) return true
  const {mtimeMs} = await stat(lock).catch(() => ({mtimeMs: Number.POSITIVE_INFINITY}))
  // Without its content it was made a moment ago, or by a run that was killed in that moment.
  return Date.now() - mtimeMs > (host === undefined ? limits.lockMs / 4 : limits.leftoverMs)
}

function busy(path: string, lock: string): ForestallError {
  return new ForestallError(
    'failure',
    `Another run of Forestall is changing ${path}`,
    `Wait until it has finished and run the command again. If there is none, remove ${lock}.`,
  )
}
