import {closeSync, fstatSync, openSync, readSync, utimesSync} from 'node:fs'
import {readdir, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {reasonOf} from '../../errors.ts'
import {writeWhole} from '../../io/write-whole.ts'
import {limits} from '../../limits.ts'
import {type CompiledNames, compileNames, viewCompiled} from './compiled.ts'

/**
 * The compiled form of a snapshot is built once and kept as a file named by the snapshot's digest, so a new snapshot
 * can never be answered from an old table. In front of the buffer stand four words: a magic number (which also tells
 * the byte order), the CRC-32 of the buffer, its length, and a reserved zero. Two processes may build the same file
 * together: each writes its own temporary file and renames it, and the contents are equal.
 *
 * Checking the sum of 27 MB takes longer than reading them, so a file found sound is sealed: its time of modification
 * is set to a fixed moment. Whatever writes to the file afterwards breaks the seal, and the sum is checked again.
 */
const MAGIC = 0x43545346
const HEADER_BYTES = 16
const SEAL = new Date('2000-01-01T00:00:00Z')
/** Compiled files kept beside the one in use; each is about 27 MB. */
const KEPT = 3

/**
 * Returns the compiled form of the snapshot with this digest: from the cache if a sound file is there, else built
 * from `readText()` (canonical names in order, one a line) and stored. A damaged file is replaced; a cache that
 * cannot be written costs a warning and the time of building, not the answer.
 * @throws whatever `readText` throws.
 */
export async function openCompiled(
  sha256: string,
  readText: () => Promise<Uint8Array>,
  cacheDir: string,
  warn: (message: string) => void,
): Promise<CompiledNames> {
  const folder = join(cacheDir, 'compiled')
  const path = join(folder, `${sha256}.bin`)
  const cached = await readCompiled(path)
  if (cached !== undefined) return cached
  const buffer = compileNames(await readText())
  try {
    await writeWhole(path, Buffer.concat([await headerOf(buffer), new Uint8Array(buffer)]))
    seal(path)
    await removeLeftovers(folder, path)
  } catch (error) {
    warn(`The look-up table could not be kept in ${folder}, so it is built anew each time. ${reasonOf(error)}`)
  }
  return viewCompiled(buffer)!
}

/** Returns what the file holds, or `undefined` if it is missing, damaged, of another version or byte order. */
async function readCompiled(path: string): Promise<CompiledNames | undefined> {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return undefined
  }
  try {
    const header = new Uint32Array(HEADER_BYTES / 4)
    if (readSync(file, header) !== HEADER_BYTES || header[0] !== MAGIC) return undefined
    const {size, mtimeMs} = fstatSync(file)
    if (size !== HEADER_BYTES + header[2]!) return undefined
    const payload = new Uint8Array(new SharedArrayBuffer(header[2]!))
    if (readSync(file, payload) !== payload.length) return undefined
    if (mtimeMs !== SEAL.getTime()) {
      if ((await sumOf(payload)) !== header[1]) return undefined
      seal(path)
    }
    return viewCompiled(payload.buffer)
  } catch {
    return undefined
  } finally {
    closeSync(file)
  }
}

function seal(path: string): void {
  try {
    utimesSync(path, SEAL, SEAL)
  } catch {
    // Not our file, or a read-only disk: then the sum is checked each time.
  }
}

async function headerOf(buffer: SharedArrayBuffer): Promise<Uint8Array> {
  return new Uint8Array(Uint32Array.of(MAGIC, await sumOf(new Uint8Array(buffer)), buffer.byteLength, 0).buffer)
}

/** Loads what it takes when it is needed: a sealed file is opened at every start. */
async function sumOf(bytes: Uint8Array): Promise<number> {
  return (await import('node:zlib')).crc32(bytes)
}

/** Removes all but the newest few compiled files, and what a killed process left half-written. */
async function removeLeftovers(folder: string, inUse: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => ({name, age: Date.now() - (await stat(join(folder, name))).ctimeMs})),
  )
  const others = files.filter(({name}) => join(folder, name) !== inUse).sort((a, b) => a.age - b.age)
  const compiled = others.filter(({name}) => name.endsWith('.bin')).slice(KEPT)
  const halfWritten = others.filter(({name, age}) => name.endsWith('.tmp') && age > limits.leftoverMs)
  for (const {name} of [...compiled, ...halfWritten]) await rm(join(folder, name), {force: true})
}
