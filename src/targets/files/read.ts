import {open, realpath} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import type {Readable} from 'node:stream'
import {ForestallError, reasonOf} from '../../errors.ts'
import {limits} from '../../limits.ts'
import type {TargetName} from '../label.ts'
import {Gathered} from './findings.ts'
import {recognise} from './index.ts'

export interface FilesRead {
  /** The targets the files name, each file's in its order, each once. */
  readonly targets: readonly TargetName[]
  /** One sentence for each entry that could not be understood, with file and line; safe to print. */
  readonly remarks: readonly string[]
}

/**
 * Reads target files of any kind, and the files they include; `-` is standard input, whose includes are relative to the
 * current folder. A file that was read already is not read again, so files may include one another.
 * @throws ForestallError `usage` for a file that cannot be read, is no text, is too large, or names nothing.
 */
export async function readTargetFiles(paths: readonly string[], stdin: Readable = process.stdin): Promise<FilesRead> {
  const targets: TargetName[] = []
  const remarks: string[] = []
  for (const path of paths) {
    const gathered = new Gathered()
    await readInto(gathered, path, stdin)
    if (gathered.targets.size === 0) {
      const reason = gathered.remarks[0] === undefined ? '' : ` (${gathered.remarks[0]})`
      throw new ForestallError(
        'usage',
        `${shown(path)} names no project${reason}.`,
        'Give a file with at least one name in it, such as requirements.txt or a lock file.',
      )
    }
    for (const target of gathered.targets.values()) targets.push(target)
    remarks.push(...gathered.remarks)
  }
  return {targets, remarks}
}

async function readInto(gathered: Gathered, named: string, stdin: Readable): Promise<void> {
  const seen = new Set<string>()
  let waiting = [{path: named, depth: 0, from: ''}]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const {path, depth, from} = next
    const identity = path === '-' ? path : await realpath(path).catch(() => path)
    if (seen.has(identity)) continue
    seen.add(identity)
    const text = decode(await bytesOf(path, stdin, from), path)
    const {kind, content} = await recognise(path, text)
    gathered.file = shown(path)
    await kind.read(content, gathered)
    const folder = path === '-' ? '.' : dirname(path)
    const included = gathered.includes.splice(0).map(({path: include, place}) => {
      const where = gathered.where(place)
      if (/^[a-z+]+:\/\//i.test(include)) throw remote(include, where)
      return {path: resolve(folder, include), depth: depth + 1, from: where}
    })
    if (included[0] && depth >= limits.includeDepth) throw tooDeep(included[0].from)
    waiting = [...included, ...waiting]
  }
}

/** Reads at most one byte more than is allowed, so that a device or an endless pipe ends too. */
async function bytesOf(path: string, stdin: Readable, from: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  try {
    const file = path === '-' ? undefined : await open(path)
    try {
      for await (const part of file?.createReadStream({autoClose: false}) ?? stdin) {
        parts.push(part)
        size += part.length
        if (size > limits.targetFileBytes) break
      }
    } finally {
      await file?.close()
    }
  } catch (error) {
    const included = from ? `, included at ${from},` : ''
    throw new ForestallError(
      'usage',
      `${shown(path)}${included} cannot be read: ${reasonOf(error)}`,
      'Check the path and its permissions.',
      {cause: error},
    )
  }
  if (size <= limits.targetFileBytes) return Buffer.concat(parts)
  throw new ForestallError(
    'usage',
    `${shown(path)} is larger than ${limits.targetFileBytes / 2 ** 20} MiB: no list of names is.`,
    'Give a requirements or lock file, or a list of names, one a line.',
  )
}

/** Decodes as pip does: a byte order mark decides (Windows PowerShell writes UTF-16), else it is UTF-8. */
function decode(bytes: Buffer, path: string): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  if (!text.includes('\0')) return text
  throw new ForestallError(
    'usage',
    `${shown(path)} is a binary file.`,
    'Give a requirements or lock file, or a list of names, one a line.',
  )
}

function shown(path: string): string {
  return path === '-' ? 'standard input' : path
}

function remote(url: string, where: string): ForestallError {
  return new ForestallError(
    'usage',
    `${where} includes ${url.replace(/\/\/[^/@\s]*@/g, '//…@')}, and target files are not fetched.`,
    'Download it and name the copy with --file.',
  )
}

function tooDeep(where: string): ForestallError {
  return new ForestallError(
    'usage',
    `${where} includes more than ${limits.includeDepth} files deep.`,
    'Name the innermost files with --file.',
  )
}
