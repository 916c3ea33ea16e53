import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {writeWhole} from '../io/write-whole.ts'
import {draftNotices} from '../report/notices.ts'
import {count} from '../report/words.ts'
import type {Review} from '../watch/review.ts'

/**
 * Writes the drafts of a review into `folder`. A draft that somebody has changed is left alone.
 * @returns one line that says what was done.
 * @throws ForestallError `failure` if the folder cannot be written.
 */
export async function writeNotices(review: Review, folder: string): Promise<string> {
  const drafts = await draftNotices(review)
  const kept: string[] = []
  for (const {file, text} of drafts) {
    const path = join(folder, file)
    const before = await readFile(path, 'utf8').catch(() => undefined)
    if (before !== undefined && before !== text) kept.push(file)
    else await writeWhole(path, text)
  }
  const changed = kept.length > 0 ? ` Left alone, since they were changed: ${kept.join(', ')}.` : ''
  return drafts.length === 0
    ? 'No notice: no look-alike is anything but likely innocent.'
    : `${folder}: ${count(drafts.length - kept.length, 'draft')} written. Read them before you send anything.${changed}`
}
