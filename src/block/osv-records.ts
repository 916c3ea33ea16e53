import {ForestallError} from '../errors.ts'
import {fileName} from '../io/file-name.ts'
import {parseJson} from '../io/parse-json.ts'
import {ReadError} from '../io/read-capped.ts'
import {readRecords} from '../io/read-records.ts'
import type {Container} from '../io/write-records.ts'
import {notOurs, RuleReader} from './filed-rule.ts'
import {parseHeader} from './header.ts'
import type {FiledRule, RulesFile, Settings} from './types.ts'

/** The file beside the records that says what they were made from; readers of OSV look at `.json` alone. */
export const HEADER_FILE = 'x_FORESTALL-rules.txt'

const RECORD_FILE = /^x_FORESTALL-[a-z0-9-]{1,300}\.json$/

/** Returns the id of the record against a name: the prefix `x_` is what the schema leaves to databases of one's own. */
export function recordId(name: string): string {
  return `x_FORESTALL-${name}`
}

/** Returns what the file of the record against a name is called. */
export function recordFile(name: string): string {
  return fileName(recordId(name), '.json')
}

/**
 * Reads the records that `forestall block --format osv` has written into a folder or a zip archive. A folder may hold
 * other files as well, which are left alone; an archive may not, since it is replaced as a whole.
 * @throws ForestallError `badInput` for what is not ours.
 */
export async function readOsvRecords(path: string, container: Container): Promise<RulesFile> {
  const reader = new RuleReader(path)
  const rules: FiledRule[] = []
  let settings: Settings | null = null
  try {
    for await (const {file, bytes} of readRecords(path, container, isOurs)) {
      if (file === HEADER_FILE) settings = settingsOf(bytes, path)
      else if (RECORD_FILE.test(file)) rules.push(reader.rule(fieldsOf(file, bytes, path), file))
      else throw notOurs(path, 'it holds other files than OSV records of `forestall block`')
    }
  } catch (error) {
    throw error instanceof ReadError ? notOurs(path, error.message) : error
  }
  if (rules.length === 0) throw notOurs(path, `there is no OSV record of \`forestall block\` in this ${container}`)
  return {path, format: 'osv', rules, settings}
}

/**
 * Refuses a record on its own, which tells nothing of the others.
 * @throws ForestallError `badInput`.
 */
export function refuseRecord(text: string, path: string): void {
  if (!/^\{\s*"schema_version": "[\d.]{1,9}",\s*"id": "x_FORESTALL-/.test(text)) return
  throw new ForestallError(
    'badInput',
    `${path} is one OSV record of many`,
    'It was left as it is. Give the folder that holds all of them, or their zip archive.',
  )
}

function isOurs(file: string): boolean {
  return file === HEADER_FILE || RECORD_FILE.test(file)
}

function settingsOf(bytes: Uint8Array, path: string): Settings {
  const header = parseHeader(new TextDecoder().decode(bytes).split(/\r?\n/))
  if (header?.format !== 'osv') throw notOurs(path, `${HEADER_FILE} does not say what the records were made from`)
  return header.settings
}

function fieldsOf(file: string, bytes: Uint8Array, path: string): Readonly<Record<string, unknown>> {
  const record = Object(parseJson(bytes)) as Record<string, unknown>
  const [affected] = Array.isArray(record['affected']) ? record['affected'] : []
  const {name} = Object(Object(affected).package)
  if (record['id'] !== recordId(name) || file !== recordFile(name)) {
    throw notOurs(path, `${file} holds a record of another name`)
  }
  return {...Object(Object(record['database_specific']).forestall), name}
}
