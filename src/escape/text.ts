import {limits} from '../limits.ts'

/**
 * A plan may have been edited by hand, and an archive may come from anybody, so their text is made harmless for wherever
 * it goes. One function per destination.
 */

// Controls, lone surrogates, line and paragraph separators, and the direction overrides of CVE-2021-42574.
const INVISIBLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu

/** Returns `text` as one NFC line: runs of spaces, controls and direction characters become one space. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim()
}

/**
 * Returns `text` as literal inline Markdown (CommonMark and GFM): it cannot form emphasis, links, tags,
 * entities or automatic links. It must not be at the start of a line.
 */
export function markdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>&|~!#:@]|(?<=www)\./gi, '\\$&')
}

/** Returns `text` (well-formed) as a Python string literal in double quotes, in pure ASCII. */
export function pythonString(text: string): string {
  const body = Array.from(text, (char) => {
    const code = char.codePointAt(0)!
    if (char === '"' || char === '\\') return `\\${char}`
    if (char === '\n') return '\\n'
    if (code >= 0x20 && code < 0x7f) return char
    return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`
  })
  return `"${body.join('')}"`
}

/** Returns text from outside as a message quotes it: cut after 60 characters, or `most`. */
export function shortened(text: string, most = limits.quotedLength): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
