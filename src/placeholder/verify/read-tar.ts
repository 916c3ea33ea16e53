import {limits} from '../../limits.ts'

/** One entry of a tar, as its headers say; nothing of it is believed or ever written to disk. */
export interface Member {
  readonly name: string
  /** `file`, `directory`, `symlink`, …; null for a kind that POSIX does not know. */
  readonly type: string | null
  readonly mode: number
  /** Seconds since 1970; 0 for a time that no archive of ours could have. */
  readonly seconds: number
  /** Stored with holes, in any of GNU's ways: PyPI refuses such files. */
  readonly sparse: boolean
  readonly content: Buffer
}

const BLOCK = 512
const NO_CONTENT = Buffer.alloc(0)

/** The types of POSIX (pax, "ustar Header Block"); `\0` is an old `0`. */
const TYPES: Readonly<Record<string, string>> = {
  '\0': 'file',
  '0': 'file',
  '1': 'link',
  '2': 'symlink',
  '3': 'character-device',
  '4': 'block-device',
  '5': 'directory',
  '6': 'fifo',
  '7': 'contiguous-file',
}

/** The records of pax headers that matter here, GNU's about sparse files under one key. */
const USED = /^(?:path|size|mtime)$|^GNU\.sparse(?=\.)/
const SPARSE = 'GNU.sparse'

/** What pax headers and GNU's long names say. */
type Records = Map<string, string>

/**
 * Reads a tar (POSIX ustar and pax, GNU's long names) that may be a trap. It stops at `limits.archiveMembers` members and
 * `limits.archiveHeaders` headers of any kind, so that reading costs no more than an honest archive, and takes nothing on
 * whose meaning readers disagree, such as a folder with content or members after the end.
 * @throws Error whose message is a clause, for what is not such a tar.
 */
export function readTar(tar: Buffer): Member[] {
  const members: Member[] = []
  const all: Records = new Map()
  const next: Records = new Map()
  let at = 0
  for (let headers = 0; ; headers++) {
    if (headers > limits.archiveHeaders) throw new Error(`it has more than ${limits.archiveHeaders} headers`)
    const header = tar.subarray(at, at + BLOCK)
    if (header.length < BLOCK) throw new Error('it ends before its end mark')
    if (isZero(header)) break
    checkSum(header)
    const flag = String.fromCharCode(header[156]!)
    const record = (key: string): string | undefined => next.get(key) ?? all.get(key)
    const size = Number(record('size') ?? numberAt(header, 124, 12))
    const start = at + BLOCK + (flag === 'S' ? sparseMaps(tar, at) : 0)
    const content = contentAt(tar, start, size)
    at = start + Math.ceil(size / BLOCK) * BLOCK

    if (flag === 'x' || flag === 'X') readRecords(content, next)
    else if (flag === 'g') readRecords(content, all)
    else if (flag === 'L') next.set('path', stringIn(content))
    else if (flag !== 'K') {
      if (members.length === limits.archiveMembers) throw new Error(`it has more than ${limits.archiveMembers} members`)
      members.push(memberOf(header, flag, record, content))
      next.clear()
    }
  }
  if (!isZero(tar.subarray(at))) throw new Error('there is something after its end mark')
  return members
}

function memberOf(header: Buffer, flag: string, record: (key: string) => string | undefined, content: Buffer): Member {
  const name = record('path') ?? nameIn(header)
  const type = TYPES[flag] === 'file' && name.endsWith('/') ? 'directory' : (TYPES[flag] ?? null)
  if (type !== null && !type.endsWith('file') && content.length > 0) {
    throw new Error(`${JSON.stringify(name)} is a ${type} with content`)
  }
  const seconds = Math.floor(Number(record('mtime') ?? numberAt(header, 136, 12)))
  return {
    name,
    type,
    mode: numberAt(header, 100, 8),
    seconds: seconds >= 0 && seconds <= limits.archiveSeconds ? seconds : 0,
    sparse: flag === 'S' || record(SPARSE) !== undefined,
    content,
  }
}

function nameIn(header: Buffer): string {
  const name = stringIn(header.subarray(0, 100))
  // The magic of POSIX, not GNU's, which uses the prefix for other things.
  const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? stringIn(header.subarray(345, 500)) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

function contentAt(tar: Buffer, start: number, size: number): Buffer {
  if (!Number.isSafeInteger(size) || size < 0) throw new Error('a header has no valid size')
  if (start + size > tar.length) throw new Error('it ends in the middle of a member')
  return size === 0 ? NO_CONTENT : tar.subarray(start, start + size)
}

/** GNU's old sparse format: more maps of holes may stand between header and content. */
function sparseMaps(tar: Buffer, at: number): number {
  let length = 0
  for (let more = tar[at + 482]; more; more = tar[at + length + 504]) length += BLOCK
  return length
}

/** Records are `LENGTH KEY=VALUE\n`, the length in bytes and of the whole record (POSIX pax, "pax Header Block"). */
function readRecords(content: Buffer, into: Records): void {
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(' ', at)
    const length = space < 0 || space - at > 10 ? Number.NaN : Number(content.toString('latin1', at, space))
    const equals = content.indexOf('=', space)
    const end = at + length
    if (!(end <= content.length) || equals < 0 || equals >= end || content[end - 1] !== 0x0a) {
      throw new Error('a pax header is damaged')
    }
    const [key] = USED.exec(content.toString('latin1', space + 1, equals)) ?? []
    if (key !== undefined) into.set(key, content.toString('utf8', equals + 1, end - 1))
    at = end
  }
}

function checkSum(header: Buffer): void {
  let sum = 8 * 0x20 // the field itself counts as spaces
  for (let i = 0; i < BLOCK; i++) if (i < 148 || i >= 156) sum += header[i]!
  if (sum !== numberAt(header, 148, 8)) throw new Error('it is not a tar, or the checksum of a header is wrong')
}

/** Returns a number in octal, or with the highest bit set in base 256 (GNU); NaN where it is neither. */
function numberAt(header: Buffer, start: number, length: number): number {
  const field = header.subarray(start, start + length)
  if (field[0] === 0x80) return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0)
  const text = stringIn(field).trim()
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : Number.NaN
}

function stringIn(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end)
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}
