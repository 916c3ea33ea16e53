import {MAX_NAME_LENGTH} from '../names/normalized-name.ts'
import type {Splice} from '../techniques/splice.ts'

/**
 * How natural a stretch of letters looks among registered names, by the trigram table of `data/letters`. Costs are bits,
 * the lower, the more a name looks like the names people choose; they are kept as whole quarters of a bit.
 */
export const QUARTER_BITS = 4
const ALPHABET = ' -0123456789abcdefghijklmnopqrstuvwxyz'
/** How many characters have a number in the table; 0 is what stands before and behind every name. */
export const ALPHABET_SIZE = ALPHABET.length
const SIZE = ALPHABET_SIZE
const ZERO = '!'.charCodeAt(0)
/** The cost of a character depends on so many before it. */
const CONTEXT = 2

/** Number of a character in the table by its code. */
export const CHARACTER_NUMBER: Uint8Array = (() => {
  const table = new Uint8Array(128)
  for (let i = 0; i < SIZE; i++) table[ALPHABET.charCodeAt(i)] = i
  return table
})()
const NUMBER = CHARACTER_NUMBER

/**
 * The cost of each three characters in quarter bits, three times over: by (first, second, third), by (first, third,
 * second) and by (second, third, first), so that all costs of one unknown character lie side by side. At the end of the
 * last one stand zeros for an unknown character that nothing follows.
 */
export interface TrigramCosts {
  readonly byThird: Uint8Array
  readonly bySecond: Uint8Array
  readonly byFirst: Uint8Array
}

/** Returns the costs in the text of `data/letters/trigrams.txt`; the script beside it describes the form. */
export function parseTrigramCosts(text: string): TrigramCosts {
  const byThird = new Uint8Array(SIZE ** 3)
  const bySecond = new Uint8Array(SIZE ** 3)
  const byFirst = new Uint8Array(SIZE ** 3 + SIZE)
  const line = SIZE + 1
  for (let a = 0; a < SIZE; a++) {
    for (let b = 0; b < SIZE; b++) {
      const at = a * SIZE + b
      for (let c = 0; c < SIZE; c++) {
        const quarterBits = text.charCodeAt(at * line + c) - ZERO
        byThird[at * SIZE + c] = quarterBits
        bySecond[(a * SIZE + c) * SIZE + b] = quarterBits
        byFirst[(b * SIZE + c) * SIZE + a] = quarterBits
      }
    }
  }
  return {byThird, bySecond, byFirst}
}

/** Returns how many bits `text`, a normalized name, costs as a name by its letters: minus the logarithm of its probability. */
export function bitsOf({byThird}: TrigramCosts, text: string): number {
  let [left, last, cost] = [0, 0, 0]
  for (let i = 0; i <= text.length; i++) {
    const next = i < text.length ? NUMBER[text.charCodeAt(i)]! : 0
    cost += byThird[(left * SIZE + last) * SIZE + next]!
    left = last
    last = next
  }
  return cost / QUARTER_BITS
}

/** Texts prepared for being inserted into seeds. */
export class ScoredTexts {
  readonly texts: readonly string[]
  /** The numbers of the first two and of the last two characters of each; unused for texts of a single one. */
  readonly ends: Uint8Array
  /** What the characters after the first two cost. */
  readonly inner: Int32Array

  constructor({byThird}: TrigramCosts, texts: readonly string[]) {
    this.texts = texts
    const numbersOf = (text: string) => Array.from(text, (c) => NUMBER[c.charCodeAt(0)]!)
    this.ends = Uint8Array.from(
      texts.flatMap((text) => [...numbersOf(text.slice(0, 2).padEnd(2)), ...numbersOf(text.slice(-2).padEnd(2))]),
    )
    this.inner = Int32Array.from(texts, (text) => {
      const path = numbersOf(text)
      return path.slice(2).reduce((cost, c, i) => cost + byThird[(path[i]! * SIZE + path[i + 1]!) * SIZE + c]!, 0)
    })
  }
}

