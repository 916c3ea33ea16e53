import type {NormalizedName} from '../names/normalized-name.ts'
import {normalise, type Popularity, reachOf} from '../risk/exposure.ts'
import type {AliasTable} from '../targets/aliases.ts'
import {seedsOf} from '../targets/seeds.ts'
import type {Slip} from '../targets/slips.ts'
import type {Target} from '../targets/types.ts'
import type {Protected} from './rank.ts'

/**
 * Returns `targets` with their seeds and their shares of the portfolio's reach, in the order given.
 * @param isOpen whether a name could be registered today; a module's or slip's own name counts only then.
 * @param slips the words people type by mistake, with how often they do.
 */
export function portfolioOf(
  targets: readonly Target[],
  aliases: AliasTable,
  popularity: Popularity,
  isOpen: (name: NormalizedName) => boolean,
  slips: readonly Slip[] = [],
): Protected[] {
  const installs = new Map(slips.map(({name, weight}) => [name, weight]))
  const exposures = normalise(
    targets.map((target) => reachOf(target, popularity, target.kind !== 'project' && isOpen(target.name), installs)),
  )
  return targets.map((target, i) => ({
    target,
    seeds: seedsOf(target, aliases),
    rank: target.kind === 'project' ? popularity.rank(target.name) : null,
    exposure: exposures[i]!,
  }))
}
