import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {readTable, tablePath} from '../../assets/tables.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {ageNote} from './age-note.ts'
import type {Snapshot} from './snapshot.ts'

/** Returns the snapshot that came with this version of the tool. */
export function bundledSnapshot(): Snapshot {
  const {asOf, names, sha256} = JSON.parse(readTable('registry/names.json')) as IndexIdentity
  return {
    identity: {source: 'bundled', asOf, names, serial: null, sha256},
    caveats: [
      `The bundled names of ${asOf} lack later registrations, projects without a release (about 3 %) and quarantined ones. Run \`forestall index update\` for today's.`,
    ],
    notes: ageNote('The bundled names', asOf),
    readText: async () => {
      const {brotliDecompress} = await import('node:zlib')
      return promisify(brotliDecompress)(await readFile(tablePath('registry/names.txt.br')))
    },
  }
}
