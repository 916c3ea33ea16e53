import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {writeWhole} from './write-whole.ts'
import type {ZipMember} from './zip/write-zip.ts'

/** One small file of many. */
export type RecordFile = ZipMember

/** What holds many small files. */
export type Container = 'folder' | 'zip'

/** Files of a folder that are written at once: most of the time is spent waiting for the disk. */
const AT_ONCE = 16

/** Returns what is made of a path at which there is nothing yet. */
export function containerFor(path: string): Container {
  return /\.zip$/i.test(path) ? 'zip' : 'folder'
}

/**
 * Writes records into the folder or the archive at `path`. An archive is written whole or not at all; in a folder each
 * record is, and those that are `outdated` go last.
 * @param outdated names of files of the folder, none of which is among the records.
 * @returns how many files were written.
 * @throws ForestallError `usage` for a path that cannot be written, `failure` where writing fails.
 */
export async function writeRecords(
  path: string,
  records: Iterable<RecordFile>,
  container: Container,
  outdated: readonly string[] = [],
): Promise<number> {
  const counted = new Counted(records)
  if (container === 'zip') {
    const {zipOf} = await import('./zip/write-zip.ts')
    await writeWhole(path, zipOf(counted))
    return counted.count
  }
  const shared = counted[Symbol.iterator]()
  await Promise.all(Array.from({length: AT_ONCE}, () => writeEach(path, shared)))
  for (const file of outdated) await rm(join(path, file), {force: true})
  return counted.count
}

/** Writes what others, which take from the same records, leave. */
async function writeEach(folder: string, records: Iterable<RecordFile>): Promise<void> {
  for (const {file, text} of records) await writeWhole(join(folder, file), text)
}

/** Counts what is taken out of it. */
class Counted {
  count = 0
  readonly #records: Iterable<RecordFile>

  constructor(records: Iterable<RecordFile>) {
    this.#records = records
  }

  *[Symbol.iterator](): Generator<RecordFile> {
    for (const record of this.#records) {
      this.count++
      yield record
    }
  }
}
