import type {FileKind} from '../types.ts'
import {type Bill, readBill} from './bill.ts'

/**
 * CycloneDX in XML: `component` elements with a `purl`, below `components` to any depth, and the graph as nested
 * `dependency` elements. The parser knows XML's five entities alone and reads no document type, so nothing expands.
 */
export const cyclonedxXml: FileKind = {
  title: 'CycloneDX document in XML',
  syntax: 'xml',
  isNamed: (name) => /(?:^|\.)(?:bom|cdx)\.xml$/.test(name),
  looksLike: ({text}) => text.includes('http://cyclonedx.org/schema/bom/'),
  async read({text}, findings) {
    await readBill(await billIn(text), findings)
  },
}

/** Reads element by element; of the path to an element only the parts that tell its meaning are kept. */
async function billIn(text: string): Promise<Bill> {
  const {Parser} = await import('htmlparser2')
  const components: {purl: string; ref: string | undefined}[] = []
  const dependsOn = new Map<string, string[]>()
  const refs: (string | undefined)[] = []
  const dependents: string[] = []
  let metadataDepth = 0
  let root: string | undefined
  let purl: string | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = localName(name)
        if (local === 'metadata') metadataDepth++
        else if (local === 'component') {
          refs.push(attributes['bom-ref'])
          if (metadataDepth > 0 && refs.length === 1) root ??= attributes['bom-ref']
        } else if (local === 'purl') purl = ''
        else if (local === 'dependency') {
          const ref = attributes['ref'] ?? ''
          const parent = dependents.at(-1)
          if (parent === undefined) dependsOn.set(ref, dependsOn.get(ref) ?? [])
          else dependsOn.get(parent)?.push(ref)
          dependents.push(ref)
        }
      },
      ontext(data) {
        if (purl !== undefined) purl += data
      },
      onclosetag(name) {
        const local = localName(name)
        if (local === 'metadata') metadataDepth--
        else if (local === 'component') refs.pop()
        else if (local === 'dependency') dependents.pop()
        else if (local === 'purl' && purl !== undefined) {
          if (refs.length > 0 && !(metadataDepth > 0 && refs.length === 1))
            components.push({purl: purl.trim(), ref: refs.at(-1)})
          purl = undefined
        }
      },
    },
    {xmlMode: true, decodeEntities: true},
  )
  parser.end(text)
  return {components, root, dependsOn}
}

/** An element's name without the prefix of its namespace. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
