import {stat} from 'node:fs/promises'
import {dirname, join, relative, sep} from 'node:path'
import {ForestallError} from '../../errors.ts'
import {systemReason} from '../../io/system-reason.ts'
import {shellLines} from '../extract/shell.ts'
import {type Reading, readingOf} from '../read-mentions.ts'
import {isFixture} from './test-files.ts'
import {type Skipped, walk} from './walk.ts'

/** A file that is worth reading. */
export interface FoundFile {
  readonly path: string
  readonly shown: string
  readonly reading: Reading
  /** The folder that includes may not lead out of. */
  readonly root: string
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  /** What was passed over on the way. */
  readonly skipped: Readonly<Skipped>
}

/** A file that was named by itself is read by its content too, whatever it is called. */
function readingOfNamed(path: string): Reading {
  const reading = readingOf(posix(path))
  return {kind: reading?.kind ?? 'by content', extractor: reading ? reading.extractor : shellLines}
}

/**
 * Finds the files below `paths` that can name projects. Links below a folder are not followed.
 * @param onProgress is called with how many files were looked at so far, of interest or not.
 * @throws ForestallError `usage` for a path that is not there or cannot be read.
 */
export async function findFiles(
  paths: readonly string[],
  onProgress: (seen: number) => void = () => {},
): Promise<FoundFiles> {
  const skipped = {links: 0, unreadable: 0, fixtures: 0}
  const files: FoundFile[] = []
  let seen = 0
  for (const path of paths) {
    for await (const file of filesAt(path, skipped)) {
      onProgress(++seen)
      if (file !== undefined) files.push(file)
    }
  }
  return {files, skipped}
}

/** Yields the files at a path; `undefined` for each that is of no interest. */
async function* filesAt(path: string, skipped: Skipped): AsyncGenerator<FoundFile | undefined> {
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
  if (!isFolder) {
    yield {path, shown: shownPath(path), reading: readingOfNamed(path), root: dirname(path)}
    return
  }
  for await (const {path: file, relative: below} of walk(path, skipped)) {
    const reading = readingOf(below)
    const isPassedOver = reading !== undefined && isFixture(below)
    if (isPassedOver) skipped.fixtures++
    yield reading === undefined || isPassedOver
      ? undefined
      : {path: file, shown: shownPath(join(path, below)), reading, root: path}
  }
}

/** A path as people and SARIF have it: below the current folder if it is, with `/` between its parts. */
export function shownPath(path: string): string {
  const below = relative('', path)
  return posix(below === '' || below.startsWith('..') ? path : below)
}

function posix(path: string): string {
  return path.split(sep).join('/')
}
