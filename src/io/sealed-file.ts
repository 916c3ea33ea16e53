import {closeSync, fstatSync, openSync, readSync, utimesSync} from 'node:fs'
import {readdir, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {limits} from '../limits.ts'
import {writeWhole} from './write-whole.ts'

/*
 * A table that takes seconds to make is kept as a file named by a digest of all that it is made of, so that it is never
 * taken for the table of something else. In front of the content stand four words: a magic number (which also tells the
 * byte order), the CRC-32 of the content, its length, and a reserved zero. Two processes may make the same file at once:
 * each writes a temporary file and renames it, and the contents are equal.
 *
 * Checking the sum of 27 MB takes longer than reading them, so a file found sound is sealed: its time of modification is
 * set to a fixed moment. Whatever writes to the file afterwards breaks the seal, and the sum is checked again.
 *
 * The memory is shared: threads look into it without a copy, and V8 counts no shared memory when it decides whether to
 * collect garbage, which 27 MB would set off at every start.
 */
const MAGIC = 0x43545346
const HEADER_BYTES = 16
const SEAL = new Date('2000-01-01T00:00:00Z')

/** Returns the content of the file at `path`, or `undefined` if it is missing, damaged, or of another byte order. */
export async function readSealed(path: string): Promise<Uint8Array<SharedArrayBuffer> | undefined> {
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
    const content = new Uint8Array(new SharedArrayBuffer(header[2]!))
    if (readSync(file, content) !== content.length) return undefined
    if (mtimeMs !== SEAL.getTime()) {
      if ((await sumOf(content)) !== header[1]) return undefined
      seal(path)
    }
    return content
  } catch {
    return undefined
  } finally {
    closeSync(file)
  }
}

/**
 * Writes `content` as a sealed file, and removes others of its folder: all but the `kept` newest, and what a killed
 * process left half-written.
 * @throws ForestallError as `writeWhole` does.
 */
export async function writeSealed(folder: string, name: string, content: Uint8Array, kept: number): Promise<void> {
  const path = join(folder, name)
  const header = new Uint8Array(Uint32Array.of(MAGIC, await sumOf(content), content.length, 0).buffer)
  await writeWhole(path, [header, content])
  seal(path)
  await removeLeftovers(folder, path, kept)
}

/** Loads what it takes when it is needed: a sealed file is opened at every start. */
async function sumOf(bytes: Uint8Array): Promise<number> {
  return (await import('node:zlib')).crc32(bytes)
}

function seal(path: string): void {
  try {
    utimesSync(path, SEAL, SEAL)
  } catch {
    // Not our file, or a read-only disk: then the sum is checked each time.
  }
}

async function removeLeftovers(folder: string, inUse: string, kept: number): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => ({name, age: Date.now() - (await stat(join(folder, name))).ctimeMs})),
  )
  const others = files.filter(({name}) => join(folder, name) !== inUse).sort((a, b) => a.age - b.age)
  const older = others.filter(({name}) => name.endsWith('.bin')).slice(kept)
  const halfWritten = others.filter(({name, age}) => name.endsWith('.tmp') && age > limits.leftoverMs)
  for (const {name} of [...older, ...halfWritten]) await rm(join(folder, name), {force: true})
}
