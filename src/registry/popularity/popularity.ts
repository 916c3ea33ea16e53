import {join} from 'node:path'
import {readTable} from '../../assets/tables.ts'
import {isDateOrMoment} from '../../dates.ts'
import {readCapped} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'
import {expectNormalized, isNormalized, type NormalizedName} from '../../names/normalized-name.ts'

/** Downloads of projects, as far as they are among the most downloaded. */
export interface Popularity {
  readonly identity: PopularityIdentity
  /** Most downloaded first. */
  readonly names: readonly NormalizedName[]
  /** Returns the rank by downloads, 1 the highest, or null. */
  rank(name: string): number | null
  /** Returns the downloads per month, or null if they are unknown. */
  downloads(name: string): number | null
}

export interface PopularityIdentity {
  /** `bundled`, or the address it came from. */
  readonly source: string
  /** When the figures were compiled: ISO date or date-time. */
  readonly asOf: string
  readonly projects: number
}

/** The list as kept in the cache. */
export interface StoredPopularity {
  readonly schema: 'forestall/popularity/v1'
  readonly source: string
  readonly asOf: string
  readonly etag: string | null
  /** Most downloaded first; downloads per month. */
  readonly rows: readonly (readonly [NormalizedName, number])[]
}

/** Returns the popularity that `index update` fetched, or else the bundled one, which has ranks but not counts. */
export async function openPopularity(cacheDir: string): Promise<Popularity> {
  const stored = await readStoredPopularity(cacheDir)
  if (stored !== undefined) {
    const {source, asOf, rows} = stored
    const counts = rows.map(([, count]) => count)
    return popularityOf(
      {source, asOf, projects: rows.length},
      rows.map(([name]) => name),
      counts,
    )
  }
  const names = readTable('popularity/popular.txt').trimEnd().split('\n').map(expectNormalized)
  const {asOf} = JSON.parse(readTable('popularity/popular.json')) as {readonly asOf: string}
  return popularityOf({source: 'bundled', asOf, projects: names.length}, names, [])
}

function popularityOf(
  identity: PopularityIdentity,
  names: readonly NormalizedName[],
  counts: readonly number[],
): Popularity {
  const rank = rankIn(names)
  const downloads = (name: string): number | null => counts[(rank(name) ?? 0) - 1] ?? null
  return {identity, names, rank, downloads}
}

/** Building a table of the names takes as long as this many linear searches. */
const MAX_SEARCHES = 50

/** Returns a function that returns the rank of a name in `names`, 1 for the first, or null if it is not there. */
function rankIn(names: readonly string[]): (name: string) => number | null {
  let ranks: Map<string, number> | undefined
  let asked = 0
  return (name) => {
    if (asked++ < MAX_SEARCHES) return names.lastIndexOf(name) + 1 || null
    ranks ??= new Map(names.map((name, i) => [name, i + 1]))
    return ranks.get(name) ?? null
  }
}

/** Returns where the fetched list is kept; `cacheDir` is oclif's `config.cacheDir`. */
export function popularityPath(cacheDir: string): string {
  return join(cacheDir, 'popularity.json')
}

/** A missing or damaged file does no harm: there are the bundled figures, and the next update replaces it. */
export async function readStoredPopularity(cacheDir: string): Promise<StoredPopularity | undefined> {
  try {
    const stored = JSON.parse(
      String(await readCapped(popularityPath(cacheDir), limits.popularityBytes)),
    ) as StoredPopularity
    return isSoundPopularity(stored) ? stored : undefined
  } catch {
    return undefined
  }
}

/** One bad row makes the whole file unsound: then it is not asked whether it is current, and the next update replaces it. */
function isSoundPopularity({schema, source, asOf, etag, rows}: StoredPopularity): boolean {
  const isDescribed = schema === 'forestall/popularity/v1' && typeof source === 'string' && isDateOrMoment(asOf)
  if (!isDescribed || (etag !== null && typeof etag !== 'string') || !Array.isArray(rows)) return false
  return rows.every(([name, count]) => isNormalized(name) && Number.isSafeInteger(count))
}
