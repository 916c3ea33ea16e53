import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {readTable, tablePath} from '../../assets/tables.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {ageNote} from './age-note.ts'
import type {Snapshot} from './snapshot.ts'

/** `data/registry/names.json`: whose names the list is, and which it lacks besides those that were registered later. */
interface BundledRecord extends Pick<IndexIdentity, 'asOf' | 'names' | 'sha256'> {
  readonly lacks: readonly string[]
}

/** Returns the snapshot that came with this version of the tool. */
export function bundledSnapshot(): Snapshot {
  const {asOf, names, sha256, lacks} = JSON.parse(readTable('registry/names.json')) as BundledRecord
  const lacked = ['later registrations', ...lacks]
  return {
    identity: {source: 'bundled', asOf, names, serial: null, sha256},
    caveats: [
      `The bundled names of ${asOf} lack ${lacked.slice(0, -1).join(', ')} and ${lacked.at(-1)}. Run \`forestall index update\` for today's.`,
    ],
    notes: ageNote('The bundled names', asOf),
    readText: async () => {
      const {brotliDecompress} = await import('node:zlib')
      return promisify(brotliDecompress)(await readFile(tablePath('registry/names.txt.br')))
    },
  }
}
