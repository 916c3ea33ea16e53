import {join} from 'node:path'
import type {NormalizedName} from '../../names/normalized-name.ts'
import {addDatedNames, type DatedNamesFile, readDatedNames} from './dated-names.ts'

/** A name that PyPI refused as prohibited, and when that was learned. */
export interface LearnedRefusal {
  readonly name: NormalizedName
  /** ISO date (YYYY-MM-DD). */
  readonly date: string
}

const HEADER = `# Names that PyPI refused as prohibited, with the date on which that was learned. PyPI does not publish its list,
# so Forestall remembers its answers. Remove a line if PyPI has released the name.
`

/** Returns where learned refusals are kept; `dataDir` is oclif's `config.dataDir`. */
export function refusalsPath(dataDir: string): string {
  return join(dataDir, 'prohibited.tsv')
}

function refusalsFile(dataDir: string): DatedNamesFile {
  return {path: refusalsPath(dataDir), title: 'names that PyPI refused', header: HEADER}
}

/**
 * Reads the names that PyPI was seen to refuse as prohibited, each with the date on which that was learned.
 * @throws ForestallError `badInput` if the file holds something else.
 */
export async function readRefusals(dataDir: string): Promise<Map<NormalizedName, string>> {
  return readDatedNames(refusalsFile(dataDir))
}

/**
 * Adds names that PyPI refused as prohibited; known names keep their dates.
 * @throws ForestallError `badInput` if the file is damaged, `failure` if it cannot be written.
 */
export async function addRefusals(dataDir: string, learned: readonly LearnedRefusal[]): Promise<void> {
  await addDatedNames(refusalsFile(dataDir), learned)
}
