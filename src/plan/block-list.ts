import type {NameList} from '../findings/types.ts'
import {parseLabel} from '../targets/label.ts'

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
  const used = new Set(targets.flatMap(({name}) => (parseLabel(name)?.kind === 'project' ? [name] : [])))
  const own = names.filter(({name, verdict}) => verdict === 'open' && used.has(name))
  const all = sum(targets.map(({exposure, beyond, open}) => (open > 0 ? exposure * (1 - beyond) : 0)))
  return {
    names:
      sum(targets.map(({open}) => open)) - sum(own.map(({squats}) => new Set(squats.map(({target}) => target)).size)),
    coverage: Math.max(0, all - sum(own.map(({risk}) => risk))),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
