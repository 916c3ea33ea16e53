import {UNSAFE} from './terminal.ts'

/**
 * Returns JSON text with every character that has power over a terminal as its escape, `\u009b` and the like, which means
 * the same to whoever parses it.
 */
export function jsonSafe(json: string): string {
  return json.replace(UNSAFE, (c) => (c === '\n' ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`))
}
