import type {Imitation} from '../engine/reverse/reverse-lookup.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {labelOf} from '../targets/label.ts'
import type {Imitated} from './document.ts'
import {suspicion} from './suspicion.ts'

/** Most are asked about for one reason; more would bury it. */
const MAX_SHOWN = 3

/**
 * Returns the projects that `name` is suspected to imitate, the most suspicious first; none of those that it only
 * happens to be near. `rankOf` tells the rank by downloads of a name, null for one that is not ranked.
 */
export function lookAlikesOf(
  name: NormalizedName,
  imitations: readonly Imitation[],
  rankOf: (name: string) => number | null,
): Imitated[] {
  const own = rankOf(name)
  return imitations
    .filter(({of}) => of.target.kind === 'project')
    .map((imitation) => ({imitation, score: suspicion(name, own, imitation)}))
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_SHOWN)
    .map(({imitation: {of, likelihood, squats}}) => ({
      target: labelOf(of.target),
      rank: of.rank,
      technique: squats[0]!.technique,
      detail: squats[0]!.detail,
      likelihood,
    }))
}
