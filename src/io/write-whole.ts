import {randomBytes} from 'node:crypto'
import {mkdir, open, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {ForestallError, reasonOf} from '../errors.ts'

/**
 * Writes `content`, in one or piece by piece, to `path` so that a reader sees the old file or the new one, never a part:
 * temporary name in the same folder, fsync, rename. Missing folders are made. On any failure the temporary file is
 * removed and the old one is untouched.
 * @throws ForestallError `failure` where the folder or file cannot be written.
 */
export async function writeWhole(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  // Not the old name and more: that may already be as long as a file system allows.
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx').catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      await makeFolder(dirname(path))
      return open(temporary, 'wx')
    })
    try {
      await writeFile(file, content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true}).catch(() => {})
    throw new ForestallError(
      'failure',
      `Cannot write ${path}: ${reasonOf(error)}`,
      'Choose another path with --output, or make the folder writable. Nothing was left half-written.',
      {cause: error},
    )
  }
}

/**
 * Makes a folder and those above it. Not `mkdir` with `recursive`: where the system itself says that there is no such
 * place, as below /proc, that one tries for ever.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await mkdir(path).catch((again) => {
      if (again.code !== 'EEXIST') throw again // another process was quicker
    })
  }
}
