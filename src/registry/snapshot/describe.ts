import {since} from '../../dates.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {isAddress, PYPI, simpleAddress} from '../client/address.ts'
import {openPopularity, type PopularityIdentity} from '../popularity/popularity.ts'
import {bundledSnapshot} from './bundled.ts'
import {compareNames, type Difference} from './compare.ts'
import {type FindOptions, findSnapshot} from './find.ts'
import {compareWithPrevious, type UpdateReport} from './refresh.ts'
import {type Provenance, readStored, storeFolder} from './store.ts'

/** Which registered names are in use, as in `index info --json`. */
export interface InfoReport {
  readonly schema: 'forestall/index-info/v1'
  readonly index: IndexIdentity
  /** Age of the names, in hours. */
  readonly ageHours: number
  /** How the names in use differ from the bundled ones; null if they are the bundled ones. */
  readonly bundled: (Difference & {readonly asOf: string; readonly names: number}) | null
  /** How they differ from those fetched before; null if there are none. */
  readonly previous: UpdateReport['previous']
  /** How they were fetched; null if they were not. */
  readonly fetched: Pick<Provenance, 'source' | 'server' | 'format' | 'fetchedAt' | 'confirmedAt' | 'etag'> | null
  readonly popularity: PopularityIdentity
  readonly caveats: readonly string[]
}

/**
 * Describes the local copy of the names that `index` stands for, without asking a server.
 * @throws ForestallError as `findSnapshot` says.
 */
export async function describeIndex(options: FindOptions): Promise<InfoReport> {
  const snapshot = await findSnapshot({...options, offline: true})
  const {identity, caveats} = snapshot
  const bundled = bundledSnapshot()
  const {asOf, names, sha256} = bundled.identity
  const {index = PYPI, cacheDir} = options
  const folder = isAddress(index) ? storeFolder(cacheDir, simpleAddress(index)) : undefined
  const stored = identity.source === 'bundled' || folder === undefined ? undefined : await readStored(folder)
  return {
    schema: 'forestall/index-info/v1',
    index: identity,
    ageHours: Math.max(0, Math.round(since(identity.asOf) / 360_000) / 10),
    bundled:
      identity.sha256 === sha256
        ? null
        : {asOf, names, ...compareNames(await bundled.readText(), await snapshot.readText())},
    previous: stored === undefined ? null : await compareWithPrevious(folder!, stored),
    fetched: stored === undefined ? null : fetchedPart(stored.current),
    popularity: (await openPopularity(cacheDir)).identity,
    caveats,
  }
}

function fetchedPart({source, server, format, fetchedAt, confirmedAt, etag}: Provenance): InfoReport['fetched'] {
  return {source, server, format, fetchedAt, confirmedAt, etag}
}
