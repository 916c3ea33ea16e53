import type {PackageSource} from '../../dependency.ts'
import {indexSource, source} from '../source.ts'
import {asArray, asTable, at} from '../tables.ts'
import type {FileKind, Findings, Table} from '../types.ts'

/** `pip install --report` (pip.pypa.io, "Installation Report"): an array `install`. */
export const pipReport: FileKind = {
  title: 'pip install --report',
  syntax: 'json',
  isNamed: () => false,
  looksLike: ({document}) => Array.isArray(document['install']) && 'pip_version' in document,
  read({document}, findings) {
    for (const [index, value] of asArray(document['install']).entries()) {
      const entry = asTable(value)
      const download = at(entry, 'download_info')
      readEntry(
        entry,
        `install[${index}]`,
        entry['is_direct'] === true ? download : undefined,
        download['url'],
        findings,
      )
    }
  },
}

/** `pip inspect` (pip.pypa.io, "pip inspect JSON report"): an array `installed`. */
export const pipInspect: FileKind = {
  title: 'pip inspect',
  syntax: 'json',
  isNamed: () => false,
  looksLike: ({document}) => Array.isArray(document['installed']) && 'pip_version' in document,
  read({document}, findings) {
    for (const [index, value] of asArray(document['installed']).entries()) {
      const entry = asTable(value)
      const direct = entry['direct_url'] === undefined ? undefined : at(entry, 'direct_url')
      readEntry(entry, `installed[${index}]`, direct, undefined, findings)
    }
  },
}

/** `direct` is where it was installed from without an index (PEP 610), `url` where an index sent its file from. */
function readEntry(entry: Table, location: string, direct: Table | undefined, url: unknown, findings: Findings): void {
  const name = at(entry, 'metadata')['name']
  if (typeof name !== 'string') findings.odd('has no name', entry, location)
  else if (direct !== undefined && direct['dir_info'] !== undefined) findings.own(name)
  else {
    const {requested} = entry
    findings.name(name, location, {
      dependency: typeof requested === 'boolean' ? (requested ? 'direct' : 'transitive') : undefined,
      source: direct === undefined ? (typeof url === 'string' ? indexSource(url) : undefined) : directSource(direct),
    })
  }
}

function directSource(direct: Table): PackageSource {
  const {url} = direct
  if (direct['vcs_info'] !== undefined) return source('vcs', url)
  return source(String(url).startsWith('file:') ? 'path' : 'url', url)
}
