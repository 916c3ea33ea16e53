import {asArray, asTable} from '../tables.ts'
import type {FileKind, Table} from '../types.ts'
import {type Bill, readBill} from './bill.ts'

/**
 * SPDX in JSON: packages whose external reference is a package URL (2.2, 2.3), or elements with `packageUrl` or an
 * external identifier of that type (3.0).
 * What the document describes is not a dependency, unless it describes every package.
 */
export const spdx: FileKind = {
  title: 'SPDX document',
  syntax: 'json',
  isNamed: (name) => name.endsWith('.spdx.json'),
  looksLike: ({document}) => typeof document['spdxVersion'] === 'string' || isSpdx3(document),
  async read({document}, findings) {
    await readBill(isSpdx3(document) ? billOfElements(document) : billOfPackages(document), findings)
  },
}

function isSpdx3(document: Table): boolean {
  return Array.isArray(document['@graph'])
}

function billOfPackages(document: Table): Bill {
  const components: Bill['components'][number][] = []
  for (const {SPDXID: id, externalRefs} of asArray(document['packages']).map(asTable)) {
    for (const {referenceType, referenceLocator: purl} of asArray(externalRefs).map(asTable)) {
      if (String(referenceType).endsWith('purl') && typeof purl === 'string') components.push({purl, ref: String(id)})
    }
  }
  const described = new Set(asArray(document['documentDescribes']).map(String))
  const dependsOn = new Map<string, string[]>()
  const link = (from: unknown, to: unknown) => {
    const list = dependsOn.get(String(from))
    if (list) list.push(String(to))
    else dependsOn.set(String(from), [String(to)])
  }
  for (const relationship of asArray(document['relationships']).map(asTable)) {
    const {spdxElementId: from, relatedSpdxElement: to, relationshipType: type} = relationship
    if (type === 'DESCRIBES') described.add(String(to))
    else if (type === 'DESCRIBED_BY') described.add(String(from))
    else if (type === 'DEPENDS_ON') link(from, to)
    else if (/^(?:\w+_)?DEPENDENCY_OF$/.test(String(type))) link(to, from)
  }
  const root = described.size === 1 && asArray(document['packages']).length > 1 ? [...described][0] : undefined
  return {components, root, dependsOn}
}

function billOfElements(document: Table): Bill {
  const components = asArray(document['@graph'])
    .map(asTable)
    .map((element) => element['software_packageUrl'] ?? element['packageUrl'] ?? identifierOf(element))
    .filter((purl) => typeof purl === 'string')
    .map((purl) => ({purl, ref: undefined}))
  return {components, root: undefined, dependsOn: new Map()}
}

function identifierOf(element: Table): unknown {
  const identifiers = asArray(element['externalIdentifier']).map(asTable)
  return identifiers.find(({externalIdentifierType: type}) => /^(?:packageUrl|purl)$/.test(String(type)))?.[
    'identifier'
  ]
}
