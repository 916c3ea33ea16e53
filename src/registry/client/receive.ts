import type {IncomingHttpHeaders} from 'node:http'
import type {Readable} from 'node:stream'
import {createGunzip, type Gunzip} from 'node:zlib'

/** Why one attempt to get an answer failed, as a clause, and whether another may help. */
export class AttemptFailed extends Error {
  readonly again: boolean
  /** What `Retry-After` asked for, in milliseconds. */
  readonly waitMs: number | undefined

  constructor(message: string, again: boolean, waitMs?: number) {
    super(message)
    this.again = again
    this.waitMs = waitMs
  }
}

/** Called with each unpacked part, the bytes received so far, and the total if the server says so. */
export type OnPart = (part: Buffer, received: number, total: number | undefined) => void

const CODINGS: Readonly<Record<string, 'gzip' | 'identity'>> = {gzip: 'gzip', 'x-gzip': 'gzip', identity: 'identity'}

/**
 * Receives a whole body and unpacks it, both within `maxBytes`. What comes is taken as fast as it comes, whether or not it
 * is unpacked yet: undici 7 ends in an assertion where a paused HTTP/1.1 connection is closed by the server
 * (nodejs/undici#5360), as gunicorn and many proxies do after each answer.
 * @throws AttemptFailed for a body in another coding or with too many bytes; else what the network or zlib says.
 */
export async function receive(
  body: Readable,
  headers: IncomingHttpHeaders,
  {maxBytes, onPart}: {maxBytes: number; onPart?: OnPart | undefined},
): Promise<Buffer> {
  body.on('error', () => {}) // that of a body given up on, too, which nobody awaits
  const written = String(headers['content-encoding'] ?? 'identity')
  const coding = CODINGS[written.trim().toLowerCase()]
  if (coding === undefined) {
    body.destroy()
    throw new AttemptFailed(`its answer has the encoding ${JSON.stringify(written)}, which was not requested`, false)
  }
  const total = headers['content-length'] === undefined ? undefined : Number(headers['content-length'])
  const chunks: Buffer[] = []
  let unpacked = 0
  let received = 0
  const add = (count: number, chunk: Buffer): number => {
    if (count + chunk.length > maxBytes) throw new AttemptFailed(`its answer is longer than ${maxBytes} bytes`, false)
    return count + chunk.length
  }
  const take = (part: Buffer): void => {
    unpacked = add(unpacked, part)
    chunks.push(part)
    onPart?.(part, received, total)
  }
  const gunzip = coding === 'gzip' ? createGunzip() : undefined
  const takePacked = async (): Promise<void> => {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      received = add(received, chunk)
      if (gunzip === undefined) take(chunk)
      else gunzip.write(chunk)
    }
    gunzip?.end()
  }
  try {
    await Promise.all([takePacked(), gunzip && takeUnpacked(gunzip, take)])
  } finally {
    body.destroy()
    gunzip?.destroy()
  }
  return Buffer.concat(chunks, unpacked)
}

async function takeUnpacked(gunzip: Gunzip, take: (part: Buffer) => void): Promise<void> {
  for await (const part of gunzip as AsyncIterable<Buffer>) take(part)
}
