import type {Readable} from 'node:stream'
import {ForestallError} from '../../errors.ts'
import {type ReadError, readCapped, readStream} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'
import {READABLE} from './recognise.ts'

/**
 * Returns the text of a target file, or of standard input for `-`. `from` is where it was included, or empty.
 * @throws ForestallError `usage` for what cannot be read, is too large, or is not text.
 */
export async function textOf(path: string, stdin: Readable, from: string): Promise<string> {
  return decode(await bytesOf(path, stdin, from), path)
}

/** Returns what messages call a path given by the user. */
export function shown(path: string): string {
  return path === '-' ? 'standard input' : path
}

async function bytesOf(path: string, stdin: Readable, from: string): Promise<Buffer> {
  const {targetFileBytes} = limits
  const bytes = path === '-' ? readStream(stdin, targetFileBytes) : readCapped(path, targetFileBytes)
  return bytes.catch((error: ReadError) => {
    const included = from ? `, included at ${from},` : ''
    throw new ForestallError(
      'usage',
      `${shown(path)}${included} cannot be read: ${error.message}`,
      error.code === undefined ? READABLE : 'Check the path and its permissions.',
      {cause: error},
    )
  })
}

/** Decodes as pip does: a byte order mark decides (Windows PowerShell writes UTF-16), else it is UTF-8. */
function decode(bytes: Buffer, path: string): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  if (!text.includes('\0')) return text
  throw new ForestallError('usage', `${shown(path)} is a binary file`, READABLE)
}
