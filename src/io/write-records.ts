import {join} from 'node:path'
import {writeWhole} from './write-whole.ts'

/** One small file of many. */
export interface RecordFile {
  readonly file: string
  readonly text: string
}

/** Members of a zip carry this time, so that the same records give the same bytes: the first a zip can hold. */
const ZIP_EPOCH = new Date('1980-01-01T00:00:00Z')

/**
 * Writes records into the folder at `path`, or into one archive if it ends in `.zip`.
 * @returns how many there were.
 * @throws ForestallError `failure` where they cannot be written.
 */
export async function writeRecords(path: string, records: Iterable<RecordFile>): Promise<number> {
  let count = 0
  if (!/\.zip$/i.test(path)) {
    for (const {file, text} of records) {
      await writeWhole(join(path, file), text)
      count++
    }
    return count
  }
  const {ZipArchive} = await import('archiver')
  const archive = new ZipArchive({zlib: {level: 9}})
  for (const {file, text} of records) {
    archive.append(Buffer.from(text), {name: file, date: ZIP_EPOCH})
    count++
  }
  await Promise.all([writeWhole(path, archive), archive.finalize()])
  return count
}
