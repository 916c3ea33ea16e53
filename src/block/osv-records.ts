import {stat} from 'node:fs/promises'
import {ForestallError} from '../errors.ts'

/** What a zip begins with: the header of its first member, or its end where it has none (APPNOTE.TXT 4.3). */
const ZIPS = ['PK\u0003\u0004', 'PK\u0005\u0006']
const RECORD = /^\{\s*"schema_version": "[\d.]{1,9}",\s*"id": "x_FORESTALL-/

/**
 * Refuses a folder, as which `forestall block` writes OSV records.
 * @throws ForestallError `badInput`.
 */
export async function refuseFolder(path: string): Promise<void> {
  const stats = await stat(path).catch(() => undefined)
  if (stats?.isDirectory()) throw notReadBack(path, 'a folder')
}

/**
 * Refuses OSV records in one file: a zip of them, or a single one.
 * @param text what the file holds.
 * @throws ForestallError `badInput`.
 */
export function refuseRecords(text: string, path: string): void {
  if (ZIPS.some((start) => text.startsWith(start))) throw notReadBack(path, 'a zip archive')
  if (RECORD.test(text)) throw notReadBack(path, 'an OSV record')
}

function notReadBack(path: string, what: string): ForestallError {
  return new ForestallError(
    'badInput',
    `${path} is ${what}, and OSV records are not read back`,
    'It was left as it is. Keep the same rules as `--format json` too and check those; write the records again with `forestall block TARGET --format osv --output PATH`.',
  )
}
