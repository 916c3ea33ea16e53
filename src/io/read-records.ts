import {constants} from 'node:fs'
import {open, opendir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {limits} from '../limits.ts'
import {ReadError, readCapped} from './read-capped.ts'
import {systemReason} from './system-reason.ts'
import type {Container} from './write-records.ts'
import {isZip} from './zip/layout.ts'
import type {UnzippedMember} from './zip/read-zip.ts'

/** Returns as what a path holds many small files; `undefined` where it is anything else, or cannot be read. */
export async function containerAt(path: string): Promise<Container | undefined> {
  const stats = await stat(path).catch(() => undefined)
  if (stats?.isDirectory()) return 'folder'
  return stats?.isFile() && (await beginsAsZip(path)) ? 'zip' : undefined
}

async function beginsAsZip(path: string): Promise<boolean> {
  // Without O_NONBLOCK some files of /proc would hold this call for ever.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => undefined)
  try {
    const start = Buffer.alloc(4)
    return file !== undefined && (await file.read(start, 0, 4, 0)).bytesRead === 4 && isZip(start)
  } catch {
    return false
  } finally {
    await file?.close()
  }
}

/**
 * Yields the files of an archive, or those of a folder for which `isWanted` holds; of other files in a folder nothing
 * is read.
 * @throws ReadError whose message is a clause about the path.
 */
export async function* readRecords(
  path: string,
  container: Container,
  isWanted: (file: string) => boolean,
): AsyncGenerator<UnzippedMember> {
  if (container === 'zip') {
    const {readZip} = await import('./zip/read-zip.ts')
    yield* readZip(path)
    return
  }
  let count = 0
  for await (const file of filesOf(path)) {
    if (!isWanted(file)) continue
    if (++count > limits.recordFiles) throw new ReadError(`it holds more than ${limits.recordFiles} files`)
    yield {file, bytes: await contentsOf(path, file)}
  }
}

async function* filesOf(folder: string): AsyncGenerator<string> {
  try {
    for await (const {name} of await opendir(folder, {bufferSize: 1024})) yield name
  } catch (error) {
    throw new ReadError(systemReason(error), error)
  }
}

async function contentsOf(folder: string, file: string): Promise<Buffer> {
  try {
    return await readCapped(join(folder, file), limits.recordFileBytes)
  } catch (error) {
    throw new ReadError(`${file} in it cannot be read: ${(error as ReadError).message}`, error)
  }
}
