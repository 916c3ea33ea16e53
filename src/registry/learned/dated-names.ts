import {mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import {isDate} from '../../dates.ts'
import {ForestallError} from '../../errors.ts'
import {type ReadError, readCapped} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'
import {asNormalized, type NormalizedName} from '../../names/normalized-name.ts'

/** A small file of the user's: names, each with the date on which something was learned about it. */
export interface DatedNamesFile {
  readonly path: string
  /** What its names are, as part of a sentence: `names that PyPI refused`. */
  readonly title: string
  /** Comment lines that a new file begins with, each with its line end. */
  readonly header: string
}

/**
 * Reads the file: per line a name, a tab, the date (YYYY-MM-DD), and optionally another tab and a note of the user's.
 * Comment lines begin with `#`. A file that does not exist contains no names.
 * @throws ForestallError `badInput` if it holds something else.
 */
export async function readDatedNames(file: DatedNamesFile): Promise<Map<NormalizedName, string>> {
  const names = new Map<NormalizedName, string>()
  for (const [i, line] of (await readText(file)).split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [spelled = '', date = ''] = line.split('\t')
    const name = asNormalized(spelled)
    if (name === undefined || !isDate(date)) {
      throw damaged(file, `line ${i + 1} is not a project name, a tab and a date`)
    }
    names.set(name, date)
  }
  return names
}

/**
 * Appends names with their dates to the file; known names keep their dates, and what the user wrote stays.
 * @throws ForestallError `badInput` if the file is damaged, `failure` if it cannot be written.
 */
export async function addDatedNames(
  file: DatedNamesFile,
  added: readonly {readonly name: NormalizedName; readonly date: string}[],
): Promise<void> {
  if (added.length === 0) return
  await mkdir(dirname(file.path), {recursive: true}).catch(() => {}) // the write will say why
  await change(file, async () => {
    const known = await readDatedNames(file)
    const fresh = new Map(added.filter(({name}) => !known.has(name)).map(({name, date}) => [name, date]))
    if (fresh.size === 0) return undefined
    const before = (await readText(file)) || file.header
    const lines = [...fresh].map(([name, date]) => `${name}\t${date}\n`)
    return (before.endsWith('\n') ? before : `${before}\n`) + lines.join('')
  })
}

/**
 * Removes the lines of names from the file; all else in it stays.
 * @throws ForestallError as `addDatedNames` does.
 */
export async function removeDatedNames(file: DatedNamesFile, names: ReadonlySet<string>): Promise<void> {
  if (names.size === 0) return
  await change(file, async () => {
    const lines = (await readText(file)).split('\n')
    const kept = lines.filter((line) => !names.has(line.split('\t', 1)[0]!))
    return kept.length < lines.length ? kept.join('\n') : undefined
  })
}

/** Replaces the file by the text that `changed` returns, `undefined` for no change, while no other run does so. */
async function change({path}: DatedNamesFile, changed: () => Promise<string | undefined>): Promise<void> {
  // Loaded where something is written: most runs only read.
  const [{whileLocked}, {writeWhole}] = await Promise.all([
    import('../../io/lock.ts'),
    import('../../io/write-whole.ts'),
  ])
  await whileLocked(path, async () => {
    const text = await changed()
    if (text !== undefined) await writeWhole(path, text)
  })
}

async function readText(file: DatedNamesFile): Promise<string> {
  return readCapped(file.path, limits.datedNamesBytes).then(String, (error: ReadError) => {
    if (error.code === 'ENOENT') return ''
    throw damaged(file, error.message, error)
  })
}

function damaged({path, title}: DatedNamesFile, why: string, cause?: unknown): ForestallError {
  return new ForestallError(
    'badInput',
    `The file of ${title}, ${path}, cannot be used: ${why}`,
    'Correct it, or remove it to start afresh.',
    {cause},
  )
}
