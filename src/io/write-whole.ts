import {constants} from 'node:fs'
import {access, type FileHandle, open, rename, rm, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {ForestallError} from '../errors.ts'
import {type Destination, destinationOf, type KeptAttributes} from './destination.ts'
import {makeFolder} from './make-folder.ts'
import {isAboutPath, systemReason} from './system-reason.ts'
import {removeLeftovers, temporaryPath} from './temporary-file.ts'
import {type FileContent, writeDirectly} from './write-directly.ts'

/**
 * Writes `content`, in one or piece by piece, so that a reader sees the old file or the new one, never a part: temporary
 * name in the same folder, fsync, rename. Symbolic links are followed, and mode and owner of the old file kept; missing
 * folders are made. A device or a pipe is written as it stands. On any failure the temporary file is removed and the old
 * one untouched.
 * @returns what was written, which a symbolic link may have led to.
 * @throws ForestallError `usage` for a path that cannot be written, `failure` where writing fails.
 */
export async function writeWhole(path: string, content: FileContent): Promise<Destination> {
  try {
    const destination = await destinationOf(path)
    if (destination.kind === 'file') await replaceFile(destination.path, content, destination.kept)
    else await writeDirectly(destination, content)
    return destination
  } catch (error) {
    throw writeFailure(path, error)
  }
}

/** Returns what to say where `path` could not be written: `usage` if another path would do, else `failure`. */
export function writeFailure(path: string, cause: unknown): ForestallError {
  return new ForestallError(
    isAboutPath(cause) ? 'usage' : 'failure',
    `Cannot write ${path}: ${systemReason(cause)}`,
    'Choose another path, or make this one writable. No file was left half-written.',
    {cause},
  )
}

async function replaceFile(path: string, content: FileContent, kept: KeptAttributes | undefined): Promise<void> {
  // Renaming asks for no permission on the file, but its owner may have taken that away on purpose.
  if (kept !== undefined) await access(path, constants.W_OK)
  const folder = dirname(path)
  const temporary = temporaryPath(folder)
  try {
    await removeLeftovers(folder)
    const file = await openNew(temporary.path, folder)
    try {
      if (kept !== undefined) await keepAttributes(file, kept)
      await writeFile(file, content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary.path, path)
  } catch (error) {
    await rm(temporary.path, {force: true}).catch(() => {})
    throw error
  } finally {
    temporary.release()
  }
}

async function openNew(path: string, folder: string): Promise<FileHandle> {
  return open(path, 'wx').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    await makeFolder(folder)
    return open(path, 'wx')
  })
}

/** The owner first: a change of owner may take permissions away. Only root can give a file to somebody else. */
async function keepAttributes(file: FileHandle, {mode, uid, gid}: KeptAttributes): Promise<void> {
  const made = await file.stat()
  if (made.uid !== uid || made.gid !== gid) {
    await file.chown(uid, gid).catch(() => file.chown(made.uid, gid).catch(() => {}))
  }
  await file.chmod(mode)
}
