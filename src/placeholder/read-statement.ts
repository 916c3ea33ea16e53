import {type DocumentKind, notOfKind} from '../assets/read-document.ts'
import {schemaErrors} from '../assets/schemas.ts'
import {ForestallError, reasonOf} from '../errors.ts'
import {parseJson} from '../io/parse-json.ts'
import {type ReadError, readCapped} from '../io/read-capped.ts'
import {limits} from '../limits.ts'
import {isAddress, webAddress, withoutPassword} from '../registry/client/address.ts'
import {createAsk} from '../registry/client/http.ts'
import {sdistFileName} from './archive.ts'
import type {Statement} from './statement.ts'

/** The element of the page that holds the statement as data. */
export const STATEMENT_ELEMENT = 'statement'

const STATEMENT: DocumentKind = {
  schema: 'statement',
  words: 'a statement that `forestall statement` has made',
  missing: (path) => `file ${path}`,
  make: () => 'Name the page or the JSON that `forestall statement` has written, or its address.',
  mend: 'Name the page or the JSON that `forestall statement` has written, as it was written.',
}

/**
 * Reads a statement, the page or the JSON, from a file or from its web address.
 * @throws ForestallError `usage` for a file that cannot be read and an address that is not one, `index` for an address that
 * does not answer, `badInput` for anything that is not one statement.
 */
export async function readStatement(source: string): Promise<Statement> {
  const address = isAddress(source) ? webAddress(source, 'https://example.com/held-names.html').href : undefined
  const shown = address === undefined ? source : withoutPassword(address)
  const bytes = address === undefined ? await readFile(source) : await fetchStatement(address)
  try {
    const value = parseJson(dataOf(bytes))
    const [error] = await schemaErrors(STATEMENT.schema, value)
    if (error !== undefined) throw new Error(error)
    return consistent(value as Statement)
  } catch (error) {
    throw notOfKind(shown, STATEMENT, reasonOf(error))
  }
}

/** @throws Error for names or digests that stand twice, or archives that are not those of their names. */
function consistent(statement: Statement): Statement {
  const {names} = statement
  const other = names.find(({name, version, file}) => version !== null && file !== sdistFileName(name, version))
  if (other) throw new Error(`${other.file} is not the archive of ${other.name}`)
  const digests = names.flatMap(({sha256}) => sha256 ?? [])
  const isTwice = (values: readonly string[]) => new Set(values).size < values.length
  if (isTwice(digests) || isTwice(names.map(({name}) => name))) throw new Error('a name or a digest stands in it twice')
  return statement
}

async function readFile(path: string): Promise<Buffer> {
  return readCapped(path, limits.statementBytes).catch((error: ReadError) => {
    throw new ForestallError('usage', `Cannot read ${path}: ${error.message}`, STATEMENT.make(path), {cause: error})
  })
}

async function fetchStatement(address: string): Promise<Buffer> {
  const {status, body} = await createAsk()({
    url: address,
    accept: 'text/html, application/json',
    maxBytes: limits.statementBytes,
    maxMs: limits.projectMs,
  })
  if (status === 200) return body
  throw new ForestallError(
    'index',
    `${withoutPassword(address)} answers ${status}`,
    'Check the address, or save the page and name the file.',
  )
}

/** An element of a page with nothing but text inside. Neither part can run past another `<`. */
const SCRIPTS = /<script\b([^<>]*)>([^<]*)<\/script>/gi
const MARK = new RegExp(`\\bid=["']?${STATEMENT_ELEMENT}\\b`, 'i')

/** Returns the JSON of a statement: the whole file, or the one element of the page that holds it. */
function dataOf(bytes: Buffer): Buffer {
  if (/^\s*\{/.test(bytes.toString('utf8', 0, 100))) return bytes
  const marked = [...bytes.toString('utf8').matchAll(SCRIPTS)].filter(([, attributes]) => MARK.test(attributes!))
  if (marked.length === 1) return Buffer.from(marked[0]![2]!)
  throw new Error(marked.length === 0 ? 'it does not hold a statement' : 'it holds more than one statement')
}
