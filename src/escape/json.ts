import {UNSAFE} from './terminal.ts'

/** Of line feeds, JSON text has only those between its values: a long list has millions, and each match takes a call. */
const UNSAFE_IN_JSON = new RegExp(`${UNSAFE.source}(?<!\\n)`, UNSAFE.flags)

/**
 * Returns JSON text with every character that has power over a terminal as its escape, `\u009b` and the like, which means
 * the same to whoever parses it.
 */
export function jsonSafe(json: string): string {
  return json.replace(UNSAFE_IN_JSON, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Returns a value as a document that people read too: indented, with a line end, and safe on a terminal. */
export function jsonDocument(value: unknown): string {
  return `${jsonSafe(JSON.stringify(value, null, 2))}\n`
}

/** Returns a value as one line of JSON, with its end, that is safe on a terminal. */
export function jsonLine(value: unknown): string {
  return `${jsonSafe(JSON.stringify(value))}\n`
}
