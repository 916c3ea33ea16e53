import {isDate, momentFrom} from '../../dates.ts'
import {ForestallError, reasonOf} from '../../errors.ts'
import {writeWhole} from '../../io/write-whole.ts'
import type {Limits} from '../../limits.ts'
import {type NormalizedName, normalize} from '../../names/normalized-name.ts'
import type {Ask, HttpResponse} from '../client/http.ts'
import {parseObject} from '../client/simple-index.ts'
import {
  openPopularity,
  type PopularityIdentity,
  popularityPath,
  readStoredPopularity,
  type StoredPopularity,
} from './popularity.ts'

/**
 * The most downloaded projects: Hugo van Kemenade's monthly list, made from PyPI's public download statistics.
 * `FORESTALL_POPULARITY` gives the address of another list in the same form.
 */
const SOURCE = 'https://hugovk.github.io/top-pypi-packages/top-pypi-packages.min.json'

/**
 * Fetches the list, if there is a newer one, and keeps it in the cache.
 * @throws ForestallError `index` if it cannot be fetched or is not such a list, `failure` if it cannot be stored.
 */
export async function updatePopularity(cacheDir: string, ask: Ask, limits: Limits): Promise<PopularityIdentity> {
  const source = process.env['FORESTALL_POPULARITY'] ?? SOURCE
  const before = await readStoredPopularity(cacheDir)
  const etag = before?.source === source ? before.etag : undefined
  const {popularityBytes: maxBytes, projectMs: maxMs} = limits
  const answer = await ask({url: source, accept: 'application/json', etag, maxBytes, maxMs, anyHost: true})
  if (answer.status === 304 && before !== undefined) {
    return {source, asOf: before.asOf, projects: before.rows.length}
  }
  const known = (await openPopularity(cacheDir)).identity.projects
  const minimum = known * limits.leastShareOfPrevious
  const stored = {...readRows(source, answer, minimum), source, etag: answer.headers.etag ?? null}
  await writeWhole(popularityPath(cacheDir), JSON.stringify({schema: 'forestall/popularity/v1', ...stored}))
  return {source, asOf: stored.asOf, projects: stored.rows.length}
}

function readRows(
  source: string,
  {status, body}: HttpResponse,
  minimum: number,
): Pick<StoredPopularity, 'asOf' | 'rows'> {
  try {
    if (status !== 200) throw new Error(`its status is ${status}`)
    const {last_update: updated, rows} = parseObject(body)
    const asOf = typeof updated === 'string' && isDate(updated) ? updated : momentFrom(String(updated))
    if (asOf === undefined || !Array.isArray(rows)) throw new Error('it lacks rows or a date')
    const counted = rows.map(readRow)
    if (counted.length < minimum) throw new Error(`it holds ${counted.length} projects, far fewer than before`)
    return {asOf, rows: counted.sort(([, a], [, b]) => b - a)}
  } catch (error) {
    throw new ForestallError(
      'index',
      `${source} is not a list of the most downloaded projects: ${reasonOf(error)}`,
      'Try again later. The current download figures stay in use.',
      {cause: error},
    )
  }
}

function readRow(row: {project?: unknown; download_count?: unknown} | null): [NormalizedName, number] {
  const name = typeof row?.project === 'string' ? normalize(row.project) : undefined
  const downloads = row?.download_count
  if (name === undefined || !Number.isSafeInteger(downloads))
    throw new Error('one of its rows is not a name and a count')
  return [name, downloads as number]
}
