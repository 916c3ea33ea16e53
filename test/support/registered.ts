import {readFileSync} from 'node:fs'
import {brotliDecompressSync} from 'node:zlib'
import {tablePath} from '../../src/assets/tables.ts'

/** The names of the bundled snapshot, for tests that hold a table to them. */
export function registeredNames(): ReadonlySet<string> {
  return new Set(
    brotliDecompressSync(readFileSync(tablePath('registry/names.txt.br')))
      .toString('latin1')
      .split('\n'),
  )
}
