import type {PackageSource} from '../../dependency.ts'
import {indexSource, source} from '../source.ts'

/** A PyPI project as a package URL names it. */
export interface PypiPurl {
  readonly name: string
  readonly source: PackageSource | undefined
}

/** Tells a package URL of the type `pypi` from those of other ecosystems, without checking the rest. */
export function isPypiPurl(text: unknown): text is string {
  return typeof text === 'string' && /^pkg:\/*pypi\//i.test(text)
}

/**
 * Reads a package URL (ECMA-427) of the type `pypi`, e.g. `pkg:pypi/django@5.0`; its qualifiers may tell the source.
 * Returns `undefined` for what is not a valid package URL.
 */
export async function parsePypiPurl(text: string): Promise<PypiPurl | undefined> {
  const {PackageURL} = await import('packageurl-js')
  try {
    const {namespace, name, qualifiers} = PackageURL.fromString(text)
    // The type forbids namespaces (purl-spec, "pypi"), and what one would mean nobody knows.
    if (!name || namespace) return undefined
    const {repository_url: repository, vcs_url: vcs, download_url: download} = qualifiers ?? {}
    if (vcs) return {name, source: source('vcs', vcs)}
    if (repository)
      return {name, source: indexSource(/^[a-z]+:\/\//i.test(repository) ? repository : `https://${repository}`)}
    return {name, source: download ? indexSource(download) : undefined}
  } catch {
    return undefined
  }
}
