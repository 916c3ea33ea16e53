import {limits} from '../limits.ts'
import {ReadError} from './read-capped.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const COMMA = 0x2c
const BRACKET = 0x5b
const BRACE = 0x7b

/** One for all: to make another costs as much as to parse a small record. */
const decoder = new TextDecoder()

/**
 * Parses JSON from outside, within `maxValues` and `limits.jsonKeys`. In few bytes there is room for much: `{},`
 * takes twenty times as many in memory, and each new key costs V8 as much as a thousand known ones.
 * @throws ReadError whose message is a clause, for what is too much or is not JSON.
 */
export function parseJson(bytes: Uint8Array, maxValues = limits.jsonValues): unknown {
  // Each value and each key takes a byte at least.
  if (bytes.length > limits.jsonKeys) refuseManyValues(bytes, maxValues)
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch (error) {
    throw new ReadError(`it is not complete JSON (${(error as Error).message})`, error)
  }
}

/**
 * Counts what separates or begins a value, and different keys; wherever the text is JSON these are its own.
 * @throws ReadError whose message is a clause, for more than `maxValues` or `limits.jsonKeys`.
 */
export function refuseManyValues(bytes: Uint8Array, maxValues = limits.jsonValues): void {
  const keys = new Set<number>()
  let values = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte === QUOTE) {
      let hash = 0
      for (i++; i < bytes.length && bytes[i] !== QUOTE; i++) {
        if (bytes[i] === BACKSLASH) i++
        hash = (Math.imul(hash, 31) + bytes[i]!) | 0
      }
      let next = i + 1
      while (isSpace(bytes[next])) next++
      if (bytes[next] === COLON) keys.add(hash)
      if (keys.size > limits.jsonKeys) throw new ReadError(`it holds more than ${limits.jsonKeys} different keys`)
    } else if (byte === COMMA || byte === BRACKET || byte === BRACE) values++
  }
  if (values > maxValues) throw new ReadError(`it holds more than ${maxValues} values`)
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}
