import {join} from 'node:path'
import {reasonOf} from '../../errors.ts'
import {limits as defaults, type Limits} from '../../limits.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'
import {
  detailsAddress,
  folderOf,
  isAddress,
  PYPI,
  projectAddress,
  simpleAddress,
  withoutPassword,
} from '../client/address.ts'
import {type Ask, createAsk, type HttpResponse} from '../client/http.ts'
import {ACCEPT} from '../client/simple-index.ts'
import {readStored, storeFolder} from '../snapshot/store.ts'
import {type Remembered, readMemory, writeMemory} from './live-memory.ts'
import {isOwnedBy, placeholderTargets, readProjectDetails} from './project-details.ts'
import {readProjectPage} from './project-page.ts'
import type {ProjectState} from './project-state.ts'

export interface LiveOptions {
  /** The value of `--index`. If it is a file or folder, which cannot say anything about today, PyPI is asked. */
  readonly index?: string | undefined
  /** oclif's `config.cacheDir`: answers are kept there by ETag, so that an unchanged one costs a 304. */
  readonly cacheDir: string
  /** PyPI users and organisations whose projects are ours. */
  readonly owners?: readonly string[]
  readonly ask?: Ask
  readonly limits?: Limits
}

/**
 * Asks the index about one name: first the project's page in the simple index, which every registered project has,
 * with or without a release; then the JSON API. A name without a page is free as far as an outsider can tell. Throws
 * nothing: if anything goes wrong, the state is `unknown` and says why.
 */
export async function fetchProjectState(name: NormalizedName, options: LiveOptions): Promise<ProjectState> {
  const {index = PYPI, cacheDir, owners = [], limits = defaults, ask = createAsk(limits)} = options
  const simple = isAddress(index) ? simpleAddress(index) : PYPI
  const path = join(cacheDir, 'live', folderOf(withoutPassword(simple)), `${name}.json`)
  const memory = await readMemory(path)
  try {
    const request = (url: string, accept: string) => ({ask, limits, url, accept})
    const page = await remembered(request(projectAddress(simple, name), ACCEPT), memory.page, readProjectPage)
    if (page === undefined && (await answersForPyPI(simple, cacheDir))) return {state: 'free', name}
    if (page === undefined) return {state: 'unknown', name, why: NOT_HELD}
    const {status, serial, ...figures} = page.value
    if (status === 'quarantined') return {state: 'quarantined', name, serial}

    let missing: string | null = null
    const details = await remembered(
      request(detailsAddress(simple, name), 'application/json'),
      memory.details,
      readProjectDetails,
    ).catch((error) => {
      missing = reasonOf(error)
      return undefined
    })
    await writeMemory(path, {page, details})
    if (figures.files === 0 && details === undefined && missing === null) return {state: 'empty', name, serial}
    return {
      state: status,
      name,
      serial,
      ...figures,
      details: details?.value ?? null,
      missing,
      placeholderFor: details === undefined ? null : placeholderTargets(details.value),
      ours: details === undefined ? null : isOwnedBy(details.value, owners),
    }
  } catch (error) {
    return {state: 'unknown', name, why: reasonOf(error)}
  }
}

/** A server with projects of its own cannot tell what PyPI has. Its kind was recorded when its list was fetched. */
async function answersForPyPI(simple: string, cacheDir: string): Promise<boolean> {
  const stored = await readStored(storeFolder(cacheDir, simple)).catch(() => undefined)
  return (stored?.current.server ?? 'pypi') === 'pypi'
}

const NOT_HELD = 'the index does not have it, but that says nothing about PyPI: ask without `--index`'

/**
 * Asks about names one after another, as PyPI requests of its clients, and yields each state as it comes. After several
 * consecutive failures the index is not asked any more: the remaining names are `unknown`.
 */
export async function* fetchProjectStates(
  names: Iterable<NormalizedName>,
  options: LiveOptions,
): AsyncGenerator<ProjectState> {
  const limits = options.limits ?? defaults
  const patient = options.ask ?? createAsk(limits)
  // After a failure a single attempt shows whether the index is back, so that a network that is down costs one long wait.
  const brief = options.ask ?? createAsk({...limits, attempts: 1})
  let failures = 0
  for (const name of names) {
    if (failures >= limits.liveFailures) {
      yield {state: 'unknown', name, why: `not asked: the index failed ${failures} times in a row`}
      continue
    }
    const state = await fetchProjectState(name, {...options, ask: failures === 0 ? patient : brief})
    const failed = state.state === 'unknown' && state.why !== NOT_HELD
    failures = failed ? failures + 1 : 0
    yield state
  }
}

/**
 * Asks for one document, with the ETag of what is remembered of it.
 * @returns what was read from it; `undefined` if there is no such document (404).
 */
async function remembered<T>(
  {ask, limits, url, accept}: {ask: Ask; limits: Limits; url: string; accept: string},
  memory: Remembered<T> | undefined,
  read: (answer: HttpResponse) => T | Promise<T>,
): Promise<Remembered<T> | undefined> {
  const {projectBytes: maxBytes, projectMs: maxMs} = limits
  const answer = await ask({url, accept, etag: memory?.etag, maxBytes, maxMs})
  if (answer.status === 304 && memory !== undefined) return memory
  if (answer.status === 404) return undefined
  try {
    if (answer.status !== 200) throw new Error(`its status is ${answer.status}`)
    return {etag: answer.headers.etag ?? null, value: await read(answer)}
  } catch (error) {
    throw new Error(`The answer of ${withoutPassword(url)} cannot be trusted: ${reasonOf(error)}`, {cause: error})
  }
}
