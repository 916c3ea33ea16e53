import {expectNormalized, type NormalizedName} from '../names/normalized-name.ts'
import {ultranormalize} from '../names/ultranormal.ts'
import type {Suspicion} from './suspected.ts'
import type {ListedName, NameFinding} from './types.ts'

/**
 * Returns ranked findings with what each closes: PyPI lets only one name of a similarity class exist (equal ultranormal
 * forms), so registering the first one closes the others to everybody. A name that probably cannot be had closes none.
 * @param suspicionOf what speaks against having a name; asked of open ones only.
 */
export function withClasses(
  findings: readonly NameFinding[],
  suspicionOf: (name: NormalizedName) => Suspicion | null,
): ListedName[] {
  const classes = new Map<string, NormalizedName[]>()
  const suspicions = new Map<NormalizedName, Suspicion>()
  const classOf = findings.map(({name: text, verdict}) => {
    if (verdict !== 'open') return undefined
    const name = expectNormalized(text)
    const suspicion = suspicionOf(name)
    if (suspicion) suspicions.set(name, suspicion)
    const form = ultranormalize(name)
    const members = classes.get(form) ?? []
    if (members.push(name) === 1) classes.set(form, members)
    return members
  })
  return findings.map((finding, i) => {
    const members = classOf[i]
    if (members === undefined) return {...finding, closes: [], closedBy: null, suspected: null}
    const name = expectNormalized(finding.name)
    const closer = members.find((member) => !suspicions.has(member))
    const follows = closer !== undefined && members.indexOf(closer) < members.indexOf(name)
    return {
      ...finding,
      closes: name === closer ? members.slice(members.indexOf(name) + 1) : [],
      closedBy: follows ? closer : null,
      suspected: suspicions.get(name) ?? null,
    }
  })
}
