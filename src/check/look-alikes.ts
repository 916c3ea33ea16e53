import type {Imitation} from '../engine/reverse/reverse-lookup.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {labelOf} from '../targets/label.ts'
import type {Imitated} from './document.ts'
import {type OwnStanding, suspicion} from './suspicion.ts'

/** Most are asked about for one reason; more would bury it. */
const MAX_SHOWN = 3

/** Nobody mistypes what another package asks for, whose authors chose it: only the most suspicious is said of it. */
const COST_OF_DISTANCE = 5

/**
 * Returns the projects that `name` is suspected to imitate, the most suspicious first; none of those that it only
 * happens to be near.
 * @param isTyped whether somebody wrote the name down here, and not only the authors of another package.
 */
export function lookAlikesOf(
  name: NormalizedName,
  imitations: readonly Imitation[],
  own: OwnStanding,
  isTyped: boolean,
): Imitated[] {
  return imitations
    .filter(({of}) => of.target.kind === 'project')
    .map((imitation) => ({imitation, score: suspicion(name, own, imitation) - (isTyped ? 0 : COST_OF_DISTANCE)}))
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
