import {realpath} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {ForestallError} from '../errors.ts'
import {isWithin} from '../io/actual-path.ts'
import {limits} from '../limits.ts'
import {isRemote, NOT_FETCHED} from '../targets/files/include.ts'
import {Remarks} from '../targets/files/remark.ts'
import {requirements} from '../targets/files/requirements/requirements.ts'
import type {Purpose} from '../targets/files/types.ts'
import type {Mention} from './mention.ts'
import {type FileMentions, isNamedConstraints, type Reading, readMentions} from './read-mentions.ts'
import {type FoundFile, type FoundFiles, shownPath} from './walk/find-files.ts'
import {readText} from './walk/read-text.ts'

/** All that the files below some paths name. */
export interface TreeMentions {
  readonly mentions: readonly Mention[]
  readonly read: number
  readonly skipped: {
    readonly binary: number
    readonly large: number
    readonly links: number
    readonly unreadable: number
    readonly fixtures: number
  }
  readonly ignored: number
  /** Names of projects whose code is among the files. */
  readonly own: ReadonlySet<string>
  /** One line for each file that is included and not read: remote, outside the folder, not there, or damaged; safe to print. */
  readonly remarks: readonly string[]
}

/** Files that are read at a time: the disk is asked for the next ones while the last are looked through. */
const AT_ONCE = 16

/**
 * Reads what files name for installation. A file that another one includes is read too, unless it lies outside the folder.
 * @param onProgress is called with how many of how many files are done; includes are found on the way.
 */
export async function readTree(
  {files, skipped: passedOver}: FoundFiles,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<TreeMentions> {
  const skipped = {binary: 0, large: 0, ...passedOver}
  const remarks = new Remarks()
  const results: (FileMentions & {readonly path: string})[] = []
  const included: Readonly<Record<Purpose, Set<string>>> = {requirements: new Set(), constraints: new Set()}
  const seen = new Set<string>()
  let count = 0
  const waiting = [...files]
  for (let done = 0; waiting.length > 0; done += AT_ONCE) {
    onProgress(done, done + waiting.length)
    const next = waiting.splice(0, AT_ONCE).flatMap((file) => unseenOf(file, seen) ?? [])
    const texts = await Promise.all(next.map(({path}) => readText(path)))
    for (const [i, file] of next.entries()) {
      const result = texts[i]!
      if ('unread' in result) {
        skipped[result.unread]++
        continue
      }
      const found = await readMentions(file.shown, result.text, file.reading)
      results.push({path: resolve(file.path), ...found})
      if (found.fault !== undefined) remarks.say(found.fault)
      for (const {what, written, location} of found.unread) remarks.add(file.shown, location, what, written)
      count += found.mentions.length
      if (count > limits.checkMentions) throw tooManyNames()
      for (const include of found.includes) {
        const {path, location, purpose} = include
        const other = isRemote(include) ? NOT_FETCHED[purpose] : await includedFile(file, path)
        if (typeof other === 'string') {
          remarks.add(file.shown, location, other, path)
          continue
        }
        included[purpose].add(other.path)
        waiting.unshift(other)
      }
      for (const {path} of found.installed) {
        const other = await installedFile(file, path)
        if (other === undefined) continue
        included.requirements.add(other.path)
        waiting.unshift(other)
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

/**
 * Returns a file with what is still to be read of it, which is then among the `seen`; `undefined` if there is nothing. One
 * whose commands were read is read again where another one includes it, for the names that it lists.
 */
function unseenOf(file: FoundFile, seen: Set<string>): FoundFile | undefined {
  const path = resolve(file.path)
  const isNew = (part: string) => {
    const before = seen.size
    return seen.add(`${part} ${path}`).size > before
  }
  const {kind, extractor} = file.reading
  const reading: Reading = {
    kind: kind !== undefined && isNew('names') ? kind : undefined,
    extractor: extractor !== undefined && isNew('commands') ? extractor : undefined,
  }
  return reading.kind || reading.extractor ? {...file, reading} : undefined
}

function tooManyNames(): ForestallError {
  return new ForestallError(
    'usage',
    `These files name projects in more than ${limits.checkMentions.toLocaleString('en')} places`,
    'Check fewer files at a time.',
  )
}

/**
 * Returns the file that a command installs from, `undefined` where there is none: it may be made as the command runs, or
 * stand elsewhere in the container that it runs in.
 */
async function installedFile(file: FoundFile, path: string): Promise<FoundFile | undefined> {
  for (const folder of [dirname(file.path), file.root]) {
    const found = await includedFile({...file, path: join(folder, 'command')}, path)
    if (typeof found !== 'string') return found
  }
  return undefined
}

/** Returns the file that an include leads to, or why that is not read. */
async function includedFile({path, root}: FoundFile, include: string): Promise<FoundFile | string> {
  const file = resolve(dirname(path), include)
  const [actual, actualRoot] = await Promise.all([realpath(file), realpath(root)]).catch(() => [])
  // What lies outside is nobody's business here, so it is not even told whether it is there.
  if (!isWithin(actual ?? file, actualRoot ?? resolve(root))) return 'not read, since it lies outside the folder'
  if (actual === undefined) return 'there is no such file'
  return {path: file, shown: shownPath(file), reading: {kind: requirements, extractor: undefined}, root}
}