/** A seed prepared to tell by how much a splice changes its cost. Reused: `set` gives it another seed. */
export class ScoredSeed {
  readonly costs: TrigramCosts
  /** The characters' numbers, with two blanks before the first and one behind the last. */
  readonly numbers = new Uint8Array(MAX_NAME_LENGTH + 4)
  /** Sum of the costs of the characters before the index; behind the last character stands the end of the name. */
  readonly before = new Int32Array(MAX_NAME_LENGTH + 2)
  text = ''

  constructor(costs: TrigramCosts) {
    this.costs = costs
  }

  /** Returns `texts` prepared for `changesByTexts` of any seed. */
  score(texts: readonly string[]): ScoredTexts {
    return new ScoredTexts(this.costs, texts)
  }

  /** Prepares for the splices of `text`, a normalized name, and returns this. */
  set(text: string): this {
    const {numbers, before} = this
    const {byThird} = this.costs
    const {length} = text
    this.text = text
    for (let i = 0; i < length; i++) numbers[i + 2] = NUMBER[text.charCodeAt(i)]!
    numbers[length + 2] = 0
    for (let i = 0; i <= length; i++) {
      before[i + 1] = before[i]! + byThird[(numbers[i]! * SIZE + numbers[i + 1]!) * SIZE + numbers[i + 2]!]!
    }
    return this
  }

  /** Returns by how many quarter bits the name costs more once `insert` stands for the characters from `start` to `end`. */
  change(start: number, end: number, insert: string): number {
    const {numbers, before} = this
    const {byThird} = this.costs
    let left = numbers[start]!
    let last = numbers[start + 1]!
    let cost = before[start]!
    for (let i = 0; i < insert.length; i++) {
      const c = NUMBER[insert.charCodeAt(i)]!
      cost += byThird[(left * SIZE + last) * SIZE + c]!
      left = last
      last = c
    }
    // The two characters behind now cost another sum.
    const resumed = Math.min(end + 2, this.text.length + 1)
    for (let i = end; i < resumed; i++) {
      const c = numbers[i + 2]!
      cost += byThird[(left * SIZE + last) * SIZE + c]!
      left = last
      last = c
    }
    return cost - before[resumed]!
  }

  /** Tells whether two edits change the cost by the sum of what each does alone: no three characters have to do with both. */
  areApart(first: Splice, second: Splice): boolean {
    return second.start - first.end >= CONTEXT
  }

  /** Writes into `changes` the same for each of the texts, inserted at `position`. */
  changesByTexts(position: number, {texts, ends, inner}: ScoredTexts, changes: Int32Array): void {
    const {numbers, before} = this
    const {byThird} = this.costs
    const left = numbers[position]!
    const next = numbers[position + 1]!
    const behind = numbers[position + 2]!
    const right = position < this.text.length ? numbers[position + 3]! : -1
    const replaced = before[Math.min(position + 2, this.text.length + 1)]! - before[position]!
    for (let k = 0; k < inner.length; k++) {
      const [first, second, third, last] = [ends[4 * k]!, ends[4 * k + 1]!, ends[4 * k + 2]!, ends[4 * k + 3]!]
      let cost = byThird[(left * SIZE + next) * SIZE + first]! + byThird[(next * SIZE + first) * SIZE + second]!
      cost += inner[k]! + byThird[(third * SIZE + last) * SIZE + behind]!
      if (right !== -1) cost += byThird[(last * SIZE + behind) * SIZE + right]!
      changes[k] = texts[k]!.length > 1 ? cost - replaced : this.change(position, position, texts[k]!)
    }
  }

  /** Writes into `changes` the same for each of the single characters with these codes. */
  changesByCharacters(start: number, end: number, codes: Uint8Array, changes: Int32Array): void {
    const {numbers, before} = this
    const {byThird, bySecond, byFirst} = this.costs
    const {length} = this.text
    const left = numbers[start + 1]!
    const right = numbers[end + 2]!
    const third = (numbers[start]! * SIZE + left) * SIZE
    const second = (left * SIZE + right) * SIZE
    const first = (end < length ? right * SIZE + numbers[end + 3]! : SIZE ** 2) * SIZE
    const replaced = before[Math.min(end + 2, length + 1)]! - before[start]!
    for (let k = 0; k < codes.length; k++) {
      const c = NUMBER[codes[k]!]!
      changes[k] = byThird[third + c]! + bySecond[second + c]! + byFirst[first + c]! - replaced
    }
  }
}
