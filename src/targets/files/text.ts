import type {Readable} from 'node:stream'
import {ForestallError} from '../../errors.ts'
import {pathWord} from '../../escape/shell.ts'
import {type ReadError, readCapped, readStream} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'
import {binaryKind, isUnmarkedUtf16} from './binary-kinds.ts'
import {READABLE} from './recognise.ts'

/** How a text file is asked for. */
interface TextOptions {
  /** Where it was included, if anywhere. */
  readonly from?: string
  /** What to give in place of something else, a sentence: by default a file that lists targets. */
  readonly wanted?: string
}

/**
 * Returns the text of a file given by the user, or of standard input for `-`.
 * @throws ForestallError `usage` for what cannot be read, is too large, or is not text.
 */
export async function textOf(
  path: string,
  stdin: Readable,
  {from = '', wanted = READABLE}: TextOptions = {},
): Promise<string> {
  return decode(await bytesOf(path, stdin, from, wanted), path, wanted)
}

/** Returns what messages call a path given by the user. */
export function shown(path: string): string {
  return path === '-' ? 'standard input' : path
}

async function bytesOf(path: string, stdin: Readable, from: string, wanted: string): Promise<Buffer> {
  const {targetFileBytes} = limits
  const bytes = path === '-' ? readStream(stdin, targetFileBytes) : readCapped(path, targetFileBytes)
  return bytes.catch((error: ReadError) => {
    const included = from ? `, included at ${from},` : ''
    throw new ForestallError(
      'usage',
      `${shown(path)}${included} cannot be read: ${error.message}`,
      hintFor(error, path, wanted),
      {cause: error},
    )
  })
}

function hintFor({code, message}: ReadError, path: string, wanted: string): string {
  if (code !== undefined) return 'Check the path and its permissions.'
  if (message !== 'it is a folder' || wanted !== READABLE) return wanted
  return `Give a file in it, such as its pyproject.toml or lock file, or check all of it: \`forestall check ${pathWord(path)}\`.`
}

/** Decodes as pip does: a byte order mark decides (Windows PowerShell writes UTF-16), else it is UTF-8. */
function decode(bytes: Buffer, path: string, wanted: string): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  const kind = binaryKind(bytes)
  if (kind === undefined && !text.includes('\0')) return text
  if (isUnmarkedUtf16(bytes))
    throw new ForestallError('usage', `${shown(path)} is UTF-16 without a byte order mark`, 'Save it as UTF-8.')
  throw new ForestallError('usage', `${shown(path)} is ${kind ?? 'a binary file'}`, wanted)
}
