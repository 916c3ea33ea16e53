import {NUMBER, SIZE, type SpelledSeed} from '../../likelihood/trigram-costs.ts'
import {MAX_NAME_LENGTH} from '../../names/normalized-name.ts'
import type {Splice} from '../../techniques/splice.ts'

/** By far more than a technique makes of the longest name. */
const MOST_SLIPS = 8 * MAX_NAME_LENGTH
/** Most characters of an insert. */
const LONGEST = 4
/** What a path holds: the character before a slip, its insert, and the two characters behind it. */
const ROOM = LONGEST + 4
const startOf = new Int32Array(MOST_SLIPS)
const endOf = new Int32Array(MOST_SLIPS)
/** By how many steps a slip alone changes the looks. */
const alone = new Int32Array(MOST_SLIPS)
/** As the first one: the last two characters' numbers once it is made, and what all up to them costs. */
const left = new Uint8Array(MOST_SLIPS)
const last = new Uint8Array(MOST_SLIPS)
const cost = new Int32Array(MOST_SLIPS)
/** As the second one: the numbers of the characters from the one before it to the second one behind it. */
const path = new Uint8Array(ROOM * MOST_SLIPS)
const size = new Uint8Array(MOST_SLIPS)
/** And what all up to the path's end cost before. */
const gone = new Int32Array(MOST_SLIPS)

/**
 * Slips of one seed, any two of which make up a splice, prepared to tell what both do to its looks. Re-used: the columns
 * belong to the slips last given to `set`.
 */
export class SpelledSlips {
  slips: readonly Splice[] = []
  #byThird: Uint8Array = new Uint8Array(0)

  /** Prepares for pairs of `slips` of `seed`, none of which inserts more than four characters. */
  set(seed: SpelledSeed, slips: readonly Splice[]): void {
    const {numbers, before, text} = seed
    const {byThird} = seed.costs
    if (slips.length > MOST_SLIPS) throw new RangeError(`${slips.length} slips of one seed`)
    this.slips = slips
    this.#byThird = byThird
    for (let a = 0; a < slips.length; a++) {
      const {start, end, insert} = slips[a]!
      if (insert.length > LONGEST) throw new RangeError(`${insert} is no slip`)
      startOf[a] = start
      endOf[a] = end
      let [l, m, sum, k] = [numbers[start]!, numbers[start + 1]!, before[start]!, ROOM * a]
      path[k++] = m
      for (let i = 0; i < insert.length; i++) {
        const c = NUMBER[insert.charCodeAt(i)]!
        path[k++] = c
        sum += byThird[(l * SIZE + m) * SIZE + c]!
        l = m
        m = c
      }
      left[a] = l
      last[a] = m
      cost[a] = sum
      const resumed = Math.min(end + 2, text.length + 1)
      for (let i = end; i < resumed; i++) path[k++] = numbers[i + 2]!
      size[a] = k - ROOM * a
      gone[a] = before[resumed]!
      alone[a] = this.#resume(a, a, 1 + insert.length)
    }
  }

  /** Returns by how many steps the name costs more once both are made, slip number `b` behind number `a`. */
  change(a: number, b: number): number {
    const between = startOf[b]! - endOf[a]!
    return between < 2 ? this.#resume(a, b, 1 - between) : alone[a]! + alone[b]!
  }

  /** Returns what the path of `b` from its place `from` on makes dearer behind what `a` left. */
  #resume(a: number, b: number, from: number): number {
    const byThird = this.#byThird
    const to = ROOM * b + size[b]!
    let l = left[a]!
    let m = last[a]!
    let sum = cost[a]!
    for (let k = ROOM * b + from; k < to; k++) {
      const c = path[k]!
      sum += byThird[(l * SIZE + m) * SIZE + c]!
      l = m
      m = c
    }
    return sum - gone[b]!
  }
}
