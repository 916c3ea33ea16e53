import {parseJson} from '../../io/parse-json.ts'
import {readAnchors} from './anchors.ts'
import {parseListingJson} from './listing-json.ts'

/** Preferred form first: JSON says more, and PyPI's is fresher (PEP 691; PEP 833 freezes the HTML form). */
export const ACCEPT = 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1'

export type SimpleFormat = 'json' | 'html'

/** Returns the form of a simple page by its content type, or `undefined` if it is neither. */
export function formatOf(contentType: string | string[] | undefined): SimpleFormat | undefined {
  const type = String(contentType ?? '')
    .split(';')[0]!
    .trim()
    .toLowerCase()
  if (/^application\/(vnd\.pypi\.simple\.v1\+)?json$/.test(type)) return 'json'
  return /^(text\/html|application\/vnd\.pypi\.simple\.v1\+html)$/.test(type) ? 'html' : undefined
}

/**
 * Reads the list of all projects in either form.
 * @param take receives each name as the index spells it.
 * @returns the serial of the whole index, where the server counts changes as PyPI does.
 * @throws Error whose message is a clause, for what is not a complete simple index, or whatever `take` throws.
 */
export async function parseListing(
  body: Buffer,
  format: SimpleFormat,
  take: (spelling: string) => void,
): Promise<number | null> {
  if (format === 'json') return fromJson(body, take)
  await readAnchors(body, take)
  return null
}

function fromJson(body: Buffer, take: (spelling: string) => void): number | null {
  const frame = parseListingJson(body, take)
  const {meta, projects} = Object(frame) as {meta?: Record<string, unknown>; projects?: unknown}
  if (!String(meta?.['api-version']).startsWith('1.')) throw new Error('it is not a simple index of version 1')
  if (!Array.isArray(projects)) throw new Error('it does not have a list of projects')
  const serial = meta?.['_last-serial']
  return Number.isSafeInteger(serial) ? (serial as number) : null
}

/**
 * Parses a JSON object from a server, within the limits.
 * @throws Error whose message is a clause, for anything else.
 */
export function parseObject(body: Buffer): Record<string, unknown> {
  const value = parseJson(body)
  if (typeof value !== 'object' || value === null) throw new Error('it is not a JSON object')
  return value as Record<string, unknown>
}
