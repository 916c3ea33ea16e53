import {CODE} from '../../names/verdict.ts'
import type {PortfolioTarget} from '../rank/ranking.ts'
import type {Screener} from '../variants/screener.ts'
import type {Cut, VariantTable} from '../variants/variant-table.ts'

/** What the likelihood of one name takes of the whole list of a target. */
export interface ListEnd {
  readonly cut: Cut
  /** The sum of the weights of the open names on the list. */
  readonly openWeight: number
}

/** The ends of the lists of a portfolio's targets, by number. */
export interface ListEnds {
  /** Returns that of one target. */
  at(target: number): ListEnd
}

/** In a row: where the list is cut, by weight and place, and the weight of its open names. */
const ROW = 3

/**
 * Screens all targets of `portfolio` and returns where their lists end, for `viewListEnds`.
 * @param onProgress called with how many targets are done.
 */
export function compileListEnds(
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
  onProgress: (done: number) => void = () => {},
): Uint8Array {
  const rows = new Float64Array(ROW * portfolio.length)
  for (const [i, entry] of portfolio.entries()) {
    onProgress(i)
    const {cut, openWeight} = listEndOf(screener, entry)
    rows.set([cut.weight, cut.last, openWeight], ROW * i)
  }
  return new Uint8Array(rows.buffer)
}

/** Returns the ends in `bytes`, without copying, or `undefined` if they are not those of so many targets. */
export function viewListEnds(bytes: Uint8Array, targets: number): ListEnds | undefined {
  if (bytes.byteOffset % 8 !== 0 || bytes.length !== 8 * ROW * targets) return undefined
  const rows = new Float64Array(bytes.buffer, bytes.byteOffset, ROW * targets)
  return {
    at(target) {
      const i = ROW * target
      return {cut: {weight: rows[i]!, last: rows[i + 1]!}, openWeight: rows[i + 2]!}
    },
  }
}

/** Screens one target and returns where its list ends. */
export function listEndOf(screener: Screener, {target, seeds}: PortfolioTarget): ListEnd {
  const variants = screener.screen(target, seeds)
  return {cut: screener.cut, openWeight: openWeightOf(variants)}
}

/** Returns the sum of the weights of the open names on the list of the target screened last. */
export function openWeightOf({count, listed, verdict, weight}: VariantTable): number {
  let sum = 0
  for (let v = 0; v < count; v++) if (listed[v] === 1 && verdict[v] === CODE.open) sum += weight[v]!
  return sum
}
