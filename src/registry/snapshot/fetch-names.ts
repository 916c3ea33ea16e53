import type {IncomingHttpHeaders} from 'node:http'
import {ForestallError, reasonOf} from '../../errors.ts'
import type {Limits} from '../../limits.ts'
import {withoutPassword} from '../client/address.ts'
import type {Answer, Ask, Question} from '../client/http.ts'
import {ACCEPT, formatOf, parseListing, type SimpleFormat} from '../client/simple-index.ts'
import {type CanonicalNames, canonicalNames, implausible} from './canonical-names.ts'

/** What a server is, as far as it tells: it decides what its list cannot know. */
export type ServerKind = 'pypi' | 'devpi' | 'other'

/** A list of names as a server gave it, checked for being complete and plausible by itself. */
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
  /** ETag of the list at hand. */
  readonly etag?: string | null | undefined
  readonly onProgress?: OnFetchProgress | undefined
}

/** Hears how a list comes in: bytes over the wire, of how many if the server said, and names so far, roughly. */
export type OnFetchProgress = (received: number, total: number | undefined, names: number) => void

/**
 * Fetches the list of all projects from the simple index at `address`.
 * @returns the names, or `undefined` if they are those of `etag` still.
 * @throws ForestallError `index` if the answer could not be had, or is no complete and plausible list of names.
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
      `The answer of ${withoutPassword(address)} cannot be trusted: ${reasonOf(error)}.`,
      'Check that the address is that of a simple index (it ends in /simple/), or try again later. The names at hand are untouched.',
      {cause: error},
    )
  }
}

/** What stands once beside each name, in JSON and in HTML. One cut in two by the end of a part is missed. */
const NEEDLES = ['"name":', '</a>']

function countingNames(onProgress: OnFetchProgress): NonNullable<Question['onPart']> {
  let names = 0
  return (part, received, total) => {
    for (const needle of NEEDLES) {
      for (let at = part.indexOf(needle); at !== -1; at = part.indexOf(needle, at + needle.length)) names++
    }
    onProgress(received, total, names)
  }
}

async function readAnswer({status, headers, body}: Answer): Promise<FetchedNames> {
  if (status !== 200) throw new Error(`its status is ${status}`)
  const format = formatOf(headers['content-type'])
  if (format === undefined) throw new Error(`its type is ${JSON.stringify(headers['content-type'] ?? 'not given')}`)
  const {spelled, serial} = await parseListing(body, format)
  const names = canonicalNames(spelled)
  const why = implausible(names)
  if (why !== undefined) throw new Error(why)
  return {names, server: serverOf(headers), format, serial: serial ?? serialOf(headers), etag: headers.etag ?? null}
}

function serverOf(headers: IncomingHttpHeaders): ServerKind {
  if (headers['x-pypi-last-serial'] !== undefined) return 'pypi'
  return headers['x-devpi-server-version'] === undefined ? 'other' : 'devpi'
}

/** The HTML form carries PyPI's serial in a header alone. */
function serialOf(headers: IncomingHttpHeaders): number | null {
  const serial = Number(headers['x-pypi-last-serial'])
  return Number.isSafeInteger(serial) ? serial : null
}

/** What the list of a server cannot know, each a sentence for the user. */
export function serverCaveats(server: ServerKind, format: SimpleFormat): string[] {
  const notPyPI = 'ask PyPI itself (forestall index update) before acting on a name.'
  const caveats: Record<ServerKind, readonly string[]> = {
    pypi: [
      `PyPI's list lacks quarantined projects, whose names it refuses too, and was up to ${format === 'json' ? '40 minutes' : 'a day'} old when fetched.`,
    ],
    devpi: [
      `devpi lists the private projects of its own indexes too, and may know only the PyPI projects it was asked for: ${notPyPI}`,
    ],
    other: [`This server lists the projects it holds itself; others may be registered on PyPI: ${notPyPI}`],
  }
  return [...caveats[server]]
}
