import {ForestallError, reasonOf} from '../errors.ts'
import {jsonFault} from '../io/json-fault.ts'
import {lineOf} from '../io/json-text.ts'
import {refuseManyValues} from '../io/parse-json.ts'
import {type ReadError, readCapped} from '../io/read-capped.ts'
import {limits} from '../limits.ts'
import {problemOf, type SchemaProblem} from './schema-problem.ts'
import {compileSchema} from './schemas.ts'

/** A kind of document that is read from a file: its schema, and the words for messages. */
export interface DocumentKind {
  readonly schema: string
  /** With its article: `a Forestall plan`. */
  readonly words: string
  /** What there is not, and what to do, if there is no such file. */
  readonly missing: (path: string) => string
  readonly make: (path: string) => string
  /** What to do if the file is something else. */
  readonly mend: string
  /** Returns what else may be wrong with a document of this kind than its schema says; it is asked first. */
  readonly slipIn?: (value: unknown) => SchemaProblem | undefined
}

/** A document that was read, with what tells where something in it stands. */
export interface ReadDocument {
  readonly value: unknown
  /** Returns the error for a fault of the value that `path` leads to, named by file, line and entry. */
  faultAt(path: readonly string[], message: string, remedy: string | undefined): ForestallError
}

/**
 * Reads the JSON document at `path` and validates it against its schema. A byte order mark is passed over.
 * @throws ForestallError `usage` if it cannot be read, `badInput` if it is something else.
 */
export async function readDocument(path: string, kind: DocumentKind): Promise<ReadDocument> {
  const bytes = await readBytes(path, kind)
  const value = parse(path, bytes, kind)
  const faultAt: ReadDocument['faultAt'] = (steps, message, remedy) => {
    const line = lineOf(new TextDecoder().decode(bytes), steps)
    const place = [path, `line ${line}`, ...entryAt(value, steps)].join(', ')
    return new ForestallError('badInput', `${place}: ${message}`, remedy ?? kind.mend)
  }
  const slip = isOfKind(value, kind) ? kind.slipIn?.(value) : undefined
  if (slip !== undefined) throw faultAt(slip.path, slip.message, slip.remedy)
  const violation = (await compileSchema(kind.schema))(value)
  // Without the right `schema` it is another kind of document: no line of it is at fault.
  if (violation !== undefined) {
    const problem = problemOf(violation)
    const isOther = problem.path.length === 0 || problem.path[0] === 'schema'
    throw isOther ? notOfKind(path, kind, problem.message) : faultAt(problem.path, problem.message, problem.remedy)
  }
  return {value, faultAt}
}

/** Tells whether a document says that it is of this kind, so that what is wrong with it is a slip. */
function isOfKind(value: unknown, {schema}: DocumentKind): boolean {
  return String(Object(value).schema).startsWith(`forestall/${schema}/`)
}

/** Returns the entry that a path leads into, by its name: `entry \`requsts\``. */
function entryAt(value: unknown, path: readonly string[]): string[] {
  let inner = value
  let name: unknown
  for (const step of path) {
    inner = Object(inner)[step]
    if (typeof Object(inner).name === 'string') name = Object(inner).name
  }
  return name === undefined ? [] : [`entry \`${name}\``]
}

/** Returns the error for a file that is not of the kind expected. */
export function notOfKind(path: string, {words, mend}: DocumentKind, why: string): ForestallError {
  return new ForestallError('badInput', `${path} is not ${words}: ${why}`, mend)
}

async function readBytes(path: string, kind: DocumentKind): Promise<Buffer> {
  return readCapped(path, limits.documentBytes).catch((error: ReadError) => {
    if (error.code === 'ENOENT')
      throw new ForestallError('usage', `There is no ${kind.missing(path)}`, kind.make(path), {cause: error})
    const hint = `Give the path of ${kind.words}.`
    throw new ForestallError('usage', `Cannot read ${path}: ${error.message}`, hint, {cause: error})
  })
}

function parse(path: string, bytes: Buffer, kind: DocumentKind): unknown {
  const text = textOf(path, bytes)
  if (text.trim() === '') throw notOfKind(path, kind, 'it is empty')
  try {
    refuseManyValues(bytes)
  } catch (error) {
    throw notOfKind(path, kind, reasonOf(error))
  }
  const fault = jsonFault(text)
  if (fault !== undefined) {
    const {line, message, remedy} = fault
    if (remedy === undefined) throw notOfKind(path, kind, `${message}, on line ${line}`)
    throw new ForestallError('badInput', `${path}, line ${line}: ${message}`, remedy)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw notOfKind(path, kind, `it is not JSON (${reasonOf(error)})`)
  }
}

/** Other encodings are refused, since what they make of a note would be written back. */
function textOf(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch (error) {
    throw new ForestallError('badInput', `${path} is not UTF-8 text`, 'Save it in UTF-8.', {cause: error})
  }
}
