import {constants, createWriteStream} from 'node:fs'
import {type FileHandle, open} from 'node:fs/promises'
import {Readable, type Writable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {setTimeout as delay} from 'node:timers/promises'
import {limits} from '../limits.ts'
import type {Destination} from './destination.ts'

/** What can be written: in one, or piece by piece. */
export type FileContent = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

export type StandingDestination = Exclude<Destination, {kind: 'file'}>

/** Between two attempts at a pipe that nothing reads yet, in milliseconds. */
const INTERVAL = 50

/**
 * Writes to something that cannot be replaced, so that its reader may see a part.
 * @throws Error, from the system or as a clause.
 */
export async function writeDirectly(destination: StandingDestination, content: FileContent): Promise<void> {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
  // Held open meanwhile: between closing it and opening it again its reader would be told that this is the end.
  const held = destination.kind === 'pipe' ? await openPipe(destination.path) : undefined
  try {
    await pipeline(Readable.from(pieces), streamTo(destination), {end: destination.kind !== 'descriptor'})
  } finally {
    await held?.close()
  }
}

/** What this process has open it goes on using afterwards. */
function streamTo(destination: StandingDestination): Writable {
  if (destination.kind !== 'descriptor') return createWriteStream(destination.path, {flags: 'a'})
  if (destination.fd === 1) return process.stdout
  if (destination.fd === 2) return process.stderr
  return createWriteStream('', {fd: destination.fd, autoClose: false})
}

/** Opens a pipe for writing; plainly opened, one that nothing reads would be waited for without end. */
async function openPipe(path: string): Promise<FileHandle> {
  const deadline = Date.now() + limits.pipeOpenMs
  for (;;) {
    try {
      return await open(path, constants.O_WRONLY | constants.O_NONBLOCK)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error
      if (Date.now() > deadline) throw new Error('nothing reads from this pipe')
      await delay(INTERVAL)
    }
  }
}
