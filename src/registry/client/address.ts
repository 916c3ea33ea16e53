import {ForestallError} from '../../errors.ts'
import {fileName} from '../../io/file-name.ts'
import {sha256} from '../../io/sha256.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'
import {parseUrl, withoutCredentials} from '../../urls.ts'

/** The simple index of PyPI itself (PEP 503, PEP 691). */
export const PYPI = 'https://pypi.org/simple/'

/** Tells whether `--index` names a server rather than a file or folder. */
export function isAddress(index: string): boolean {
  return /^https?:\/\//i.test(index)
}

/**
 * Returns the address of the simple index that `index` means, with the trailing slash that PyPI's CDN insists on:
 * `https://pypi.org` → `https://pypi.org/simple/`, devpi's `…/root/pypi` → `…/root/pypi/+simple/`; an address that
 * ends in `simple` or has another form is returned unchanged.
 * @throws ForestallError `usage` if it is not an address.
 */
export function simpleAddress(index: string): string {
  const url = webAddress(index, PYPI)
  const path = url.pathname.split('/').filter(Boolean)
  if (path.length === 0) path.push('simple')
  else if (path.length === 2 && !/^\+?simple$/.test(path[1]!)) path.push('+simple')
  url.pathname = `/${path.join('/')}/`
  url.search = url.hash = ''
  return url.href
}

/**
 * Returns what somebody typed as an address.
 * @param example one that would do.
 * @throws ForestallError `usage` for what is not one.
 */
export function webAddress(typed: string, example: string): URL {
  const url = parseUrl(typed)
  if (url !== undefined) return url
  const escapes = 'In a password, write `%`, `/`, `?` and `#` as %25, %2F, %3F and %23.'
  throw new ForestallError(
    'usage',
    `${withoutCredentials(typed)} is not a web address`,
    `Give one like ${example}.${typed.includes('@') ? ` ${escapes}` : ''}`,
  )
}

/** Returns the address of one project's page in the simple index at `simple`. */
export function projectAddress(simple: string, name: NormalizedName): string {
  return `${simple}${name}/`
}

/** Returns the address of one project in the JSON API that goes with the simple index at `simple`. */
export function detailsAddress(simple: string, name: NormalizedName): string {
  return `${simple.replace(/\+?simple\/$/, '')}pypi/${name}/json`
}

/** Returns a folder name that belongs to one address: readable, safe on any file system, distinct. */
export function folderOf(address: string): string {
  const host = new URL(address).hostname.replace(/[^a-z0-9.-]/g, '_')
  return fileName(`${host}-${sha256(address).slice(0, 12)}`)
}

/** Returns an address without any credentials, so that it may be shown. */
export function withoutPassword(address: string): string {
  const url = new URL(address)
  url.username = url.password = ''
  return url.href
}

/**
 * Returns the credentials that an address holds as `USER:PASSWORD`, or undefined without any. Their percent-encoding is
 * taken back where it is one: a `%` that encodes nothing stands for itself.
 */
export function credentialsOf(address: string): string | undefined {
  const {username, password} = new URL(address)
  return username || password ? `${decoded(username)}:${decoded(password)}` : undefined
}

function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
}
