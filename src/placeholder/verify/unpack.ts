import {createGunzip} from 'node:zlib'
import {reasonOf} from '../../errors.ts'
import {limits} from '../../limits.ts'
import {type Member, readTar} from './read-tar.ts'

/** An archive read into memory: the whole tar and its members. */
export interface Unpacked {
  readonly tar: Buffer
  readonly members: readonly Member[]
}

/**
 * Reads a gzipped tar that may be a trap. Unpacking stops at `limits.unpackedBytes`, reading at `limits.archiveMembers`,
 * so bombs and endless archives cost the same as an honest one; links are not followed and nothing is extracted.
 * @returns the archive, or why it could not be read.
 */
export async function unpack(bytes: Buffer): Promise<Unpacked | {problem: string}> {
  try {
    const tar = await gunzip(bytes)
    return {tar, members: readTar(tar)}
  } catch (error) {
    return {problem: gzipReason(error)}
  }
}

/** What zlib finds wrong with a stream, in words about a file. */
const GZIP_REASONS: Readonly<Record<string, string>> = {
  Z_DATA_ERROR: 'it is not a gzip archive, or a damaged one',
  Z_BUF_ERROR: 'it ends before its compressed data does',
}

function gzipReason(error: unknown): string {
  return GZIP_REASONS[(Object(error) as NodeJS.ErrnoException).code ?? ''] ?? reasonOf(error)
}

async function gunzip(bytes: Buffer): Promise<Buffer> {
  const gunzip = createGunzip()
  gunzip.end(bytes)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of gunzip) {
    size += chunk.length
    if (size > limits.unpackedBytes) throw new Error(`it unpacks to more than ${limits.unpackedBytes} bytes`)
    chunks.push(chunk)
  }
  // What follows the compressed data is ignored by Node, but not by every other reader.
  if (gunzip.bytesWritten !== bytes.length) throw new Error('there is data after the compressed data')
  return Buffer.concat(chunks)
}
