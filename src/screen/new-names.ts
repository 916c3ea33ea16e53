import {limits} from '../limits.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'

/** A name to judge, as it came. */
export interface NewName {
  /** As it was written; what is not a name at all, shortened. */
  readonly written: string
  /** Undefined for what PyPI's rule for names does not accept. */
  readonly name: NormalizedName | undefined
  /** The other fields of a JSON object; they are passed through. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** What to give in place of a file that holds no names. */
export const NAMES_WANTED = 'Give names one a line, or JSON objects with the field `name` one a line.'

const NO_FIELDS: NewName['fields'] = {}
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
  if (!text.startsWith('{') || text.length > limits.targetLineLength) return newName(text, NO_FIELDS)
  const record = parseRecord(text)
  if (record === undefined) return newName(text, NO_FIELDS)
  const {name, ...fields} = record
  return typeof name === 'string' ? newName(name, fields) : notAName(JSON.stringify(name) ?? '', fields)
}

function newName(written: string, fields: NewName['fields']): NewName {
  const name = normalize(written)
  return name === undefined ? notAName(written, fields) : {written, name, fields}
}

function notAName(written: string, fields: NewName['fields']): NewName {
  return {written: written.slice(0, SHOWN), name: undefined, fields}
}

function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : undefined
  } catch {
    return undefined
  }
}
