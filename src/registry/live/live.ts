import {join} from 'node:path'
import {reasonOf} from '../../errors.ts'
import {fileName} from '../../io/file-name.ts'
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
import {type Ask, createAsk} from '../client/http.ts'
import {ACCEPT} from '../client/simple-index.ts'
import {readStored, storeFolder} from '../snapshot/store.ts'
import {askForDocument} from './document.ts'
import {readMemory, writeMemory} from './live-memory.ts'
import {Patience} from './patience.ts'
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
  /** A project that is registered for certain: an index that does not have it cannot say of another that it is free. */
  readonly control?: NormalizedName | undefined
  readonly ask?: Ask
  readonly limits?: Limits
}

/** Asks about one name: what `fetchProjectStates` yields for it. */
export function fetchProjectState(name: NormalizedName, options: LiveOptions): Promise<ProjectState> {
  return new LiveIndex(options).stateOf(name)
}

/**
 * Asks about names one after another, as PyPI requests of its clients, and yields each state as it comes. After several
 * consecutive failures the index is not asked any more: the remaining names are `unknown`.
 */
export async function* fetchProjectStates(
  names: Iterable<NormalizedName>,
  options: LiveOptions,
): AsyncGenerator<ProjectState> {
  const index = new LiveIndex(options)
  for (const name of names) yield await index.stateOf(name)
}

/** Returns the name of the file that is kept of a project. */
export function liveFileName(name: NormalizedName): string {
  return fileName(`project-${name}`, '.json')
}

const NOT_HELD = 'the index does not have it, but that says nothing about PyPI: ask without `--index`'

/** An index during one run: its two interfaces, each with the patience that is left for it. */
class LiveIndex {
  readonly #options: LiveOptions
  readonly #limits: Limits
  readonly #simple: string
  readonly #pages: Patience
  readonly #details: Patience
  #whyNotFree: Promise<string | undefined> | undefined

  constructor(options: LiveOptions) {
    const {index = PYPI, limits = defaults} = options
    this.#options = options
    this.#limits = limits
    this.#simple = isAddress(index) ? simpleAddress(index) : PYPI
    const patient = options.ask ?? createAsk(limits)
    // After a failure a single attempt shows whether the index is back, so that a network that is down costs one long wait.
    const brief = options.ask ?? createAsk({...limits, attempts: 1})
    this.#pages = new Patience('the index', patient, brief, limits.liveFailures)
    this.#details = new Patience('its JSON API', patient, brief, limits.liveFailures)
  }

  /**
   * Asks for the project's page in the simple index, which every registered project has, with or without a release; then
   * the JSON API. A name without a page is free as far as an outsider can tell. Throws nothing: if anything goes wrong,
   * the state is `unknown` and says why.
   */
  async stateOf(name: NormalizedName): Promise<ProjectState> {
    const {cacheDir, owners = []} = this.#options
    const path = join(cacheDir, 'live', folderOf(withoutPassword(this.#simple)), liveFileName(name))
    const memory = await readMemory(path)
    try {
      const page = await this.#pages.try((ask) => {
        const request = {ask, limits: this.#limits, url: projectAddress(this.#simple, name), accept: ACCEPT}
        return askForDocument(request, memory.page, readProjectPage)
      })
      if (page === undefined) return await this.#absent(name)
      const {status, serial, ...figures} = page.value
      if (status === 'quarantined') return {state: 'quarantined', name, serial}

      let missing: string | null = null
      const details = await this.#details
        .try((ask) => {
          const url = detailsAddress(this.#simple, name)
          return askForDocument(
            {ask, limits: this.#limits, url, accept: 'application/json'},
            memory.details,
            readProjectDetails,
          )
        })
        .catch((error) => {
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
      return {state: 'unknown', name, absent: false, why: reasonOf(error)}
    }
  }

  async #absent(name: NormalizedName): Promise<ProjectState> {
    this.#whyNotFree ??= this.#askWhyNotFree()
    const why = await this.#whyNotFree
    return why === undefined ? {state: 'free', name} : {state: 'unknown', name, absent: true, why}
  }

  /** Returns why this index cannot tell that a name is free; undefined if it can. Throws nothing. */
  async #askWhyNotFree(): Promise<string | undefined> {
    const {cacheDir, control} = this.#options
    // A server with projects of its own cannot tell what PyPI has. Its kind was recorded when its list was fetched.
    const stored = await readStored(storeFolder(cacheDir, this.#simple)).catch(() => undefined)
    if ((stored?.current.server ?? 'pypi') !== 'pypi') return NOT_HELD
    if (control === undefined) return undefined
    const url = projectAddress(this.#simple, control)
    try {
      const page = await this.#pages.try((ask) =>
        askForDocument({ask, limits: this.#limits, url, accept: ACCEPT}, undefined, readProjectPage),
      )
      return page === undefined ? `the index does not have ${control} either, which is registered` : undefined
    } catch (error) {
      return `the index does not have it, but did not show ${control} either: ${reasonOf(error)}`
    }
  }
}
