import {existsSync} from 'node:fs'
import {join} from 'node:path'

/**
 * What some tests need and a fresh clone has not: installers, a browser, servers, data of others. Without it they are left
 * out and say why; with FORESTALL_STRICT=1, as `.ci/run` sets it, they run and fail.
 */
export interface Need {
  readonly isLeftOut: boolean
  /** To put behind a test's title: what is missing, if something is. */
  readonly note: string
}

/** Returns what to do with tests that need something, from why it is not there; '' if it is. */
export function need(missing: string): Need {
  const isLeftOut = missing !== '' && process.env['FORESTALL_STRICT'] !== '1'
  return {isLeftOut, note: missing === '' ? '' : ` (left out: ${missing})`}
}

/**
 * Returns the path of a file of FORESTALL_DATA, a folder of tables that may not come along, with what tests that need it
 * have to do. They are left out where nobody names a folder; a folder without the file is an error.
 */
export function needData(file: string): Need & {readonly path: string} {
  const folder = process.env['FORESTALL_DATA']
  if (folder === undefined || folder === '')
    return {path: '', isLeftOut: true, note: ' (left out: FORESTALL_DATA is not set)'}
  const path = join(folder, file)
  if (!existsSync(path)) throw new Error(`FORESTALL_DATA has no ${file}`)
  return {path, isLeftOut: false, note: ''}
}
