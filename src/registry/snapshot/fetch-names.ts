import type {IncomingHttpHeaders} from 'node:http'
import {ForestallError, reasonOf} from '../../errors.ts'
import type {Limits} from '../../limits.ts'
import {withoutPassword} from '../client/address.ts'
import type {Ask, HttpRequest, HttpResponse} from '../client/http.ts'
import {ACCEPT, formatOf, parseListing, type SimpleFormat} from '../client/simple-index.ts'
import {type CanonicalNames, implausible} from './canonical-names.ts'
import {NameCollector} from './name-collector.ts'
import type {ServerKind} from './store.ts'

/** A server's list of names, checked to be complete and plausible. */
export interface FetchedNames {
  readonly names: CanonicalNames
  readonly server: ServerKind
  readonly format: SimpleFormat
  readonly serial: number | null
  readonly etag: string | null
}

export interface FetchOptions {
  readonly ask: Ask
  readonly limits: Limits
  /** ETag of the current list. */
  readonly etag?: string | null | undefined
  readonly onProgress?: OnFetchProgress | undefined
}

/** Called as a list comes in: bytes received, of how many if the server says so, and roughly how many names so far. */
export type OnFetchProgress = (received: number, total: number | undefined, names: number) => void

/**
 * Fetches the list of all projects from the simple index at `address`.
 * @returns the names, or `undefined` if they are still those of `etag`.
 * @throws ForestallError `index` if there is no answer, or it is not a complete and plausible list of names.
 */
export async function fetchNames(
  address: string,
  {ask, limits, etag, onProgress}: FetchOptions,
): Promise<FetchedNames | undefined> {
  const {indexBytes: maxBytes, answerMs: maxMs} = limits
  const onPart = onProgress && countingNames(onProgress)
  const answer = await ask({url: address, accept: ACCEPT, etag, maxBytes, maxMs, onPart})
  if (answer.status === 304 && etag) return undefined
  try {
    return await readAnswer(answer)
  } catch (error) {
    throw new ForestallError(
      'index',
      `The answer of ${withoutPassword(address)} cannot be trusted: ${reasonOf(error)}`,
      'Check that the address is that of a simple index (it ends in /simple/), or try again later. The current names are untouched.',
      {cause: error},
    )
  }
}

/** What occurs once with each name, in JSON and in HTML. One that two parts share is missed. */
const NEEDLES = ['"name":', '</a>']

function countingNames(onProgress: OnFetchProgress): NonNullable<HttpRequest['onPart']> {
  let names = 0
  return (part, received, total) => {
    for (const needle of NEEDLES) {
      for (let at = part.indexOf(needle); at !== -1; at = part.indexOf(needle, at + needle.length)) names++
    }
    onProgress(received, total, names)
  }
}

async function readAnswer({status, headers, body}: HttpResponse): Promise<FetchedNames> {
  if (status !== 200) throw new Error(`its status is ${status}`)
  const format = formatOf(headers['content-type'])
  if (format === undefined) throw new Error(`its type is ${JSON.stringify(headers['content-type'] ?? 'not given')}`)
  const collector = new NameCollector()
  const serial = await parseListing(body, format, (spelling) => collector.add(spelling))
  const names = collector.finish()
  const why = implausible(names)
  if (why !== undefined) throw new Error(why)
  return {names, server: serverOf(headers), format, serial: serial ?? serialOf(headers), etag: headers.etag ?? null}
}

function serverOf(headers: IncomingHttpHeaders): ServerKind {
  if (headers['x-pypi-last-serial'] !== undefined) return 'pypi'
  return headers['x-devpi-server-version'] === undefined ? 'other' : 'devpi'
}

/** With the HTML form, PyPI's serial is only in a header. */
function serialOf(headers: IncomingHttpHeaders): number | null {
  const serial = Number(headers['x-pypi-last-serial'])
  return Number.isSafeInteger(serial) ? serial : null
}

/** Returns what a list from such a server cannot know, one sentence each for the user. */
export function serverCaveats(server: ServerKind, format: SimpleFormat): string[] {
  const notPyPI = 'ask PyPI itself (`forestall index update`) before acting on a name.'
  const caveats: Record<ServerKind, readonly string[]> = {
    pypi: [
      `PyPI's list lacks quarantined projects, whose names PyPI refuses too, and was up to ${format === 'json' ? '40 minutes' : 'a day'} old when fetched.`,
    ],
    devpi: [
      `devpi also lists the private projects of its own indexes, and may know only the PyPI projects it was asked for: ${notPyPI}`,
    ],
    other: [`This server lists only the projects it hosts; others may be registered on PyPI: ${notPyPI}`],
  }
  return [...caveats[server]]
}
