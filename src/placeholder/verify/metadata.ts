import {limits} from '../../limits.ts'

/** One header line of a metadata file, unfolded; a value of several lines keeps its line breaks. */
export type Header = readonly [name: string, value: string]

/** A PKG-INFO as PyPI and its tools read it: headers, then a blank line, then the description. */
export interface Metadata {
  readonly headers: readonly Header[]
  readonly body: string
}

/**
 * Reads core metadata (packaging.python.org, "Core metadata specifications"), which has the form of an e-mail header
 * in UTF-8. Blanks at the end of a value stay: Python's parser keeps them, and PyPI refuses them in most fields.
 * @returns the metadata, or why it cannot be read.
 */
export function parseMetadata(bytes: Uint8Array): Metadata | {problem: string} {
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return {problem: 'it is not UTF-8'}
  }
  if (text.startsWith('\ufeff')) return {problem: 'it begins with a byte order mark'}
  const headers: [string, string][] = []
  const lines = text.split(/\r?\n/)
  let at = 0
  for (; at < lines.length && lines[at] !== ''; at++) {
    const line = lines[at]!
    if (headers.length > limits.metadataHeaders) return {problem: `it has more than ${limits.metadataHeaders} headers`}
    const last = headers.at(-1)
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && last) last[1] += `\n${line.trim()}`
    else if (colon > 0) headers.push([line.slice(0, colon).toLowerCase(), line.slice(colon + 1).replace(/^[ \t]+/, '')])
    else return {problem: `line ${at + 1} is not a header`}
  }
  return {headers, body: lines.slice(at + 1).join('\n')}
}

/** Returns all values of a header (given in lower case), in order. */
export function valuesOf(metadata: Metadata, name: string): string[] {
  return metadata.headers.filter(([header]) => header === name).map(([, value]) => value)
}

/** Returns the first value of a header (given in lower case). */
export function firstValue(metadata: Metadata, name: string): string | undefined {
  return valuesOf(metadata, name)[0]
}
