import {normalise, type PopularityFigures, reachOf, TRANSITIVE_SHARE} from '../../likelihood/exposure.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'
import type {AliasTable} from '../../targets/aliases.ts'
import {seedsOf} from '../../targets/seeds.ts'
import type {Slip} from '../../targets/slips.ts'
import type {Seed, Target} from '../../targets/types.ts'
import {listSizes} from './list-sizes.ts'
import type {PortfolioTarget} from './ranking.ts'

/** What exposures and lists rest on, beside popularity. */
export interface PortfolioFacts {
  /** Whether a name could be registered today; a module's or slip's own name counts only then. */
  readonly isOpen: (name: NormalizedName) => boolean
  /** The words people type by mistake, with how often they do. */
  readonly slips?: readonly Slip[]
  /** How many files import a module, by module. */
  readonly moduleUse?: ReadonlyMap<string, number>
  /** Whether the index has a project of a name: of one that it has not nobody knows the reach. All, if not given. */
  readonly isRegistered?: (name: NormalizedName) => boolean
  /** Whether only other packages bring a target in, so that hardly anybody types its name. None, if not given. */
  readonly isTransitive?: (target: Target) => boolean
  /** How many names a list holds on average; lists are not shared out, if absent. */
  readonly perTarget?: number
}

/** Returns `targets` with their seeds, their shares of the portfolio's reach and the sizes of their lists, in the order given. */
export function portfolioOf(
  targets: readonly Target[],
  aliases: AliasTable,
  popularity: PopularityFigures,
  {isOpen, slips = [], moduleUse, isRegistered = () => true, isTransitive = () => false, perTarget}: PortfolioFacts,
): PortfolioTarget[] {
  const use = {slips: new Map(slips.map(({name, weight}) => [name as string, weight])), moduleUse}
  const exposures = normalise(
    targets.map((target) =>
      target.kind === 'project' && !isRegistered(target.name)
        ? null
        : reachOf(target, popularity, target.kind !== 'project' && isOpen(target.name), use) *
          (isTransitive(target) ? TRANSITIVE_SHARE : 1),
    ),
  )
  const sizes = perTarget === undefined ? undefined : listSizes(exposures, perTarget)
  return targets.map((target, i) => {
    const rank = target.kind === 'project' ? popularity.rank(target.name) : null
    return new TargetWithSeeds({target, rank, exposure: exposures[i]!, maxListed: sizes?.[i]}, aliases)
  })
}

/** A target whose seeds are made each time they are asked for: those of a million targets would fill the memory. */
export class TargetWithSeeds implements PortfolioTarget {
  readonly target: Target
  readonly rank: number | null
  readonly exposure: number
  readonly maxListed: number | undefined
  readonly #aliases: AliasTable

  /** @param plain what is left of a `TargetWithSeeds` that was passed to another thread. */
  constructor({target, rank, exposure, maxListed}: Omit<PortfolioTarget, 'seeds'>, aliases: AliasTable) {
    this.target = target
    this.rank = rank
    this.exposure = exposure
    this.maxListed = maxListed
    this.#aliases = aliases
  }

  get seeds(): Seed[] {
    return seedsOf(this.target, this.#aliases)
  }
}
