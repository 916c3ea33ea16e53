import {ForestallError, reasonOf} from '../errors.ts'
import {limits} from '../limits.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import {labelOf, parseLabel} from '../targets/label.ts'
import type {TargetName} from '../targets/types.ts'

/** A known squat and what it squats; or a name somebody wrote by mistake, and what was meant. */
export interface Pair {
  readonly squat: NormalizedName
  readonly target: TargetName
  /** The campaign it was part of: pairs of one campaign are not independent. Empty if the table does not say. */
  readonly campaign: string
  /** Year of the squat as written; empty if the table does not say. */
  readonly year: string
  /** Who came upon the name, if it was not an attacker: as written in the table of mistakes, else ``. */
  readonly kind: string
}

/** The usable pairs of a table, and how many rows were left out for which reason. */
export interface Pairs {
  readonly pairs: readonly Pair[]
  readonly leftOut: Readonly<Record<LeftOut, number>>
}

export type LeftOut = 'other ecosystem' | 'no name' | 'squat is the target' | 'repeated'

/** The kind of names that language models made up: nobody mistyped them, and no attacker was first. */
const INVENTED = 'llm-hallucination'

/** Tells whether a pair is a name that a language model made up. */
export function isInvented({kind}: Pair): boolean {
  return kind === INVENTED
}

/**
 * What the columns are called: our tables', those of the ecosyste-ms typosquatting dataset, of tables of mistakes, and of
 * measured installs.
 */
const HEADINGS = {
  squat: ['squat', 'malicious_package', 'wrong', 'name'],
  target: ['target', 'target_package', 'meant', 'intended_project'],
  kind: ['kind'],
  campaign: ['campaign'],
  year: ['year'],
  ecosystem: ['ecosystem'],
} as const

/**
 * Reads known squats from the text of a TSV or CSV file with a header. Rows of other ecosystems than PyPI, rows without
 * two names, and rows whose squat is the target itself are left out and counted.
 * @throws ForestallError `badInput` if it is not such a table, a column is missing, or no row is left.
 */
export async function parsePairs(text: string): Promise<Pairs> {
  const {rows, at} = await readTable(text)
  const leftOut = {'other ecosystem': 0, 'no name': 0, 'squat is the target': 0, repeated: 0}
  const pairs = new Map<string, Pair>()
  for (const row of rows) {
    const cell = (column: keyof typeof HEADINGS) => row[at[column]]?.trim() ?? ''
    const squat = normalize(cell('squat'))
    const target = targetOf(cell('target'), squat)
    const key = `${squat} ${target && labelOf(target)}`
    if (at.ecosystem !== -1 && cell('ecosystem').toLowerCase() !== 'pypi') leftOut['other ecosystem']++
    else if (!squat || !target) leftOut['no name']++
    else if (target.kind === 'project' && squat === target.name) leftOut['squat is the target']++
    else if (pairs.has(key)) leftOut.repeated++
    else pairs.set(key, {squat, target, campaign: cell('campaign'), year: cell('year'), kind: cell('kind')})
  }
  if (pairs.size === 0) {
    throw new ForestallError(
      'badInput',
      'The table does not contain a squat and its target on PyPI',
      'Each row needs the name of a squat and of the project it squats, for example "reqeusts" and "requests".',
    )
  }
  return {pairs: [...pairs.values()], leftOut}
}

/** A module of the standard library that was taken for a project was meant by its own name. */
function targetOf(written: string, squat: NormalizedName | undefined): TargetName | undefined {
  return written === 'stdlib' ? parseLabel(`stdlib:${squat ?? ''}`) : parseLabel(written)
}

async function readTable(text: string) {
  const {parse} = await import('csv-parse/sync')
  const isTabbed = /^[^\t\n,]*\t/.test(text.replace(/^(?:#.*\n)+/, ''))
  let rows: string[][]
  try {
    rows = parse(text, {
      bom: true,
      delimiter: isTabbed ? '\t' : ',',
      quote: isTabbed ? null : '"',
      comment: isTabbed ? '#' : '',
      comment_no_infix: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: limits.pairRowLength,
    })
  } catch (error) {
    throw new ForestallError(
      'badInput',
      `The table cannot be read: ${reasonOf(error)}`,
      'Give a TSV or CSV file with a header line.',
      {cause: error},
    )
  }
  const headings = (rows.shift() ?? []).map((heading) => heading.trim().toLowerCase())
  const at = Object.fromEntries(
    Object.entries(HEADINGS).map(([column, names]) => [
      column,
      headings.findIndex((heading) => (names as readonly string[]).includes(heading)),
    ]),
  ) as Record<keyof typeof HEADINGS, number>
  for (const column of ['squat', 'target'] as const) {
    if (at[column] !== -1) continue
    throw new ForestallError(
      'badInput',
      `The table does not have a column "${column}"`,
      `Name the columns in the first line, at least "squat" and "target" (or "malicious_package" and "target_package").`,
    )
  }
  return {rows, at}
}
