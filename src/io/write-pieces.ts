import {once} from 'node:events'
import type {Writable} from 'node:stream'

/**
 * Writes what is made while it is written, no faster than it is read, and no more than is wanted (`| head`): where the
 * stream has failed or was closed, nothing more is made.
 */
export async function writePieces(stream: Writable, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) {
    if (stream.destroyed || stream.errored) return
    if (!stream.write(piece)) await readyAgain(stream)
  }
}

/** Waits until there is room again or nobody reads any more. A long answer waits a million times: no listener may stay. */
async function readyAgain(stream: Writable): Promise<void> {
  const isOver = new AbortController()
  const {signal} = isOver
  try {
    await Promise.race([once(stream, 'drain', {signal}), once(stream, 'close', {signal})])
  } finally {
    isOver.abort()
  }
}
