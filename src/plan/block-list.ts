import {ownTargetOf} from '../findings/standing.ts'
import type {NameList} from '../findings/types.ts'

/** What `forestall block` would hold for all targets of a plan. */
export interface BlockListFigures {
  /** Open look-alikes; one that imitates several targets is counted for each. */
  readonly names: number
  /** Share of the risk that the plan's `coverage` is a share of too. */
  readonly coverage: number
}

/**
 * Returns what a block list of all open look-alikes of the targets covers. A target's own name is open where nobody has
 * registered it, and never blocked: its users need it.
 * @param list of open names; it need not hold them all, but has the own names of all targets that are open.
 */
export function blockListOf({targets, names}: Pick<NameList, 'targets' | 'names'>): BlockListFigures {
  const own = names.filter(({name, verdict}) => verdict === 'open' && ownTargetOf(name, targets) !== undefined)
  const all = sum(targets, ({exposure, beyond, open}) => (open > 0 ? exposure * (1 - beyond) : 0))
  return {
    names: sum(targets, ({open}) => open) - sum(own, ({squats}) => new Set(squats.map(({target}) => target)).size),
    coverage: Math.max(0, all - sum(own, ({risk}) => risk)),
  }
}

function sum<T>(items: readonly T[], numberOf: (item: T) => number): number {
  return items.reduce((total, item) => total + numberOf(item), 0)
}
