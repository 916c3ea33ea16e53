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
  for (const finding of findings) {
    if (finding.verdict !== 'open') continue
    const name = expectNormalized(finding.name)
    const suspicion = suspicionOf(name)
    if (suspicion) suspicions.set(name, suspicion)
    const form = ultranormalize(name)
    const members = classes.get(form)
    if (members) members.push(name)
    else classes.set(form, [name])
  }
  return findings.map((finding) => {
    if (finding.verdict !== 'open') return {...finding, closes: [], closedBy: null, suspected: null}
    const name = expectNormalized(finding.name)
    const members = classes.get(ultranormalize(name))!
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
