import {MAX_NAME_LENGTH} from '../names/normalized-name.ts'
import {CHARACTERS} from '../techniques/insert-list.ts'

/**
 * How natural a stretch of letters looks among registered names, by the trigram table of `data/letters`. Costs are bits,
 * the lower, the more a name looks like the names people choose; they are kept as whole quarters of one.
 */
export const STEPS_PER_BIT = 4
const ALPHABET = ' -0123456789abcdefghijklmnopqrstuvwxyz'
/** How many characters have a number in the table; 0 is what stands before and behind every name. */
export const SIZE = ALPHABET.length
const ZERO = '!'.charCodeAt(0)

/** Number of a character in the table by its code. */
export const NUMBER: Uint8Array = (() => {
  const table = new Uint8Array(128)
  for (let i = 0; i < SIZE; i++) table[ALPHABET.charCodeAt(i)] = i
  return table
})()

/**
 * The cost of each three characters in steps, three times over: by (first, second, third), by (first, third, second) and
 * by (second, third, first), so that all costs of one unknown character lie side by side. At the end of the last one
 * stand zeros for an unknown character that nothing follows.
 */
export interface LetterCosts {
  readonly byThird: Uint8Array
  readonly bySecond: Uint8Array
  readonly byFirst: Uint8Array
}

/** Returns the costs in the text of `data/letters/trigrams.txt`; the script beside it describes the form. */
export function parseLetterCosts(text: string): LetterCosts {
  const byThird = new Uint8Array(SIZE ** 3)
  const bySecond = new Uint8Array(SIZE ** 3)
  const byFirst = new Uint8Array(SIZE ** 3 + SIZE)
  const line = SIZE + 1
  for (let a = 0; a < SIZE; a++) {
    for (let b = 0; b < SIZE; b++) {
      const at = a * SIZE + b
      for (let c = 0; c < SIZE; c++) {
        const steps = text.charCodeAt(at * line + c) - ZERO
        byThird[at * SIZE + c] = steps
        bySecond[(a * SIZE + c) * SIZE + b] = steps
        byFirst[(b * SIZE + c) * SIZE + a] = steps
      }
    }
  }
  return {byThird, bySecond, byFirst}
}

/** Of the seed in work: the characters' numbers, with two blanks before the first and one behind the last. */
const numbers = new Uint8Array(MAX_NAME_LENGTH + 4)
/** Sum of the costs of the characters before the index; behind the last character stands the end of the name. */
const before = new Int32Array(MAX_NAME_LENGTH + 2)

/** Texts prepared for being put into seeds. */
export class SpelledTexts {
  readonly texts: readonly string[]
  /** The numbers of the first two and of the last two characters of each; not for texts of a single one. */
  readonly ends: Uint8Array
  /** What the characters behind the first two cost. */
  readonly inner: Int32Array

  constructor({byThird}: LetterCosts, texts: readonly string[]) {
    this.texts = texts
    const spell = (text: string) => Array.from(text, (c) => NUMBER[c.charCodeAt(0)]!)
    this.ends = Uint8Array.from(
      texts.flatMap((text) => [...spell(text.slice(0, 2).padEnd(2)), ...spell(text.slice(-2).padEnd(2))]),
    )
    this.inner = Int32Array.from(texts, (text) => {
      const path = spell(text)
      return path.slice(2).reduce((cost, c, i) => cost + byThird[(path[i]! * SIZE + path[i + 1]!) * SIZE + c]!, 0)
    })
  }
}

/** A seed prepared to tell what a splice does to its looks. Re-used: see `set`. */
export class SpelledSeed {
  readonly costs: LetterCosts
  readonly numbers = numbers
  readonly before = before
  text = ''

  constructor(costs: LetterCosts) {
    this.costs = costs
  }

  /** Returns `texts` prepared for `changesByTexts` of any seed. */
  spell(texts: readonly string[]): SpelledTexts {
    return new SpelledTexts(this.costs, texts)
  }

  /** Prepares for the splices of `text`, a normalized name, and returns this. */
  set(text: string): this {
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

  /** Returns by how many steps the name costs more once `insert` stands for the characters from `start` to `end`. */
  change(start: number, end: number, insert: string): number {
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
    // The two characters behind cost another sum than before.
    const resumed = Math.min(end + 2, this.text.length + 1)
    for (let i = end; i < resumed; i++) {
      const c = numbers[i + 2]!
      cost += byThird[(left * SIZE + last) * SIZE + c]!
      left = last
      last = c
    }
    return cost - before[resumed]!
  }

  /** Writes into `steps` the same for each of `texts` put in at `place`. */
  changesByTexts(place: number, {texts, ends, inner}: SpelledTexts, steps: Int32Array): void {
    const {byThird} = this.costs
    const left = numbers[place]!
    const next = numbers[place + 1]!
    const behind = numbers[place + 2]!
    const right = place < this.text.length ? numbers[place + 3]! : -1
    const gone = before[Math.min(place + 2, this.text.length + 1)]! - before[place]!
    for (let k = 0; k < inner.length; k++) {
      const [first, second, third, last] = [ends[4 * k]!, ends[4 * k + 1]!, ends[4 * k + 2]!, ends[4 * k + 3]!]
      let cost = byThird[(left * SIZE + next) * SIZE + first]! + byThird[(next * SIZE + first) * SIZE + second]!
      cost += inner[k]! + byThird[(third * SIZE + last) * SIZE + behind]!
      if (right !== -1) cost += byThird[(last * SIZE + behind) * SIZE + right]!
      steps[k] = texts[k]!.length > 1 ? cost - gone : this.change(place, place, texts[k]!)
    }
  }

  /** Writes into `steps` the same for each of `count` single characters, whose codes stand in CHARACTERS from `at` on. */
  changesByCharacters(start: number, end: number, at: number, count: number, steps: Int32Array): void {
    const {byThird, bySecond, byFirst} = this.costs
    const {length} = this.text
    const left = numbers[start + 1]!
    const right = numbers[end + 2]!
    const third = (numbers[start]! * SIZE + left) * SIZE
    const second = (left * SIZE + right) * SIZE
    const first = (end < length ? right * SIZE + numbers[end + 3]! : SIZE ** 2) * SIZE
    const gone = before[Math.min(end + 2, length + 1)]! - before[start]!
    for (let k = 0; k < count; k++) {
      const c = NUMBER[CHARACTERS[at + k]!]!
      steps[k] = byThird[third + c]! + bySecond[second + c]! + byFirst[first + c]! - gone
    }
  }
}
