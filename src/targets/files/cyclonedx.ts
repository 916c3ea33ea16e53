import {asArray, asTable} from './tables.ts'
import type {FileKind, Table} from './types.ts'

/**
 * CycloneDX in JSON (ECMA-424): components, nested to any depth, whose package URL (ECMA-427) is of the
 * type `pypi`. Other components belong to other ecosystems. `metadata.component` is what the document describes, not a dependency.
 */
export const cyclonedx: FileKind = {
  title: 'CycloneDX document',
  syntax: 'json',
  isNamed: (name) => /(?:^|\.)(?:bom|cdx)\.json$/.test(name),
  looksLike: (document = {}) => document['bomFormat'] === 'CycloneDX',
  async read({document}, findings) {
    const {PackageURL} = await import('packageurl-js')
    // A stack of our own: a hostile document may nest deeper than calls can.
    const waiting: Table[] = [document]
    for (let component = waiting.pop(); component; component = waiting.pop()) {
      const purl = component['purl']
      if (typeof purl === 'string' && /^pkg:\/*pypi\//i.test(purl)) {
        try {
          findings.name(PackageURL.fromString(purl).name ?? '', 'components')
        } catch {
          findings.odd('not a package URL', purl, 'components')
        }
      }
      for (const inner of asArray(component['components']).toReversed()) waiting.push(asTable(inner))
    }
  },
}
