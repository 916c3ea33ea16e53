import {asArray, asTable, at} from '../tables.ts'
import type {FileKind, Table} from '../types.ts'
import {type Bill, readBill} from './bill.ts'

/**
 * CycloneDX in JSON (ECMA-424): components, nested to any depth, whose package URL is of the type `pypi`. Other
 * components belong to other ecosystems. `metadata.component` is what the document describes, not a dependency.
 */
export const cyclonedx: FileKind = {
  title: 'CycloneDX document',
  syntax: 'json',
  isNamed: (name) => /(?:^|\.)(?:bom|cdx)\.json$/.test(name),
  looksLike: ({document}) => document['bomFormat'] === 'CycloneDX',
  async read({document}, findings) {
    const root = at(document, 'metadata', 'component')
    const components: Bill['components'][number][] = []
    // A stack of our own: a hostile document may nest deeper than calls can.
    const waiting: Table[] = [{components: root['components']}, {components: document['components']}]
    for (let component = waiting.pop(); component; component = waiting.pop()) {
      const {purl, 'bom-ref': ref} = component
      if (typeof purl === 'string') components.push({purl, ref: typeof ref === 'string' ? ref : undefined})
      for (const inner of asArray(component['components']).toReversed()) waiting.push(asTable(inner))
    }
    const dependsOn = new Map<string, string[]>()
    for (const {ref, dependsOn: list} of asArray(document['dependencies']).map(asTable)) {
      if (typeof ref === 'string') dependsOn.set(ref, asArray(list).map(String))
    }
    const ref = root['bom-ref']
    await readBill({components, root: typeof ref === 'string' ? ref : undefined, dependsOn}, findings)
  },
}
