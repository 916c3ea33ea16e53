import {styleText} from 'node:util'

/** What colours mean. Nothing is said by a colour alone. */
const STYLES = {
  /** Somebody should act: taken, failed, an alarm. */
  danger: 'red',
  /** All is well: yours, refused to everybody, a check passed. */
  safe: 'green',
  /** Worth knowing: notes, and what to do next. */
  hint: 'yellow',
  /** To be typed as it stands. */
  command: 'cyan',
  heading: 'bold',
} as const

export type Role = keyof typeof STYLES

/** What a text is laid out for. */
export interface Screen {
  /** Columns of a line; Infinity where nothing limits it, as in a pipe. */
  readonly width: number
  /** Returns `text` in the colour of its role, or unchanged where no colours are wanted. */
  readonly paint: (role: Role, text: string) => string
}

/** Text for a file or a pipe: lines of any length, no colours. */
export const PLAIN: Screen = {width: Number.POSITIVE_INFINITY, paint: (_, text) => text}

/** In fewer columns no table can be laid out. */
const MIN_WIDTH = 40
/** Of a terminal that does not say how wide it is. */
const USUAL_WIDTH = 80

/** What of a stream is looked at. */
export type Output = NodeJS.WritableStream & {readonly isTTY?: boolean; readonly columns?: number}

/**
 * Returns the screen that a stream writes to: as wide as its terminal, or as COLUMNS says. Whether it shows colours is for
 * Node to tell, by NO_COLOR, FORCE_COLOR, TERM and the stream being a terminal.
 */
export function screenOf(stream: Output, {COLUMNS}: NodeJS.ProcessEnv = process.env): Screen {
  const given = /^[1-9]\d{0,5}$/.test(COLUMNS ?? '') ? Number(COLUMNS) : undefined
  const width = given ?? (stream.isTTY ? stream.columns || USUAL_WIDTH : Number.POSITIVE_INFINITY)
  return {width: Math.max(MIN_WIDTH, width), paint: isColoured(stream) ? painted : PLAIN.paint}
}

function isColoured(stream: Output): boolean {
  return styleText('red', 'text', {stream: stream as NodeJS.WritableStream}) !== 'text'
}

function painted(role: Role, text: string): string {
  return text === '' ? '' : styleText(STYLES[role], text, {validateStream: false})
}
