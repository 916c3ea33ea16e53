import {isDate} from '../dates.ts'
import {ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {type ReadError, readCapped} from '../io/read-capped.ts'
import {limits} from '../limits.ts'
import {asNormalized} from '../names/normalized-name.ts'
import {parseLabel} from '../targets/label.ts'
import {refuseFolder, refuseRecords} from './osv-records.ts'
import type {FiledRule} from './rules.ts'
import type {FileFormat, Selection} from './types.ts'

/** The first line, after `# `, of every rules file that can hold a comment: how our own files are recognised. */
export const TITLE = 'Block rules of Forestall (forestall/block/v1)'

/** The columns of the CSV. */
export const COLUMNS = ['name', 'kind', 'target', 'technique', 'risk', 'date', 'expires'] as const

/** A file of rules, read back. */
export interface RulesFile {
  readonly path: string
  readonly format: FileFormat
  readonly rules: readonly FiledRule[]
  /** What it was made from; null where its format cannot say. */
  readonly days: number | null
  readonly selection: Selection | null
}

/**
 * Reads a file that `forestall block` has written, whatever its format but OSV.
 * @throws ForestallError `usage` where it cannot be read, `badInput` for anything that is not ours.
 */
export async function readRulesFile(path: string): Promise<RulesFile> {
  await refuseFolder(path)
  const bytes = await readCapped(path, limits.rulesFileBytes).catch((error: ReadError) => {
    throw new ForestallError(
      'usage',
      `Cannot read ${path}: ${error.message}`,
      'Make it with `forestall block TARGET --output FILE`.',
      {cause: error},
    )
  })
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  refuseRecords(text, path)
  const file = await parseRules(text, path)
  if (file === undefined) throw notOurs(path, 'it is in none of the formats of `forestall block`')
  return file
}

async function parseRules(text: string, path: string): Promise<RulesFile | undefined> {
  if (text.startsWith('{')) return parseJson(text, path)
  const lines = text.split(/\r?\n/)
  if (lines[0] === COLUMNS.join(',')) return parseCsv(text, path)
  return lines[0] === `# ${TITLE}` ? parseCommented(lines, path) : parseNames(lines, path)
}

/** The error for a file that is somebody else's, or damaged. It stays as it is. */
function notOurs(path: string, why: string): ForestallError {
  return new ForestallError(
    'badInput',
    `${path} does not hold block rules of Forestall: ${why}`,
    'It was left as it is. Make rules of your own with `forestall block TARGET --output FILE`.',
  )
}

async function parseJson(text: string, path: string): Promise<RulesFile> {
  const {schemaErrors} = await import('../assets/schemas.ts')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw notOurs(path, 'it is not JSON')
  }
  const [error] = await schemaErrors('block', value)
  if (error !== undefined) throw notOurs(path, error)
  const {rules, days, selection} = value as {rules: FiledRule[]; days: number; selection: Selection}
  return {path, format: 'json', rules, days, selection}
}

async function parseCsv(text: string, path: string): Promise<RulesFile> {
  const {parse} = await import('csv-parse/sync')
  try {
    const rows = parse(text, {columns: true}) as Record<string, string>[]
    const rules = rows.map((row, i) => ruleOf(row, `row ${i + 2}`, path))
    return {path, format: 'csv', rules, days: null, selection: null}
  } catch (error) {
    if (error instanceof ForestallError) throw error
    throw notOurs(path, 'its rows do not fit its header')
  }
}

const SETTINGS =
  /^# format (constraints|bandersnatch|devpi); made \d{4}-\d\d-\d\d; days (\d{1,4}); selection (all|limit \d{1,9}|coverage [\d.]{1,20})$/
/** What is not a rule in the section that bandersnatch reads. */
const SECTION = /^(?:\[blocklist\]|packages =)$/
const COMMENT = /^# (suspicious )?([a-z-]+) of (\S+), (\S{10}) to (\S{10})$/
const RULE = /^([a-z0-9-]+)(?:<0)?(?: {2}(#.*))?$/

/** The formats in which a rule says why it is there in a comment, beside it or on the line before. */
function parseCommented(lines: readonly string[], path: string): RulesFile {
  const [, format, days, selection] = SETTINGS.exec(lines[1] ?? '') ?? []
  if (format === undefined) throw notOurs(path, 'its second line does not say what it was made from')
  const rules: FiledRule[] = []
  let comment = ''
  for (const [i, untrimmed] of lines.entries()) {
    const line = untrimmed.trim()
    if (line === '' || SECTION.test(line)) continue
    if (line.startsWith('#')) {
      comment = line
      continue
    }
    const [, name, beside] = RULE.exec(line) ?? []
    const [, suspicious, technique, target, date, expires] = COMMENT.exec(beside ?? comment) ?? []
    const kind = suspicious === undefined ? 'open' : 'suspicious'
    rules.push(ruleOf({name, kind, target, technique, date, expires}, `line ${i + 1}`, path))
  }
  return {path, format: format as FileFormat, rules, days: Number(days), selection: selectionOf(selection!)}
}

function parseNames(lines: readonly string[], path: string): RulesFile | undefined {
  const names = lines.filter((line) => line !== '').map(asNormalized)
  if (names.length === 0 || names.includes(undefined)) return undefined
  return {
    path,
    format: 'names',
    rules: names.map((name) => ({
      name: name!,
      kind: 'open',
      target: null,
      technique: null,
      date: null,
      expires: null,
    })),
    days: null,
    selection: null,
  }
}

function ruleOf(fields: Record<string, string | undefined>, location: string, path: string): FiledRule {
  const {name: written = '', kind, target = '', technique = '', date = '', expires = ''} = fields
  const name = asNormalized(written)
  if (name === undefined) throw notOurs(path, `${location} does not name a project: ${shortened(written)}`)
  if (parseLabel(target) === undefined || !isDate(date) || !isDate(expires)) {
    throw notOurs(path, `${location} does not say why, since when and until when \`${name}\` is blocked`)
  }
  return {name, kind: kind === 'suspicious' ? 'suspicious' : 'open', target, technique, date, expires}
}

function selectionOf(words: string): Selection {
  const [by, value] = words.split(' ')
  if (by === 'limit') return {by, limit: Number(value)}
  return by === 'coverage' ? {by, coverage: Number(value)} : {by: 'all'}
}
