import {CODE} from '../../names/verdict.ts'
import {isInFilter} from '../../registry/lookup/compiled.ts'
import {foldedHashOf, mix} from '../../registry/lookup/hash.ts'
import type {NameIndex} from '../../registry/lookup/name-index.ts'
import {ownNameOf} from '../rank/own-name.ts'
import type {PortfolioTarget, RankingOptions} from '../rank/ranking.ts'
import type {Screener} from '../variants/screener.ts'
import {type ListEnd, openWeightOf} from './list-ends.ts'

/** Stands for a variant where the name is the target's own, which nobody has registered. */
export const OWN_NAME = -1

/** What own names are asked for by: as `list` does. */
const OPEN: RankingOptions = {limit: 0, verdicts: new Set(['open']), techniques: new Set()}

/**
 * Called for each name that imitates the target just screened, with the number of the name in the index that was asked,
 * the number of the variant in the screener's table (valid during the call; or OWN_NAME), and the name's likelihood.
 */
export type OnImitator = (name: number, variant: number, likelihood: number) => void

/** What spares screening a target in whole for a few names. */
export interface Known extends ListEnd {
  /** A bit for each technique, by number: all that may lead to any of the names. */
  readonly techniques: number
}

/**
 * Finds those of `names` that imitate one target: the forward engine makes the target's look-alikes, and the names are
 * what they are looked up in. Names beyond the end of the target's list are found too.
 *
 * The likelihood is the one that a name has on the list while nobody holds it: its weight as a share of the list's open
 * names, itself included, times 1 − beyond, or what the target's own name leaves of that. Of a name that is open and on the list that is exactly what `list` says; of
 * a name registered since, it is what `list` said before.
 * @param known the target's look-alikes are then made only by the techniques in question; the answer is the same.
 */
export function findImitators(
  screener: Screener,
  {target, seeds}: PortfolioTarget,
  names: NameIndex,
  onImitator: OnImitator,
  known?: Known,
): void {
  const {count, first, listed, verdict, weight} =
    known === undefined
      ? screener.screen(target, seeds)
      : screener.screenAmong(target, seeds, names, known.techniques, known.cut)
  const {splices} = screener
  const {folded} = splices.columns
  const {byVerdict, beyond} = screener.tables.model
  const own = ownNameOf(target, screener.tables, OPEN)
  const left = 1 - beyond - (own?.likelihood ?? 0)
  if (own !== undefined && own.likelihood > 0) {
    const name = names.find(mix(foldedHashOf(own.name)), own.name)
    if (name !== -1) onImitator(name, OWN_NAME, own.likelihood)
  }
  let openWeight = known?.openWeight
  for (let v = 0; v < count; v++) {
    const mixed = mix(folded[first[v]!]!)
    if (!isInFilter(names.compiled, mixed)) continue
    const name = names.find(mixed, splices.show(first[v]!))
    if (name === -1) continue
    openWeight ??= openWeightOf(screener.variants)
    if (listed[v] === 0) screener.judge(v)
    const heft = weight[v]! / byVerdict[verdict[v]!]!
    const isCounted = listed[v] === 1 && verdict[v] === CODE.open
    onImitator(name, v, (left * heft) / (isCounted ? openWeight : openWeight + heft))
  }
}
