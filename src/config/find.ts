import type {Stats} from 'node:fs'
import {lstat, stat} from 'node:fs/promises'
import {dirname, join, relative, resolve} from 'node:path'
import {ForestallError} from '../errors.ts'
import {type ReadError, readCapped} from '../io/read-capped.ts'
import {systemReason} from '../io/system-reason.ts'
import {limits} from '../limits.ts'

/** The file that holds nothing but a config. */
export const CONFIG_FILE = 'forestall.toml'
/** What to do about a config that cannot be used. */
export const LEAVE_OUT = 'Mend the file, or leave it out with `--no-config`.'

/** The text of a file that may hold a config, and where it stands. */
export interface ConfigSource {
  /** As messages call it, relative to the working folder. */
  readonly path: string
  /** Its folder, absolute. */
  readonly folder: string
  readonly text: string
  /** The tables that the settings stand in: `tool.forestall` of a pyproject.toml, none in a file of its own. */
  readonly tables: readonly string[]
}

/** The files that may hold a config; the first one in a folder counts. */
const PLACES: readonly {readonly file: string; readonly tables: readonly string[]}[] = [
  {file: CONFIG_FILE, tables: []},
  {file: 'pyproject.toml', tables: ['tool', 'forestall']},
]

/**
 * Yields the files that may hold the config in force in `folder`: those of the folder itself, then of each one above it.
 * A pyproject.toml that does not name this program is passed over.
 * @throws ForestallError `usage` for a file that cannot be read.
 */
export async function* configSources(folder: string): AsyncGenerator<ConfigSource> {
  for (let at = resolve(folder), above = ''; at !== above; above = at, at = dirname(at)) {
    for (const {file, tables} of PLACES) {
      const absolute = join(at, file)
      const path = relative(folder, absolute)
      const own = await lstat(absolute).catch(() => undefined)
      if (own === undefined) continue
      if (!(own.isSymbolicLink() ? await linked(absolute, path) : own).isFile()) {
        throw unreadable(path, 'it is not a file')
      }
      const text = await textAt(absolute, path)
      if (tables.every((table) => text.includes(table))) yield {path, folder: at, text, tables}
    }
  }
}

/** A link that leads nowhere is a config that is missing, not one that was never there. */
async function linked(absolute: string, path: string): Promise<Stats> {
  try {
    return await stat(absolute)
  } catch (error) {
    const isDangling = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw unreadable(path, isDangling ? 'it is a symbolic link to a file that does not exist' : systemReason(error))
  }
}

async function textAt(absolute: string, path: string): Promise<string> {
  const bytes = await readCapped(absolute, limits.configBytes).catch((error: ReadError) => {
    throw unreadable(path, error.message)
  })
  try {
    // A byte order mark is dropped.
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw unreadable(path, 'it is not UTF-8, as TOML has to be')
  }
}

function unreadable(path: string, why: string): ForestallError {
  return new ForestallError('usage', `Cannot read ${path}: ${why}`, LEAVE_OUT)
}
