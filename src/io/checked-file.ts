import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'
import {lstat, readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {crc32} from 'node:zlib'
import {limits} from '../limits.ts'

/*
 * A table that takes seconds to make is kept as a file named by a digest of all that it is made of, so that it is never
 * taken for the table of something else. In front of the content stand four words: a magic number (which also tells the
 * byte order), the CRC-32 of the content, its length, and a reserved zero. Two processes may make the same file at once:
 * each writes a temporary file and renames it, and the contents are equal.
 *
 * The sum is checked at every start, 6 ms for 27 MB: a damaged disk leaves the time of modification as it was.
 *
 * The memory is shared: threads look into it without a copy, and V8 counts no shared memory when it decides whether to
 * collect garbage, which 27 MB would set off at every start.
 */
const MAGIC = 0x43545346
const HEADER_BYTES = 16

/** Returns the content of the file at `path`, or `undefined` if it is missing, damaged, or of another byte order. */
export function readChecked(path: string): Uint8Array<SharedArrayBuffer> | undefined {
  let file: number
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch {
    return undefined
  }
  try {
    const header = new Uint32Array(HEADER_BYTES / 4)
    if (readSync(file, header) !== HEADER_BYTES || header[0] !== MAGIC) return undefined
    const [, sum, length] = header as unknown as [number, number, number]
    if (fstatSync(file).size !== HEADER_BYTES + length || length > limits.tableBytes) return undefined
    const content = new Uint8Array(new SharedArrayBuffer(length))
    return readSync(file, content) === length && crc32(content) === sum ? content : undefined
  } catch {
    return undefined
  } finally {
    closeSync(file)
  }
}

/**
 * Writes `content` as such a file, and removes all others of its folder but the `kept` newest.
 * @throws ForestallError as `writeWhole` does.
 */
export async function writeChecked(folder: string, name: string, content: Uint8Array, kept: number): Promise<void> {
  const header = new Uint8Array(Uint32Array.of(MAGIC, crc32(content), content.length, 0).buffer)
  // Loaded where something is written: most runs only read.
  const {writeWhole} = await import('./write-whole.ts')
  await writeWhole(join(folder, name), [header, content])
  await removeOlder(folder, name, kept)
}

async function removeOlder(folder: string, inUse: string, kept: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.bin') && name !== inUse)
  const files = await Promise.all(names.map((name) => withTime(join(folder, name))))
  const older = files.flatMap((file) => file ?? []).sort((a, b) => b.time - a.time)
  for (const {path} of older.slice(kept)) await rm(path, {force: true})
}

/** Returns undefined for what is not a file, or is gone: another process may do the same. */
async function withTime(path: string): Promise<{readonly path: string; readonly time: number} | undefined> {
  const stats = await lstat(path).catch(() => undefined)
  return stats === undefined || stats.isDirectory() ? undefined : {path, time: stats.mtimeMs}
}
