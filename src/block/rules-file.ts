import {ForestallError, reasonOf} from '../errors.ts'
import {type ReadError, readCapped} from '../io/read-capped.ts'
import {containerAt} from '../io/read-records.ts'
import {limits} from '../limits.ts'
import {asNormalized} from '../names/normalized-name.ts'
import {commentedRules} from './commented-rules.ts'
import {notOurs, RuleReader} from './filed-rule.ts'
import {parseHeader, TITLE} from './header.ts'
import {choiceOf} from './origin.ts'
import {readOsvRecords, refuseRecord} from './osv-records.ts'
import type {FiledRule, RulesFile, Settings} from './types.ts'

const LINE_FEED = 0x0a
const BRACE = 0x7b
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** The columns of the CSV. */
export const COLUMNS = ['name', 'kind', 'target', 'technique', 'risk', 'date', 'expires'] as const

/**
 * Reads rules that `forestall block` has written, whatever their format: a file, or a folder of records.
 * @throws ForestallError `usage` where it cannot be read, `badInput` for anything that is not ours.
 */
export async function readRulesFile(path: string): Promise<RulesFile> {
  const container = await containerAt(path)
  if (container !== undefined) return readOsvRecords(path, container)
  const bytes = await readCapped(path, limits.rulesFileBytes).catch((error: ReadError) => {
    throw new ForestallError(
      'usage',
      `Cannot read ${path}: ${error.message}`,
      'Make it with `forestall block TARGET --output FILE`.',
      {cause: error},
    )
  })
  const file = await parseRules(bytes, path)
  if (file === undefined) throw notOurs(path, 'it is in none of the formats of `forestall block`')
  return {path, ...file}
}

async function parseRules(marked: Buffer, path: string): Promise<Omit<RulesFile, 'path'> | undefined> {
  const bytes = marked.subarray(0, 3).equals(BYTE_ORDER_MARK) ? marked.subarray(3) : marked
  if (bytes[0] === BRACE) return fromJson(bytes, path)
  refuseManyLines(bytes, path)
  const text = bytes.toString('utf8')
  const [first = '', second = '', third = ''] = linesIn(text)
  if (first === COLUMNS.join(',')) return parseCsv(linesIn(text), path)
  if (first !== `# ${TITLE}`) return parseNames(linesIn(text))
  const header = parseHeader([first, second, third])
  if (header === undefined) throw notOurs(path, 'its first lines do not say what it was made from')
  return {...header, rules: commentedRules(linesIn(text), path)}
}

/** In few bytes there is room for very many lines, each of which costs as much as one that says something. */
function refuseManyLines(bytes: Buffer, path: string): void {
  let lines = 0
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
    if (++lines > limits.rulesLines) throw notOurs(path, `it has more than ${limits.rulesLines} lines`)
  }
}

async function fromJson(bytes: Buffer, path: string): Promise<Omit<RulesFile, 'path'>> {
  refuseRecord(bytes.toString('latin1', 0, 200), path)
  const [{schemaErrors}, {parseJson}] = await Promise.all([
    import('../assets/schemas.ts'),
    import('../io/parse-json.ts'),
  ])
  let value: unknown
  try {
    value = parseJson(bytes, limits.rulesValues)
  } catch (error) {
    throw notOurs(path, reasonOf(error))
  }
  const [error] = await schemaErrors('block', value)
  if (error !== undefined) throw notOurs(path, error)
  const {rules, days, selection, suspicious, origin} = value as Settings & {rules: FiledRule[]}
  if (origin && choiceOf(origin) === undefined) throw notOurs(path, '/origin is not in words of the command line')
  return {format: 'json', rules, settings: {days, selection, suspicious, origin}}
}

/** Nothing that a row holds contains a comma or a quote, whatever program has written quotes around it. */
function parseCsv(rows: Iterable<string>, path: string): Omit<RulesFile, 'path'> {
  const reader = new RuleReader(path)
  const rules: FiledRule[] = []
  let number = 0
  for (const row of rows) {
    if (++number === 1 || row === '') continue
    const values = row.split(',')
    if (values.length !== COLUMNS.length) throw notOurs(path, 'its rows do not fit its header')
    const [name, kind, target, technique, , date, expires] = row.includes('"') ? values.map(unquoted) : values
    rules.push(reader.rule({name, kind, target, technique, date, expires}, `row ${number}`))
  }
  return {format: 'csv', rules, settings: null}
}

function unquoted(value: string): string {
  return value.replace(/^"(.*)"$/, '$1')
}

const UNSAID = {target: null, technique: null, date: null, expires: null}

function parseNames(lines: Iterable<string>): Omit<RulesFile, 'path'> | undefined {
  const rules: FiledRule[] = []
  for (const line of lines) {
    if (line === '') continue
    const name = asNormalized(line)
    if (name === undefined) return undefined
    rules.push({name, kind: 'open', ...UNSAID})
  }
  return rules.length === 0 ? undefined : {format: 'names', rules, settings: null}
}

/** Yields the lines of a text without what ends them: millions of them in an array would take as much as the rules. */
function* linesIn(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    yield text.slice(start, text[end - 1] === '\r' ? end - 1 : end)
    start = end + 1
  }
}
