import {limits} from '../limits.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'

/** A name to judge, as it came. */
export interface NewName {
  /** As it was written; what is not a name at all, shortened. */
  readonly written: string
  /** Undefined for what PyPI's rule for names does not accept. */
  readonly name: NormalizedName | undefined
  /** The JSON object it came in, as text: as values, `[],[]` takes twenty times as much. Undefined for a bare name. */
  readonly record?: string | undefined
}

/** What to give in place of a file that holds no names. */
export const NAMES_WANTED = 'Give names one a line, or JSON objects with the field `name` one a line.'

/** What is kept of a line that is not a name. */
const SHOWN = 300

/**
 * Reads one line of names: a name, or a JSON object with the field `name`. What is neither is taken for a name that is
 * not valid.
 * @returns undefined for a blank line and for a comment (`#`).
 */
export function parseNewName(line: string): NewName | undefined {
  const text = line.replace(/^\ufeff/, '').trim()
  if (text === '' || text.startsWith('#')) return undefined
  if (!text.startsWith('{') || text.length > limits.targetLineLength) return newName(text)
  const fields = parseRecord(text)
  if (fields === undefined) return newName(text)
  const {name} = fields
  return typeof name === 'string' ? newName(name, text) : notAName(JSON.stringify(name) ?? '', text)
}

/** Returns the other fields of the JSON object that a name came in; they are passed through. */
export function otherFields({record}: NewName): Readonly<Record<string, unknown>> {
  if (record === undefined) return {}
  const {name, ...fields} = parseRecord(record)!
  return fields
}

function newName(written: string, record?: string): NewName {
  const name = normalize(written)
  return name === undefined ? notAName(written, record) : {written, name, record}
}

function notAName(written: string, record?: string): NewName {
  return {written: written.slice(0, SHOWN), name: undefined, record}
}

function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : undefined
  } catch {
    return undefined
  }
}
