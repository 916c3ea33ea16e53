import {CHARACTER_NUMBER as NUMBER, type ScoredSeed, ALPHABET_SIZE as SIZE} from '../../likelihood/naturalness.ts'
import {MAX_NAME_LENGTH} from '../../names/normalized-name.ts'
import type {Splice} from '../../techniques/splice.ts'

/** By far more than a technique makes of the longest name. */
const MAX_EDITS = 8 * MAX_NAME_LENGTH
/** Most characters of an insert. */
const MAX_INSERT = 4
/** What a path holds: the character before an edit, its insert, and the two characters behind it. */
const ROOM = MAX_INSERT + 4

/**
 * Edits of one seed, any two of which make up a splice, prepared to tell what both do to its looks. Re-used: the columns
 * belong to the edits last given to `set`.
 */
export class ScoredEdits {
  edits: readonly Splice[] = []
  readonly #start = new Int32Array(MAX_EDITS)
  readonly #end = new Int32Array(MAX_EDITS)
  /** By how many quarter bits an edit alone changes the cost. */
  readonly #alone = new Int32Array(MAX_EDITS)
  /** As the first one: the last two characters' numbers once it is made, and what all up to them costs. */
  readonly #left = new Uint8Array(MAX_EDITS)
  readonly #last = new Uint8Array(MAX_EDITS)
  readonly #cost = new Int32Array(MAX_EDITS)
  /** As the second one: the numbers of the characters from the one before it to the second one behind it. */
  readonly #path = new Uint8Array(ROOM * MAX_EDITS)
  readonly #size = new Uint8Array(MAX_EDITS)
  /** And what all up to the path's end cost before. */
  readonly #gone = new Int32Array(MAX_EDITS)
  #byThird: Uint8Array = new Uint8Array(0)

  /** Prepares for pairs of `edits` of `seed`, none of which inserts more than four characters. */
  set(seed: ScoredSeed, edits: readonly Splice[]): void {
    const {numbers, before, text} = seed
    const {byThird} = seed.costs
    if (edits.length > MAX_EDITS) throw new RangeError(`${edits.length} edits of one seed`)
    this.edits = edits
    this.#byThird = byThird
    for (let a = 0; a < edits.length; a++) {
      const {start, end, insert} = edits[a]!
      if (insert.length > MAX_INSERT) throw new RangeError(`${insert} is not an edit`)
      this.#start[a] = start
      this.#end[a] = end
      let [l, m, sum, k] = [numbers[start]!, numbers[start + 1]!, before[start]!, ROOM * a]
      this.#path[k++] = m
      for (let i = 0; i < insert.length; i++) {
        const c = NUMBER[insert.charCodeAt(i)]!
        this.#path[k++] = c
        sum += byThird[(l * SIZE + m) * SIZE + c]!
        l = m
        m = c
      }
      this.#left[a] = l
      this.#last[a] = m
      this.#cost[a] = sum
      const resumed = Math.min(end + 2, text.length + 1)
      for (let i = end; i < resumed; i++) this.#path[k++] = numbers[i + 2]!
      this.#size[a] = k - ROOM * a
      this.#gone[a] = before[resumed]!
      this.#alone[a] = this.#resume(a, a, 1 + insert.length)
    }
  }

  /** Returns by how many steps the name costs more once both are made, edit number `b` behind number `a`. */
  change(a: number, b: number): number {
    const between = this.#start[b]! - this.#end[a]!
    return between < 2 ? this.#resume(a, b, 1 - between) : this.#alone[a]! + this.#alone[b]!
  }

  /** Returns what the path of `b` from its place `from` on makes dearer behind what `a` left. */
  #resume(a: number, b: number, from: number): number {
    const byThird = this.#byThird
    const to = ROOM * b + this.#size[b]!
    let l = this.#left[a]!
    let m = this.#last[a]!
    let sum = this.#cost[a]!
    for (let k = ROOM * b + from; k < to; k++) {
      const c = this.#path[k]!
      sum += byThird[(l * SIZE + m) * SIZE + c]!
      l = m
      m = c
    }
    return sum - this.#gone[b]!
  }
}
