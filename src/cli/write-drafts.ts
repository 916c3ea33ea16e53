import {join} from 'node:path'
import {type ReadError, readCapped} from '../io/read-capped.ts'
import {writeWhole} from '../io/write-whole.ts'
import {limits} from '../limits.ts'

/** A text to be written under a file name. */
export interface DraftFile {
  readonly file: string
  readonly text: string
}

/** What became of drafts: how many were written, and which files were left alone because somebody changed them. */
export interface WrittenDrafts {
  readonly written: number
  readonly kept: readonly string[]
}

/**
 * Writes drafts into `folder`. A file that is there and says something else is left alone: somebody changed it.
 * @throws ForestallError `failure` if the folder cannot be written.
 */
export async function writeDrafts(drafts: readonly DraftFile[], folder: string): Promise<WrittenDrafts> {
  const kept: string[] = []
  for (const {file, text} of drafts) {
    const path = join(folder, file)
    const before = await textAt(path)
    if (before !== undefined && before !== text) kept.push(file)
    else await writeWhole(path, text)
  }
  return {written: drafts.length - kept.length, kept}
}

/** Why there is no file: neither it nor its folder is there, or its path leads nowhere. */
const UNREADABLE = new Set<string | undefined>(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'])

/**
 * Returns the text of a file; undefined if there is none to be read, for which the write will say why; an empty text if it
 * cannot be a draft of ours.
 */
async function textAt(path: string): Promise<string | undefined> {
  return readCapped(path, limits.recordBytes).then(String, ({code}: ReadError) =>
    UNREADABLE.has(code) ? undefined : '',
  )
}
