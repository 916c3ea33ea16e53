import {closeSync, constants, fstatSync, openSync, read, readSync, type Stats} from 'node:fs'
import type {Readable} from 'node:stream'
import {setTimeout as delay} from 'node:timers/promises'
import {isatty} from 'node:tty'
import {promisify} from 'node:util'
import {limits} from '../limits.ts'
import {systemReason} from './system-reason.ts'

/** A read that failed: `message` is a clause about the path, `code` the system's word for it if it has one. */
export class ReadError extends Error {
  readonly code: string | undefined

  constructor(message: string, cause?: unknown) {
    super(message, {cause})
    this.code = (Object(cause) as NodeJS.ErrnoException).code
  }
}

/** A read that failed because there is more than was wanted. */
export class TooLargeError extends ReadError {}

export interface Contents {
  readonly bytes: Buffer
  readonly stats: Stats
}

/** Bytes asked for at a time where the system does not say how many there are. */
const CHUNK = 1 << 16
/** Between two questions to a device that has nothing yet, in milliseconds. */
const INTERVAL = 20

/**
 * Reads whatever `path` leads to, a file, a pipe or a device, to its end. The bytes are counted while they are read:
 * the size that `stat` reports cannot be relied on. What never delivers anything, such as a FIFO without a writer, ends in an
 * error too.
 * @throws ReadError for what cannot be read, TooLargeError for what holds more than `maxBytes`.
 */
export async function readCapped(path: string, maxBytes: number): Promise<Buffer> {
  return (await readContents(path, maxBytes)).bytes
}

/** Like `readCapped`, with what the system says of the file. */
export async function readContents(path: string, maxBytes: number): Promise<Contents> {
  try {
    // Without O_NONBLOCK a FIFO that nobody writes to would hold this call, and the end of the process, for ever.
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stats = fstatSync(fd)
    if (stats.isFIFO()) {
      const {readPipe} = await import('./read-pipe.ts')
      return {bytes: await collect(readPipe(fd), maxBytes), stats}
    }
    try {
      if (stats.isDirectory()) throw new ReadError('it is a folder')
      const parts = stats.isFile() ? blocksOf(fd, Math.min(stats.size, maxBytes)) : deviceBlocks(fd)
      return {bytes: await collect(parts, maxBytes), stats}
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    throw asReadError(error)
  }
}

/**
 * Reads a stream, such as standard input, to its end.
 * @throws ReadError as `readCapped`.
 */
export async function readStream(stream: Readable, maxBytes: number): Promise<Buffer> {
  try {
    return await collect(stream, maxBytes)
  } catch (error) {
    throw asReadError(error)
  }
}

function asReadError(error: unknown): ReadError {
  return error instanceof ReadError ? error : new ReadError(systemReason(error), error)
}

async function collect(parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const part of parts) {
    size += part.length
    if (size > maxBytes) throw new TooLargeError(`it is larger than ${inMebibytes(maxBytes)}`)
    chunks.push(part)
  }
  const [first] = chunks
  return chunks.length === 1 ? Buffer.from(first!.buffer, first!.byteOffset, size) : Buffer.concat(chunks, size)
}

/**
 * Files of /proc say that they are empty and others grow: beyond the size that was stated there may be more. A disk is
 * waited for, since of thousands of small files handing each call to another thread takes longer than the calls.
 */
function* blocksOf(fd: number, size: number): Generator<Uint8Array> {
  for (let wanted = size || CHUNK; ; wanted = CHUNK) {
    const buffer = Buffer.allocUnsafe(wanted)
    const bytesRead = readSync(fd, buffer, 0, wanted, null)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

/** A terminal is waited for as long as somebody sits there; any other device has to deliver. */
async function* deviceBlocks(fd: number): AsyncGenerator<Uint8Array> {
  let deadline = Date.now() + limits.deviceSilenceMs
  for (;;) {
    try {
      const {bytesRead, buffer} = await promisify(read)(fd, Buffer.allocUnsafe(CHUNK), 0, CHUNK, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
      deadline = Date.now() + limits.deviceSilenceMs
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      if (Date.now() > deadline && !isatty(fd)) throw new ReadError('this device stays silent')
      await delay(INTERVAL)
    }
  }
}

/** Writes a limit for people: `64 MiB`, `500 bytes`. */
export function inMebibytes(bytes: number): string {
  return bytes < 2 ** 20 ? `${bytes} bytes` : `${Math.floor(bytes / 2 ** 20)} MiB`
}
