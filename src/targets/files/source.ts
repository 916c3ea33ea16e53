import {limits} from '../../limits.ts'
import {withoutCredentials} from '../../urls.ts'
import type {PackageSource} from '../dependency.ts'

/** Hosts of PyPI, past and present, and of its files. */
const PYPI_HOSTS =
  /^(?:https?:)?\/\/(?:[^/@]*@)?(?:pypi\.org|pypi\.python\.org|files\.pythonhosted\.org)(?::\d+)?(?:\/|$)/i

/** Returns the source that the address of an index, or of a file on one, stands for: PyPI or another index. */
export function indexSource(url: string): PackageSource {
  return {kind: PYPI_HOSTS.test(url) ? 'pypi' : 'index', location: shown(url)}
}

/** Returns the source of what is installed without any index (`--no-index`): the folder or page of `--find-links`. */
export function linksSource(links: string | undefined): PackageSource {
  return {kind: 'index', location: shown(links ?? '')}
}

/** Returns the source of a requirement given by address or path: `git+https://…`, `file:…`, `./vendor/x.whl`, `https://…`. */
export function locationSource(location: string): PackageSource {
  const kind = /^(?:git|hg|svn|bzr)(?:\+|:\/\/)|^git@/i.test(location)
    ? 'vcs'
    : /^(?:https?|ftp):/i.test(location)
      ? 'url'
      : 'path'
  return {kind, location: shown(location)}
}

/** Returns a source of a kind that the file tells. */
export function source(kind: PackageSource['kind'], location: unknown): PackageSource {
  return {kind, location: typeof location === 'string' ? shown(location) : ''}
}

/** Returns whether a path leads to an archive, which somebody built, and not to a folder with code of one's own. */
export function isArchive(path: string): boolean {
  return /\.(?:whl|zip|tar\.gz|tar\.bz2|tar\.xz|tgz)(?:[#?]|$)/i.test(path)
}

/** Returns a location as it is kept: never with credentials, however it was cut. */
function shown(location: string): string {
  return withoutCredentials(location).slice(0, limits.sourceLength)
}
