import {printable} from './terminal.ts'

/**
 * Returns `text` as one word of a POSIX shell line, quoted if need be. Control characters are made visible
 * first: none of our file names has one, and a pasted line must stay one line.
 */
export function shellWord(text: string): string {
  const word = printable(text)
  return /^[A-Za-z0-9_./][A-Za-z0-9_./+@%=:,-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** Returns a path as a word of a shell line that cannot be taken for a flag. */
export function pathWord(path: string): string {
  return shellWord(path.startsWith('-') ? `./${path}` : path)
}
