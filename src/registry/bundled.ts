import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {brotliDecompress} from 'node:zlib'
import type {IndexIdentity} from '../plan/types.ts'
import type {Snapshot} from './snapshot.ts'

const table = (name: string): URL => new URL(`../../data/registry/${name}`, import.meta.url)

/** Returns the snapshot that came with this version of the tool. */
export async function bundledSnapshot(): Promise<Snapshot> {
  const {asOf, names, sha256} = JSON.parse(await readFile(table('names.json'), 'utf8')) as IndexIdentity
  return {
    identity: {source: 'bundled', asOf, names, serial: null, sha256},
    caveats: [
      `The bundled names are those of ${asOf}: what was registered since is missing. Run: forestall index update`,
      'The bundled names lack projects without a release (about 3 %) and quarantined ones: PyPI refuses those names too.',
    ],
    readText: async () => promisify(brotliDecompress)(await readFile(table('names.txt.br'))),
  }
}
