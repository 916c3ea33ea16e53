import type {DependencyFacts} from '../../dependency.ts'
import type {Findings} from '../types.ts'
import {isPypiPurl, parsePypiPurl} from './purl.ts'

/** What the formats of software bills of materials have in common. */
export interface Bill {
  /** The components that have a package URL, in their order. `ref` is how the graph calls them. */
  readonly components: readonly {readonly purl: string; readonly ref: string | undefined}[]
  /** What the document describes: not a dependency. */
  readonly root: string | undefined
  /** What each `ref` depends on. */
  readonly dependsOn: ReadonlyMap<string, readonly string[]>
}

/** Reports the PyPI projects of a bill; what its root depends on is direct, everything else transitive. */
export async function readBill({components, root, dependsOn}: Bill, findings: Findings): Promise<void> {
  const direct = directOf(root, dependsOn)
  for (const {purl, ref} of components) {
    if (!isPypiPurl(purl)) continue
    const parsed = await parsePypiPurl(purl)
    if (parsed === undefined) findings.odd('not a package URL', purl, 'components')
    else if (ref !== undefined && ref === root) findings.own(parsed.name)
    else {
      const dependency: DependencyFacts['dependency'] =
        ref === undefined || direct.size === 0 ? undefined : direct.has(ref) ? 'direct' : 'transitive'
      findings.name(parsed.name, 'components', {dependency, source: parsed.source})
    }
  }
}

/** What the root depends on; where no root is linked, what nothing else depends on. */
function directOf(root: string | undefined, dependsOn: Bill['dependsOn']): ReadonlySet<string> {
  const asked = root === undefined ? undefined : dependsOn.get(root)
  if (asked?.length) return new Set(asked)
  const needed = new Set([...dependsOn.values()].flat())
  return needed.size === 0 ? needed : new Set([...dependsOn.keys()].filter((ref) => !needed.has(ref)))
}
