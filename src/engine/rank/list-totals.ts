import type {TargetTotals} from '../../findings/types.ts'
import {labelOf} from '../../targets/label.ts'
import type {Cut} from '../variants/variant-table.ts'
import type {PortfolioTarget} from './ranking.ts'

/** What the first pass found out about the list of a target. Counts are of names on it. */
export interface ListTotals {
  readonly variants: number
  readonly open: number
  readonly taken: number
  /** What a weight is multiplied by to get the risk. */
  readonly share: number
  /** Where the list ends. */
  readonly cut: Cut
}

const DOUBLES = 3
const WORDS = 3

/** The totals of a portfolio's targets, by index, in columns: a million of them as objects would fill the memory. */
export class PortfolioTotals {
  /** For another `PortfolioTotals` of as many targets, in a thread of its own, which then has the same contents. */
  readonly memory: SharedArrayBuffer
  readonly #doubles: Float64Array
  readonly #words: Uint32Array

  constructor(targets: number, memory = new SharedArrayBuffer(targets * (8 * DOUBLES + 4 * WORDS))) {
    this.memory = memory
    this.#doubles = new Float64Array(memory, 0, targets * DOUBLES)
    this.#words = new Uint32Array(memory, targets * 8 * DOUBLES, targets * WORDS)
  }

  set(i: number, {variants, open, taken, share, cut}: ListTotals): void {
    this.#doubles.set([share, cut.weight, cut.last], i * DOUBLES)
    this.#words.set([variants, open, taken], i * WORDS)
  }

  get(i: number): ListTotals {
    const doubles = this.#doubles
    const words = this.#words
    const d = i * DOUBLES
    const w = i * WORDS
    return {
      variants: words[w]!,
      open: words[w + 1]!,
      taken: words[w + 2]!,
      share: doubles[d]!,
      cut: {weight: doubles[d + 1]!, last: doubles[d + 2]!},
    }
  }

  /** Returns the totals of target `i` as documents have them. */
  describe(i: number, {target, rank, exposure}: PortfolioTarget, beyond: number): TargetTotals {
    const {variants, open, taken} = this.get(i)
    return {name: labelOf(target), rank, exposure, variants, open, taken, refused: variants - open - taken, beyond}
  }
}
