import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {createGunzip} from 'node:zlib'
import {reasonOf} from '../../errors.ts'
import {limits} from '../../limits.ts'

/** One entry of a tar, as its header says; none of it is trusted or ever written to disk. */
export interface Member {
  readonly name: string
  /** `file`, `directory`, `symlink`, …; null for a type that POSIX does not define. */
  readonly type: string | null
  readonly mode: number
  /** Seconds since 1970. */
  readonly seconds: number
  /** Stored with holes, in any of GNU's formats: PyPI refuses such files. */
  readonly sparse: boolean
  readonly content: Buffer
}

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
export async function unpack(path: string): Promise<Unpacked | {problem: string}> {
  try {
    const tar = await gunzip(path)
    return {tar, members: await readMembers(tar)}
  } catch (error) {
    return {problem: reasonOf(error)}
  }
}

async function gunzip(path: string): Promise<Buffer> {
  const file = createReadStream(path)
  const unpacked = file.on('error', (error) => unpacked.destroy(error)).pipe(createGunzip())
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of unpacked) {
      size += chunk.length
      if (size > limits.unpackedBytes) throw new Error(`it unpacks to more than ${limits.unpackedBytes} bytes`)
      chunks.push(chunk)
    }
  } finally {
    file.destroy()
  }
  // What follows the compressed data is ignored by Node, but not by every other reader.
  if (unpacked.bytesWritten !== (await stat(path)).size) throw new Error('there is data after the compressed data')
  return Buffer.concat(chunks)
}

async function readMembers(tar: Buffer): Promise<Member[]> {
  const {extract} = await import('tar-stream')
  const members: Member[] = []
  const reader = extract()
  Readable.from([tar]).pipe(reader)
  for await (const entry of reader) {
    if (members.length === limits.archiveMembers) throw new Error(`it has more than ${limits.archiveMembers} members`)
    const chunks: Buffer[] = []
    for await (const chunk of entry) chunks.push(chunk as Buffer)
    const {name, type, mode = 0, mtime, pax, byteOffset} = entry.header as typeof entry.header & {byteOffset: number}
    const seconds = Math.floor((mtime?.getTime() ?? 0) / 1000)
    members.push({
      name,
      type: type ?? null,
      mode,
      seconds,
      sparse: isSparse(tar, byteOffset, pax),
      content: Buffer.concat(chunks),
    })
  }
  return members
}

/** GNU tar's old format has a type of its own (`S`, in the header before the content), its newer ones use pax records. */
function isSparse(tar: Buffer, contentAt: number, pax: unknown): boolean {
  const type = String.fromCharCode(tar[contentAt - 512 + 156] ?? 0)
  return type === 'S' || Object.keys(Object(pax)).some((key) => key.startsWith('GNU.sparse.'))
}
