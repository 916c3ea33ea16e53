import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {ForestallError, reasonOf} from '../errors.ts'
import {writeWhole} from '../files.ts'
import type {Limits} from '../limits.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import {readTable} from '../tables.ts'
import type {Answer, Ask} from './http.ts'
import {parseObject} from './simple-index.ts'

/**
 * The most downloaded projects, from PyPI's public download statistics by way of Hugo van Kemenade's monthly list.
 * FORESTALL_POPULARITY names another address of a list in the same form.
 */
const SOURCE = 'https://hugovk.github.io/top-pypi-packages/top-pypi-packages.min.json'

/** How much projects are downloaded, as far as they are among the most downloaded. */
export interface Popularity {
  readonly identity: PopularityIdentity
  /** Most downloaded first. */
  readonly names: readonly NormalizedName[]
  /** Returns the rank by downloads, 1 the highest, or null. */
  rank(name: string): number | null
  /** Returns the downloads of a month, or null where they are not known. */
  downloads(name: string): number | null
}

export interface PopularityIdentity {
  /** `bundled`, or the address it came from. */
  readonly source: string
  /** When the figures were made: ISO date or date-time, or as the source words it. */
  readonly asOf: string
  readonly projects: number
}

/** The list as kept in the cache. */
interface StoredPopularity {
  readonly schema: 'forestall/popularity/v1'
  readonly source: string
  readonly asOf: string
  readonly etag: string | null
  /** Most downloaded first; downloads of a month. */
  readonly rows: readonly (readonly [NormalizedName, number])[]
}

/** Returns the popularity that `index update` fetched, else the bundled one, which has ranks but no counts. */
export async function openPopularity(cacheDir: string): Promise<Popularity> {
  const stored = readStored(cacheDir)
  if (stored !== undefined) {
    const {source, asOf, rows} = stored
    const counts = rows.map(([, count]) => count)
    return popularityOf(
      {source, asOf, projects: rows.length},
      rows.map(([name]) => name),
      counts,
    )
  }
  const names = readTable('popularity/popular.txt').trimEnd().split('\n') as NormalizedName[]
  return popularityOf({source: 'bundled', asOf: BUNDLED_AS_OF, projects: names.length}, names, [])
}

/** Of `data/popularity/popular.txt`. */
const BUNDLED_AS_OF = '2026-11-01'

function popularityOf(
  identity: PopularityIdentity,
  names: readonly NormalizedName[],
  counts: readonly number[],
): Popularity {
  const ranks = new Map<string, number>()
  for (const [i, name] of names.entries()) ranks.set(name, i + 1)
  const rank = (name: string): number | null => ranks.get(name) ?? null
  const downloads = (name: string): number | null => counts[(rank(name) ?? 0) - 1] ?? null
  return {identity, names, rank, downloads}
}

/**
 * Fetches the popularity anew, if there is a newer one, and keeps it in the cache.
 * @throws ForestallError `index` if it could not be had or is no such list, `failure` if it could not be stored.
 */
export async function updatePopularity(cacheDir: string, ask: Ask, limits: Limits): Promise<PopularityIdentity> {
  const source = process.env['FORESTALL_POPULARITY'] ?? SOURCE
  const before = readStored(cacheDir)
  const etag = before?.source === source ? before.etag : undefined
  const {popularityBytes: maxBytes, projectMs: maxMs} = limits
  const answer = await ask({url: source, accept: 'application/json', etag, maxBytes, maxMs, anyHost: true})
  if (answer.status === 304 && before !== undefined) {
    return {source, asOf: before.asOf, projects: before.rows.length}
  }
  const known = (await openPopularity(cacheDir)).identity.projects
  const least = known * limits.leastShareOfPrevious
  const stored = {...readRows(source, answer, least), source, etag: answer.headers.etag ?? null}
  await writeWhole(storePath(cacheDir), JSON.stringify({schema: 'forestall/popularity/v1', ...stored}))
  return {source, asOf: stored.asOf, projects: stored.rows.length}
}

function readRows(source: string, {status, body}: Answer, least: number): Pick<StoredPopularity, 'asOf' | 'rows'> {
  try {
    if (status !== 200) throw new Error(`its status is ${status}`)
    const {last_update: asOf, rows} = parseObject(body)
    if (typeof asOf !== 'string' || !Array.isArray(rows)) throw new Error('it has no rows or no date')
    const counted = rows.map(readRow)
    if (counted.length < least) throw new Error(`it holds ${counted.length} projects, far fewer than before`)
    return {asOf, rows: counted.sort(([, a], [, b]) => b - a)}
  } catch (error) {
    throw new ForestallError(
      'index',
      `${source} is no list of the most downloaded projects: ${reasonOf(error)}.`,
      'The download figures at hand stay in use.',
      {cause: error},
    )
  }
}

function readRow(row: {project?: unknown; download_count?: unknown} | null): [NormalizedName, number] {
  const name = typeof row?.project === 'string' ? normalize(row.project) : undefined
  const downloads = row?.download_count
  if (name === undefined || !Number.isSafeInteger(downloads)) throw new Error('one of its rows is no name and count')
  return [name, downloads as number]
}

function storePath(cacheDir: string): string {
  return join(cacheDir, 'popularity.json')
}

/** A missing or damaged file is no loss: there are the bundled figures, and the next update replaces it. */
function readStored(cacheDir: string): StoredPopularity | undefined {
  try {
    const stored = JSON.parse(readFileSync(storePath(cacheDir), 'utf8')) as StoredPopularity
    return stored.schema === 'forestall/popularity/v1' && Array.isArray(stored.rows) ? stored : undefined
  } catch {
    return undefined
  }
}
