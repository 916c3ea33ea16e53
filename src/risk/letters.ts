/**
 * How natural a stretch of letters looks among registered names, by the trigram table of `data/letters`. Costs are bits:
 * the lower, the more a name looks like the names people choose.
 */
const ALPHABET = ' -0123456789abcdefghijklmnopqrstuvwxyz'
const SIZE = ALPHABET.length
const STEPS_PER_BIT = 4
const ZERO = '!'.charCodeAt(0)

/** Number of a character in the table by its code; 0 is what stands before and behind every name. */
const NUMBER: Uint8Array = (() => {
  const table = new Uint8Array(128)
  for (let i = 0; i < SIZE; i++) table[ALPHABET.charCodeAt(i)] = i
  return table
})()

/** Bits by (first × SIZE + second) × SIZE + third. */
export type LetterCosts = Float32Array

/** Returns the costs in the text of `data/letters/trigrams.txt`; the script beside it describes the form. */
export function parseLetterCosts(text: string): LetterCosts {
  const costs = new Float32Array(SIZE ** 3)
  const lines = text.split('\n')
  for (let pair = 0; pair < SIZE ** 2; pair++) {
    for (let c = 0; c < SIZE; c++) costs[pair * SIZE + c] = (lines[pair]!.charCodeAt(c) - ZERO) / STEPS_PER_BIT
  }
  return costs
}

/** A seed prepared to tell what a splice does to its looks. */
export class SpelledSeed {
  readonly #costs: LetterCosts
  readonly #length: number
  /** The characters' numbers, with two blanks before the first and one behind the last. */
  readonly #numbers: Uint8Array
  /** Sum of the costs of the characters before the index; behind the last character stands the end of the name. */
  readonly #before: Float32Array
  /** Of the place last gone to: what stands around it, as parts of places in the table, and what goes. */
  #pair = 0
  #second = 0
  #next = 0
  #overNext = -1
  #gone = 0

  constructor(costs: LetterCosts, text: string) {
    const {length} = text
    this.#costs = costs
    this.#length = length
    this.#numbers = new Uint8Array(length + 3)
    for (let i = 0; i < length; i++) this.#numbers[i + 2] = NUMBER[text.charCodeAt(i)]!
    this.#before = new Float32Array(length + 2)
    for (let i = 0; i <= length; i++) {
      const pair = this.#numbers[i]! * SIZE + this.#numbers[i + 1]!
      this.#before[i + 1] = this.#before[i]! + costs[pair * SIZE + this.#numbers[i + 2]!]!
    }
  }

  /** Returns by how many bits the name costs more once `insert` stands for the characters from `start` to `end`. */
  change(start: number, end: number, insert: string): number {
    const costs = this.#costs
    const numbers = this.#numbers
    let a = numbers[start]!
    let b = numbers[start + 1]!
    let cost = 0
    for (let i = 0; i < insert.length; i++) {
      const c = NUMBER[insert.charCodeAt(i)]!
      cost += costs[(a * SIZE + b) * SIZE + c]!
      a = b
      b = c
    }
    const resumed = Math.min(end + 2, this.#length + 1)
    for (let i = end; i < resumed; i++) {
      const c = numbers[i + 2]!
      cost += costs[(a * SIZE + b) * SIZE + c]!
      a = b
      b = c
    }
    return cost - (this.#before[resumed]! - this.#before[start]!)
  }

  /** Prepares `letter` for putting one character in the place of those from `start` to `end`. */
  goTo(start: number, end: number): void {
    const numbers = this.#numbers
    this.#second = numbers[start + 1]! * SIZE * SIZE
    this.#pair = (numbers[start]! * SIZE + numbers[start + 1]!) * SIZE
    this.#next = numbers[end + 2]!
    this.#overNext = end < this.#length ? numbers[end + 3]! : -1
    this.#gone = this.#before[Math.min(end + 2, this.#length + 1)]! - this.#before[start]!
  }

  /** Returns what `change` does for one character, given by its code, at the place last gone to. */
  letter(code: number): number {
    const costs = this.#costs
    const c = NUMBER[code]! * SIZE
    const cost = costs[this.#pair + NUMBER[code]!]! + costs[this.#second + c + this.#next]!
    const rest = this.#overNext === -1 ? 0 : costs[(c + this.#next) * SIZE + this.#overNext]!
    return cost + rest - this.#gone
  }
}
