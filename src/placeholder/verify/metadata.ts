import {limits} from '../../limits.ts'
import {pythonStrip} from '../../plan/python-blanks.ts'

/** One header line of a metadata file, unfolded; a value of several lines keeps its line breaks. */
export type Header = readonly [name: string, value: string]

/** A PKG-INFO as PyPI and its tools read it: headers, then a blank line, then the description. */
export interface Metadata {
  readonly headers: readonly Header[]
  readonly body: string
}

/** What Python's e-mail parser takes for the beginning of a header: visible ASCII up to a colon. */
const HEADER = /^([!-9;-~]*):[ \t]*(.*)$/s

/**
 * Reads core metadata (packaging.python.org, "Core metadata specifications") as Python's e-mail parser does, by which
 * twine fills in the form that PyPI examines: headers in UTF-8 up to the first other line, then the description.
 * Blanks at the end of a value stay, and PyPI refuses them in most fields. What is empty or UNKNOWN falls away
 * (warehouse/forklift/decorators.py), except among several values.
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
  let last: [string, string] | undefined
  const lines = text.split(/\r\n|\r|\n/)
  let at = 0
  for (; at < lines.length && lines[at] !== ''; at++) {
    const line = lines[at]!
    if (headers.length > limits.metadataHeaders) return {problem: `it has more than ${limits.metadataHeaders} headers`}
    const [, name, value] = HEADER.exec(line) ?? []
    if (/^[ \t]/.test(line)) {
      if (last) last[1] += `\n${line}`
    } else if (name && value !== undefined) {
      last = [name.toLowerCase(), value]
      headers.push(last)
    } else if (/^(?:From |:)/.test(line)) {
      // The parser passes over an envelope line and a header without a name, folded ones too.
      last = undefined
    } else break
  }
  const body = lines.slice(lines[at] === '' ? at + 1 : at).join('\n')
  return {headers: sent(headers), body}
}

/** Returns the headers without those that are the only one of their name and have no value. */
function sent(headers: readonly Header[]): Header[] {
  const counts = new Map<string, number>()
  for (const [name] of headers) counts.set(name, (counts.get(name) ?? 0) + 1)
  return headers.filter(([name, value]) => {
    const isNone = value === '' || pythonStrip(value) === 'UNKNOWN'
    return !isNone || counts.get(name)! > 1
  })
}

/** Returns all values of a header (given in lower case), in order. */
export function valuesOf(metadata: Metadata, name: string): string[] {
  return metadata.headers.filter(([header]) => header === name).map(([, value]) => value)
}

/** Returns the first value of a header (given in lower case). */
export function firstValue(metadata: Metadata, name: string): string | undefined {
  return valuesOf(metadata, name)[0]
}
