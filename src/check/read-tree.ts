import {realpath, stat} from 'node:fs/promises'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {ForestallError} from '../errors.ts'
import {isWithin} from '../io/actual-path.ts'
import {systemReason} from '../io/system-reason.ts'
import {limits} from '../limits.ts'
import {isRemote, NOT_FETCHED} from '../targets/files/include.ts'
import {names as namesKind} from '../targets/files/names.ts'
import {Remarks} from '../targets/files/remark.ts'
import {requirements} from '../targets/files/requirements/requirements.ts'
import type {Purpose} from '../targets/files/types.ts'
import {shellLines} from './extract/shell.ts'
import type {Mention} from './mention.ts'
import {type FileMentions, isNamedConstraints, type Reading, readingOf, readMentions} from './read-mentions.ts'
import {readText} from './walk/read-text.ts'
import {walk} from './walk/walk.ts'

/** All that the files below some paths name. */
export interface TreeMentions {
  readonly mentions: readonly Mention[]
  readonly read: number
  readonly skipped: {
    readonly binary: number
    readonly large: number
    readonly links: number
    readonly unreadable: number
  }
  readonly ignored: number
  /** Names of projects whose code is among the files. */
  readonly own: ReadonlySet<string>
  /** One line for each remote file that is included, and therefore not read; safe to print. */
  readonly remarks: readonly string[]
}

/** A file that is to be read. */
interface Waiting {
  readonly path: string
  readonly shown: string
  readonly reading: Reading
  /** The folder that includes may not lead out of. */
  readonly root: string
}

/** Files that are read at a time: the disk is asked for the next ones while the last are looked through. */
const AT_ONCE = 16
/** A file that was named by itself is read by its content, whatever it is called. */
const BY_CONTENT: Reading = {kind: namesKind, extractor: shellLines}

/**
 * Reads what files and folders name for installation. Links below a folder are not followed; a file that another one
 * includes is read too, unless it lies outside the folder.
 * @throws ForestallError `usage` for a path that is not there or cannot be read.
 */
export async function readTree(paths: readonly string[]): Promise<TreeMentions> {
  const skipped = {binary: 0, large: 0, links: 0, unreadable: 0}
  const remarks = new Remarks()
  const results: (FileMentions & {readonly path: string})[] = []
  const included: Readonly<Record<Purpose, Set<string>>> = {requirements: new Set(), constraints: new Set()}
  const seen = new Set<string>()
  let count = 0
  const waiting: Waiting[] = []
  for (const path of paths) waiting.push(...(await filesAt(path, skipped)))
  while (waiting.length > 0) {
    const next = waiting.splice(0, AT_ONCE).filter((file) => {
      const isNew = !seen.has(seenAs(file))
      seen.add(seenAs(file))
      return isNew
    })
    const texts = await Promise.all(next.map(({path}) => readText(path)))
    for (const [i, file] of next.entries()) {
      const result = texts[i]!
      if ('unread' in result) {
        skipped[result.unread]++
        continue
      }
      const found = await readMentions(file.shown, result.text, file.reading)
      results.push({path: resolve(file.path), ...found})
      count += found.mentions.length
      if (count > limits.checkMentions) throw tooManyNames()
      for (const include of found.includes) {
        const {path, location, purpose} = include
        if (isRemote(include)) remarks.add(file.shown, location, NOT_FETCHED[purpose], path)
        const other = isRemote(include) ? undefined : await includedFile(file, path)
        if (other === undefined) continue
        included[purpose].add(other.path)
        if (!seen.has(seenAs(other))) waiting.unshift(other)
      }
    }
  }
  // The line that leads to a file decides what it is for, as in pip (`_parse_and_recurse` of pip/_internal/req/req_file.py):
  // a `-r` in a list of constraints installs. uv does not follow pip there; whatever either installs is checked.
  const installing = results.filter(
    ({path}) => included.requirements.has(path) || !(included.constraints.has(path) || isNamedConstraints(path)),
  )
  return {
    mentions: installing.flatMap(({mentions}) => mentions),
    read: new Set(results.map(({path}) => path)).size,
    skipped,
    ignored: installing.reduce((sum, {ignored}) => sum + ignored, 0),
    own: new Set(results.flatMap(({own}) => [...own])),
    remarks: remarks.lines,
  }
}

/** A file whose commands were read is read again where another one includes it, for the names that it lists. */
function seenAs({path, reading}: Waiting): string {
  return `${reading.kind === undefined ? 'commands' : 'names'} ${resolve(path)}`
}

function tooManyNames(): ForestallError {
  return new ForestallError(
    'usage',
    `These files name projects in more than ${limits.checkMentions.toLocaleString('en')} places`,
    'Check fewer files at a time.',
  )
}

async function filesAt(path: string, skipped: {links: number; unreadable: number}): Promise<Waiting[]> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    (error) => {
      throw new ForestallError(
        'usage',
        `Cannot read ${path}: ${systemReason(error)}`,
        'Check the path and its permissions.',
        {
          cause: error,
        },
      )
    },
  )
  if (!isFolder)
    return [{path, shown: shownPath(path), reading: readingOf(posix(path)) ?? BY_CONTENT, root: dirname(path)}]
  const files: Waiting[] = []
  for await (const {path: file, relative: below} of walk(path, skipped)) {
    const reading = readingOf(below)
    if (reading) files.push({path: file, shown: shownPath(join(path, below)), reading, root: path})
  }
  return files
}

/** Returns the file that an include leads to, `undefined` where it is absent or outside the folder. */
async function includedFile({path, root}: Waiting, include: string): Promise<Waiting | undefined> {
  const file = resolve(dirname(path), include)
  const [actual, actualRoot] = await Promise.all([realpath(file), realpath(root)]).catch(() => [])
  if (actual === undefined || actualRoot === undefined || !isWithin(actual, actualRoot)) return undefined
  return {path: file, shown: shownPath(file), reading: {kind: requirements, extractor: undefined}, root}
}

/** A path as people and SARIF have it: below the current folder if it is, with `/` between its parts. */
function shownPath(path: string): string {
  const below = relative('', path)
  return posix(below === '' || below.startsWith('..') ? path : below)
}

function posix(path: string): string {
  return path.split(sep).join('/')
}
