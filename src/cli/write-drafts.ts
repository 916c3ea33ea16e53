import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {writeWhole} from '../io/write-whole.ts'

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
    const before = await readFile(path, 'utf8').catch(() => undefined)
    if (before !== undefined && before !== text) kept.push(file)
    else await writeWhole(path, text)
  }
  return {written: drafts.length - kept.length, kept}
}
