import {ForestallError, reasonOf} from '../errors.ts'
import {parseJson} from '../io/parse-json.ts'
import {type ReadError, readCapped} from '../io/read-capped.ts'
import {limits} from '../limits.ts'
import {schemaErrors} from './schemas.ts'

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
}

/**
 * Reads the JSON document at `path` and validates it against its schema.
 * @throws ForestallError `usage` if it cannot be read, `badInput` if it is something else.
 */
export async function readDocument(path: string, kind: DocumentKind): Promise<unknown> {
  const value = parse(path, await readBytes(path, kind), kind)
  const [error] = await schemaErrors(kind.schema, value)
  if (error !== undefined) throw notOfKind(path, kind, error)
  return value
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
  try {
    return parseJson(bytes)
  } catch (error) {
    throw notOfKind(path, kind, reasonOf(error))
  }
}
