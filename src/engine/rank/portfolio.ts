import {normalise, type PopularityFigures, reachOf} from '../../likelihood/exposure.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'
import type {AliasTable} from '../../targets/aliases.ts'
import {seedsOf} from '../../targets/seeds.ts'
import type {Slip} from '../../targets/slips.ts'
import type {Seed, Target} from '../../targets/types.ts'
import type {PortfolioTarget} from './ranking.ts'

/**
 * Returns `targets` with their seeds and their shares of the portfolio's reach, in the order given.
 * @param isOpen whether a name could be registered today; a module's or slip's own name counts only then.
 * @param slips the words people type by mistake, with how often they do.
 * @param isRegistered whether the index has a project of a name: of one that it has not nobody knows the reach.
 */
export function portfolioOf(
  targets: readonly Target[],
  aliases: AliasTable,
  popularity: PopularityFigures,
  isOpen: (name: NormalizedName) => boolean,
  slips: readonly Slip[] = [],
  isRegistered: (name: NormalizedName) => boolean = () => true,
): PortfolioTarget[] {
  const installs = new Map(slips.map(({name, weight}) => [name, weight]))
  const exposures = normalise(
    targets.map((target) =>
      target.kind === 'project' && !isRegistered(target.name)
        ? null
        : reachOf(target, popularity, target.kind !== 'project' && isOpen(target.name), installs),
    ),
  )
  return targets.map((target, i) => {
    const rank = target.kind === 'project' ? popularity.rank(target.name) : null
    return new TargetWithSeeds({target, rank, exposure: exposures[i]!}, aliases)
  })
}

/** A target whose seeds are made each time they are asked for: those of a million targets would fill the memory. */
export class TargetWithSeeds implements PortfolioTarget {
  readonly target: Target
  readonly rank: number | null
  readonly exposure: number
  readonly #aliases: AliasTable

  /** @param plain what is left of a `TargetWithSeeds` that was passed to another thread. */
  constructor({target, rank, exposure}: Omit<PortfolioTarget, 'seeds'>, aliases: AliasTable) {
    this.target = target
    this.rank = rank
    this.exposure = exposure
    this.#aliases = aliases
  }

  get seeds(): Seed[] {
    return seedsOf(this.target, this.#aliases)
  }
}
