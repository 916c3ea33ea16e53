import {readCapped, TooLargeError} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'

const UTF_8 = new TextDecoder()

/** Why a file was not read. */
export type Unread = 'binary' | 'large' | 'unreadable'

/** Returns the text of a file, or why it has none that is of use. */
export async function readText(path: string): Promise<{readonly text: string} | {readonly unread: Unread}> {
  try {
    const bytes = await readCapped(path, limits.checkFileBytes)
    const [a, b] = bytes
    const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined
    const text = (wide === undefined ? UTF_8 : new TextDecoder(wide)).decode(bytes)
    return text.includes('\0') ? {unread: 'binary'} : {text}
  } catch (error) {
    return {unread: error instanceof TooLargeError ? 'large' : 'unreadable'}
  }
}
