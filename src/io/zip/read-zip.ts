import {type FileHandle, open} from 'node:fs/promises'
import {crc32, inflateRawSync} from 'node:zlib'
import {limits} from '../../limits.ts'
import {ReadError} from '../read-capped.ts'
import {systemReason} from '../system-reason.ts'
import {IN_ZIP64, METHOD, SIGNATURE, SIZE} from './layout.ts'

/** A file out of an archive. */
export interface UnzippedMember {
  readonly file: string
  readonly bytes: Uint8Array
}

/** The comment behind the end of an archive is at most this long. */
const MAX_COMMENT = 0xffff
/** Bytes read at once where members follow one another. */
const WINDOW = 1 << 20

/**
 * Yields the files of a zip archive, in the order of its directory. It may be anybody's: members are read one at a time,
 * are small, few enough, and share no bytes, or nothing more is yielded.
 * @throws ReadError whose message is a clause about the archive.
 */
export async function* readZip(path: string): AsyncGenerator<UnzippedMember> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    throw new ReadError(systemReason(error), error)
  }
  try {
    const source = new Windows(file, (await file.stat()).size)
    const directory = await readDirectory(source)
    let free = 0
    let unzipped = 0
    for (const {name, crc, method, zipped, size, offset} of entriesOf(directory)) {
      if (offset < free) throw new ReadError(`its members overlap at ${name}`)
      const header = await source.read(offset, SIZE.member)
      if (header.readUInt32LE(0) !== SIGNATURE.member) throw new ReadError(`it is damaged at ${name}`)
      const start = offset + SIZE.member + header.readUInt16LE(26) + header.readUInt16LE(28)
      free = start + zipped
      unzipped += size
      if (unzipped > limits.unzippedBytes) throw new ReadError('it holds too much')
      yield {file: name, bytes: unzip(await source.read(start, zipped), {name, crc, method, size})}
    }
  } finally {
    await file.close()
  }
}

/** What the directory says of a member. */
interface Entry {
  readonly name: string
  readonly crc: number
  readonly method: number
  readonly zipped: number
  readonly size: number
  readonly offset: number
}

function unzip(zipped: Buffer, {name, crc, method, size}: Pick<Entry, 'name' | 'crc' | 'method' | 'size'>): Buffer {
  let bytes = zipped
  try {
    if (method === METHOD.deflated) bytes = inflateRawSync(zipped, {maxOutputLength: Math.max(1, size)})
  } catch (error) {
    throw new ReadError(`${name} in it is damaged`, error)
  }
  if (bytes.length !== size || crc32(bytes) !== crc) throw new ReadError(`${name} in it is damaged`)
  return bytes
}

function* entriesOf(directory: Buffer): Generator<Entry> {
  let count = 0
  for (let at = 0; at < directory.length; ) {
    if (at + SIZE.entry > directory.length || directory.readUInt32LE(at) !== SIGNATURE.entry) throw damaged()
    const nameEnd = at + SIZE.entry + directory.readUInt16LE(at + 28)
    const isEncrypted = (directory.readUInt16LE(at + 8) & 1) === 1
    const entry = {
      name: directory.toString('utf8', at + SIZE.entry, nameEnd),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      zipped: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    }
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    // Whoever packs a folder gives it an entry of its own.
    if (entry.name.endsWith('/') && entry.size === 0) continue
    const isKnown = entry.method === METHOD.stored || entry.method === METHOD.deflated
    if (isEncrypted || !isKnown) throw new ReadError(`${entry.name} in it is packed in a way that is not read`)
    if (Math.max(entry.size, entry.zipped) > limits.recordFileBytes)
      throw new ReadError(`${entry.name} in it is too large`)
    if (++count > limits.recordFiles) throw new ReadError(`it holds more than ${limits.recordFiles} files`)
    yield entry
  }
}

/** Finds the directory by the end of the archive, and reads it. */
async function readDirectory(source: Windows): Promise<Buffer> {
  const tail = Math.min(source.size, SIZE.end + MAX_COMMENT + SIZE.locator64)
  const start = source.size - tail
  const last = await source.read(start, tail)
  let at = last.length - SIZE.end
  while (
    at >= 0 &&
    (last.readUInt32LE(at) !== SIGNATURE.end || at + SIZE.end + last.readUInt16LE(at + 20) !== last.length)
  )
    at--
  if (at < 0) throw damaged()
  let [size, offset] = [last.readUInt32LE(at + 12), last.readUInt32LE(at + 16)]
  if (last.readUInt16LE(at + 10) === IN_ZIP64.count || offset === IN_ZIP64.offset) {
    const locator = at - SIZE.locator64
    if (locator < 0 || last.readUInt32LE(locator) !== SIGNATURE.locator64) throw damaged()
    const end64 = await source.read(Number(last.readBigUInt64LE(locator + 8)), SIZE.end64)
    if (end64.readUInt32LE(0) !== SIGNATURE.end64) throw damaged()
    ;[size, offset] = [Number(end64.readBigUInt64LE(40)), Number(end64.readBigUInt64LE(48))]
  }
  if (size > limits.zipDirectoryBytes) throw new ReadError('it holds too many files')
  return source.read(offset, size)
}

function damaged(): ReadError {
  return new ReadError('it is a damaged zip archive')
}

/** Reads a file at any place; what lies close together comes out of one window. */
class Windows {
  readonly size: number
  readonly #file: FileHandle
  #window = Buffer.alloc(0)
  #start = 0

  constructor(file: FileHandle, size: number) {
    this.#file = file
    this.size = size
  }

  /** @throws ReadError for what is not in the file. */
  async read(offset: number, length: number): Promise<Buffer> {
    if (offset < 0 || offset + length > this.size) throw damaged()
    if (offset < this.#start || offset + length > this.#start + this.#window.length) {
      const window = Buffer.allocUnsafe(Math.min(Math.max(length, WINDOW), this.size - offset))
      const {bytesRead} = await this.#file.read(window, 0, window.length, offset)
      this.#window = window.subarray(0, bytesRead)
      this.#start = offset
      if (bytesRead < length) throw damaged()
    }
    return this.#window.subarray(offset - this.#start, offset - this.#start + length)
  }
}
