import {readSync} from 'node:fs'
import {Socket} from 'node:net'
import {limits} from '../limits.ts'

/**
 * Yields what comes through a pipe or FIFO that was opened for reading without blocking, and closes it. A slow writer is
 * waited for, a FIFO that nobody has opened for writing only `limits.pipeOpenMs`.
 */
export async function* readPipe(fd: number): AsyncGenerator<Uint8Array> {
  const pipe = new Socket({fd, readable: true, writable: false})
  const patience = setTimeout(() => {
    if (pipe.bytesRead === 0 && !hasWriter(fd, pipe)) pipe.destroy(new Error('nothing writes to this pipe'))
  }, limits.pipeOpenMs)
  pipe.setTimeout(limits.pipeSilenceMs, () => pipe.destroy(new Error('this pipe stays silent')))
  try {
    yield* pipe as AsyncIterable<Uint8Array>
  } finally {
    clearTimeout(patience)
    pipe.destroy()
  }
}

/** Without a writer a read is at its end at once; with one it would have to wait, or brings the first byte. */
function hasWriter(fd: number, pipe: Socket): boolean {
  try {
    const first = Buffer.alloc(1)
    if (readSync(fd, first) === 0) return false
    pipe.unshift(first)
  } catch {
    // EAGAIN: somebody has it open and has written nothing yet.
  }
  return true
}
