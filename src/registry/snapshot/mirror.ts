import {access, readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {fileMoment, momentFrom} from '../../dates.ts'
import {ForestallError, reasonOf} from '../../errors.ts'
import {readCapped, readContents} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'
import {parseListing, type SimpleFormat} from '../client/simple-index.ts'
import {implausible, oddCaveat} from './canonical-names.ts'
import {NameCollector} from './name-collector.ts'
import type {Snapshot} from './snapshot.ts'

/** The forms of index that bandersnatch writes, best first; its `simple-format` setting decides which exist. */
const INDEXES: readonly (readonly [file: string, format: SimpleFormat])[] = [
  ['index.v1_json', 'json'],
  ['index.v1_html', 'html'],
  ['index.html', 'html'],
]

/** A mirror with fewer names is filtered, or its first synchronisation has not finished: PyPI has far more. */
const MIN_MIRROR_NAMES = 500_000

/**
 * Reads the registered names from a bandersnatch mirror: its root folder, its `web` folder or its `web/simple`.
 * The root index is preferred, in any of its three forms; without one, the folders of `simple` are the names.
 * @throws ForestallError `badInput` if the folder is not a mirror or its index is damaged.
 */
export async function mirrorSnapshot(path: string): Promise<Snapshot> {
  const simple = await findSimple(path)
  try {
    const collector = new NameCollector()
    const modified = (await readIndex(simple, collector)) ?? (await readFolders(simple, collector))
    const state = await readState(path)
    for (const spelling of state.todo ?? []) collector.add(spelling)
    const names = collector.finish()
    const why = implausible(names)
    if (why !== undefined) throw new Error(why)
    const caveats = [...mirrorCaveats(state, names.count), ...oddCaveat(names.odd)]
    return {
      identity: {
        source: path,
        asOf: state.synchronised ?? modified,
        names: names.count,
        serial: state.serial,
        sha256: names.sha256,
      },
      caveats,
      notes: caveats,
      readText: async () => names.text,
    }
  } catch (error) {
    throw new ForestallError(
      'badInput',
      `${simple} is not the index of a mirror: ${reasonOf(error)}`,
      'Give the folder that bandersnatch writes to (it contains `web/simple`), or synchronise it again.',
      {cause: error},
    )
  }
}

async function findSimple(path: string): Promise<string> {
  for (const simple of [join(path, 'web', 'simple'), join(path, 'simple')]) {
    if (await exists(simple)) return simple
  }
  return path
}

/** Returns when the index was last written, as an ISO date-time; undefined if there is none. */
async function readIndex(simple: string, names: NameCollector): Promise<string | undefined> {
  for (const [file, format] of INDEXES) {
    const path = join(simple, file)
    if (!(await exists(path))) continue
    const {bytes, stats} = await readContents(path, limits.indexBytes)
    await parseListing(bytes, format, (spelling) => names.add(spelling))
    return fileMoment(stats.mtimeMs)
  }
  return undefined
}

/** With bandersnatch's `hash-index`, projects lie one level down, under their first character. */
async function readFolders(simple: string, names: NameCollector): Promise<string> {
  const first = await foldersIn(simple)
  const hashed = first.every((name) => name.length === 1) && (await holdsProjects(join(simple, first[0] ?? '')))
  for (const name of first) {
    for (const spelling of hashed ? await foldersIn(join(simple, name)) : [name]) names.add(spelling)
  }
  return fileMoment((await stat(simple)).mtimeMs)
}

/** Some projects have a name of one letter; their folder may contain only old pages, in `versions`. */
async function holdsProjects(path: string): Promise<boolean> {
  return (await foldersIn(path)).some((name) => name !== 'versions')
}

async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, {withFileTypes: true})
  return entries.filter((entry) => entry.isDirectory()).map(({name}) => name)
}

interface MirrorState {
  readonly serial: number | null
  /** ISO date-time of the start of the last complete synchronisation. */
  readonly synchronised: string | undefined
  /** What a running or interrupted synchronisation has yet to fetch: PyPI has these projects. */
  readonly todo: readonly string[] | undefined
}

/** The serial is read from `status`, not from the index, which is written before the new serial is known. */
async function readState(path: string): Promise<MirrorState> {
  for (const root of [path, join(path, '..'), join(path, '..', '..')]) {
    const status = await textIn(join(root, 'status'), limits.recordBytes)
    if (status === undefined || !/^\d{1,15}\s*$/.test(status)) continue
    const modified = (await textIn(join(root, 'web', 'last-modified'), limits.recordBytes)) ?? ''
    const [, date, time] = /^(\d{8})T(\d\d:\d\d:\d\d)\s*$/.exec(modified) ?? []
    const synchronised = momentFrom(`${date?.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time}`)
    return {
      serial: Number(status),
      synchronised,
      todo: await readTodo(join(root, 'todo')),
    }
  }
  return {serial: null, synchronised: undefined, todo: undefined}
}

/** The first line of `todo` is the target serial; every other is a name in PyPI's spelling, and a serial. */
async function readTodo(path: string): Promise<string[] | undefined> {
  const text = await textIn(path, limits.namesFileBytes)
  return text?.split('\n').flatMap((line) => /^(\S+) \d+$/.exec(line)?.[1] ?? [])
}

function mirrorCaveats({todo, serial}: MirrorState, count: number): string[] {
  return [
    'A mirror lacks projects without a release (about 3 %), quarantined ones and whatever it filters out, and keeps some that PyPI has deleted: use `--live` before acting on a name.',
    ...(todo
      ? [
          `A synchronisation is running or was interrupted; the ${todo.length} projects it has yet to fetch are included.`,
        ]
      : []),
    ...(serial === null ? ['The serial of the mirror is unknown: it does not have a status file.'] : []),
    ...(count < MIN_MIRROR_NAMES
      ? [`The mirror holds ${count} projects, far fewer than PyPI: it is filtered or incomplete.`]
      : []),
  ]
}

/** Returns the text of a file that need not be there. */
async function textIn(path: string, maxBytes: number): Promise<string | undefined> {
  return readCapped(path, maxBytes).then(String, () => undefined)
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
