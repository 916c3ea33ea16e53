import {momentFrom} from '../../dates.ts'
import {limits} from '../../limits.ts'
import {readAnchors} from '../client/anchors.ts'
import type {HttpResponse} from '../client/http.ts'
import {formatOf, parseObject} from '../client/simple-index.ts'

/** What `/simple/NAME/` says about an existing project. */
export interface ProjectPage {
  readonly status: 'active' | 'archived' | 'quarantined'
  readonly serial: number | null
  readonly releases: number
  readonly files: number
  readonly firstUpload: string | null
  readonly lastUpload: string | null
  readonly yanked: boolean
  /** SHA-256 of its files, as far as the index says; of a project with very many files only some. */
  readonly digests: readonly string[]
}

interface SimpleFile {
  readonly filename?: unknown
  readonly 'upload-time'?: unknown
  readonly yanked?: unknown
  readonly hashes?: {readonly sha256?: unknown} | null
}

/**
 * Reads a project's page of a simple index: PEP 691 JSON with versions and upload times (PEP 700) and status
 * (PEP 792), or PEP 503 HTML, which says little more than that the project exists.
 * @throws Error whose message says, as a clause, why it is not such a page.
 */
export async function readProjectPage({headers, body}: HttpResponse): Promise<ProjectPage> {
  const format = formatOf(headers['content-type'])
  if (format === undefined) throw new Error(`its type is ${JSON.stringify(headers['content-type'] ?? 'not given')}`)
  return format === 'json' ? fromJson(parseObject(body)) : await fromHtml(body)
}

function fromJson(page: Record<string, unknown>): ProjectPage {
  const files = page['files']
  if (!Array.isArray(files)) throw new Error('it does not have a list of files')
  const times = files.map((file: SimpleFile) => isoTime(file?.['upload-time'])).filter((time) => time !== null)
  times.sort()
  const meta = page['meta'] as {'_last-serial'?: unknown} | undefined
  const serial = Number(meta?.['_last-serial'] ?? Number.NaN) // a number on PyPI, a string on a bandersnatch mirror
  return {
    status: statusOf(page['project-status']),
    serial: Number.isSafeInteger(serial) ? serial : null,
    releases: Array.isArray(page['versions']) ? page['versions'].length : versionsOf(files.map(fileName)),
    files: files.length,
    firstUpload: times[0] ?? null,
    lastUpload: times.at(-1) ?? null,
    yanked: files.length > 0 && files.every((file: SimpleFile) => Boolean(file?.yanked)),
    digests: digestsAmong(files.map((file: SimpleFile) => file?.hashes?.sha256)),
  }
}

async function fromHtml(body: Buffer): Promise<ProjectPage> {
  const names: string[] = []
  const addresses: string[] = []
  await readAnchors(
    body,
    (text) => names.push(text),
    (href) => addresses.push(href),
  )
  return {
    status: 'active',
    serial: null,
    releases: versionsOf(names),
    files: names.length,
    firstUpload: null,
    lastUpload: null,
    yanked: false,
    // PEP 503: the digest of a file is the fragment of its address.
    digests: digestsAmong(addresses.map((href) => /#sha256=(.*)$/.exec(href)?.[1])),
  }
}

function digestsAmong(values: readonly unknown[]): string[] {
  return values
    .flatMap((value) => (typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : []))
    .slice(-limits.digestsKept)
}

/** PEP 792 also has `deprecated`, which changes nothing for us: such a project is active. */
function statusOf(status: unknown): ProjectPage['status'] {
  const word = (status as {status?: unknown} | undefined)?.status
  return word === 'archived' || word === 'quarantined' ? word : 'active'
}

function fileName(file: SimpleFile): string {
  return typeof file?.filename === 'string' ? file.filename : ''
}

/** If an index does not list versions, the distinct second parts of `name-version…` come close. */
function versionsOf(fileNames: readonly string[]): number {
  return new Set(fileNames.map((name) => name.replace(/\.(tar\.gz|zip|whl|egg)$/, '').split('-')[1])).size
}

/** Returns a server's date-time as a moment in UTC, or null if it is not one. */
function isoTime(value: unknown): string | null {
  return typeof value === 'string' ? (momentFrom(value) ?? null) : null
}
