import type {Location, Purpose} from './types.ts'

/** A file that another one names, and where. */
export interface Include {
  readonly path: string
  readonly location: Location
  readonly purpose: Purpose
}

/** What is said of a remote file, which is never fetched. */
export const NOT_FETCHED: Readonly<Record<Purpose, string>> = {
  requirements: 'not fetched, so the names in it are missing',
  constraints: 'not fetched',
}

/** Tells whether an include is an address (pip's test of one, SCHEME_RE of pip/_internal/req/req_file.py), not a path. */
export function isRemote({path}: Pick<Include, 'path'>): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(path)
}
