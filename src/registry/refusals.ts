import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ForestallError, reasonOf} from '../errors.ts'
import {writeWhole} from '../files.ts'
import {asNormalized, type NormalizedName} from '../names/normalized-name.ts'

/** A name that PyPI refused as prohibited, and when that was learned. */
export interface LearnedRefusal {
  readonly name: NormalizedName
  /** ISO date (YYYY-MM-DD). */
  readonly date: string
}

const HEADER = `# Names that PyPI refused as prohibited, with the date on which that was learned. PyPI does not publish its list,
# so Forestall remembers what it told you. Take a line out if PyPI has released the name.
`

/** Returns where learned refusals are kept; `dataDir` is oclif's `config.dataDir`. */
export function refusalsPath(dataDir: string): string {
  return join(dataDir, 'prohibited.tsv')
}

/**
 * Reads the names that PyPI was seen to refuse as prohibited, each with the date on which that was learned.
 * @throws ForestallError `badInput` if the file holds something else.
 */
export async function readRefusals(dataDir: string): Promise<Map<NormalizedName, string>> {
  const path = refusalsPath(dataDir)
  const text = await readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return ''
    throw damaged(path, reasonOf(error), error)
  })
  const refusals = new Map<NormalizedName, string>()
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [spelled = '', date = ''] = line.split('\t')
    const name = asNormalized(spelled)
    if (name === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
      throw damaged(path, `line ${i + 1} is not a project name, a tab and a date`)
    }
    refusals.set(name, date)
  }
  return refusals
}

/**
 * Adds names that PyPI refused as prohibited; one that is known keeps its date.
 * @throws ForestallError `badInput` if the file is damaged, `failure` if it cannot be written.
 */
export async function addRefusals(dataDir: string, learned: readonly LearnedRefusal[]): Promise<void> {
  const refusals = await readRefusals(dataDir)
  const before = refusals.size
  for (const {name, date} of learned) if (!refusals.has(name)) refusals.set(name, date)
  if (refusals.size === before) return
  const lines = [...refusals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, date]) => `${name}\t${date}\n`)
  await writeWhole(refusalsPath(dataDir), HEADER + lines.join(''))
}

function damaged(path: string, why: string, cause?: unknown): ForestallError {
  return new ForestallError(
    'badInput',
    `The file of names that PyPI refused, ${path}, cannot be used: ${why}.`,
    'Correct it or remove it; Forestall then learns anew.',
    {cause},
  )
}
