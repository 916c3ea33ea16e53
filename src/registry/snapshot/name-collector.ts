import {sha256} from '../../io/sha256.ts'
import {limits} from '../../limits.ts'
import {MAX_NAME_LENGTH, normalize} from '../../names/normalized-name.ts'
import type {CanonicalNames} from './canonical-names.ts'

const LINE_FEED = 0x0a

/**
 * Takes names as a source spells them, in any order and as often as it likes, and brings them into canonical form. The
 * names are kept as bytes, one a line, with a number for where each begins: five million strings would take a gigabyte.
 */
export class NameCollector {
  #text = Buffer.allocUnsafe(1 << 20)
  #length = 0
  #starts = new Uint32Array(1 << 16)
  #count = 0
  #isSorted = true
  #last = ''
  #odd = 0
  readonly #shown: string[] = []

  /** @throws Error whose message is a clause, for more names than `limits.indexNames`. */
  add(spelling: string): void {
    const name = normalize(spelling)
    if (name === undefined) {
      if (this.#odd++ < limits.oddShown) this.#shown.push(spelling.slice(0, 100))
      return
    }
    if (name === this.#last) return
    if (this.#count === limits.indexNames) throw new Error(`it lists more than ${limits.indexNames} projects`)
    this.#isSorted &&= this.#last < name
    this.#last = name
    this.#makeRoom()
    this.#starts[this.#count++] = this.#length
    this.#length += this.#text.write(name, this.#length, 'latin1')
    this.#text[this.#length++] = LINE_FEED
  }

  /** Returns all that was taken; nothing may be added afterwards. */
  finish(): CanonicalNames {
    const text = this.#text.subarray(0, this.#length)
    const starts = this.#starts.subarray(0, this.#count)
    const odd = {count: this.#odd, shown: this.#shown}
    if (this.#isSorted) return {text, count: starts.length, sha256: sha256(text), odd}
    const sorted = sortedLines(text, starts)
    return {text: sorted.text, count: sorted.count, sha256: sha256(sorted.text), odd}
  }

  #makeRoom(): void {
    if (this.#length + MAX_NAME_LENGTH >= this.#text.length) {
      const larger = Buffer.allocUnsafe(2 * this.#text.length)
      this.#text.copy(larger, 0, 0, this.#length)
      this.#text = larger
    }
    if (this.#count === this.#starts.length) {
      const larger = new Uint32Array(2 * this.#starts.length)
      larger.set(this.#starts)
      this.#starts = larger
    }
  }
}

/** Brings names into canonical form: normalised (PEP 503), sorted bytewise, each once. Order and spelling are free. */
export function canonicalNames(spelled: Iterable<string>): CanonicalNames {
  const names = new NameCollector()
  for (const spelling of spelled) names.add(spelling)
  return names.finish()
}

/** Returns the lines of `text` that begin at `starts`, sorted bytewise, each once. `starts` is put in order. */
function sortedLines(text: Buffer, starts: Uint32Array): {text: Buffer; count: number} {
  sort(text, starts, 0)
  const sorted = Buffer.allocUnsafe(text.length)
  let length = 0
  let count = 0
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!
    if (i > 0 && compareLines(text, starts[i - 1]!, start) === 0) continue
    // Byte by byte: two calls out of JavaScript for a dozen bytes take longer.
    for (let at = start, byte = 0; byte !== LINE_FEED; at++) {
      byte = text[at]!
      sorted[length++] = byte
    }
    count++
  }
  return {text: sorted.subarray(0, length), count}
}

/** Characters that a sorting key holds; with the number of a line they fill the 53 bits of a double. */
const KEY_LENGTH = 5
const KEY_BASE = 38
const NUMBERS = 2 ** 23
/** Lines that are sorted by comparison. */
const FEW = 32

/**
 * Sorts lines that are equal in their first `depth` characters. Keys of the next few are sorted as numbers, which V8 does
 * natively, and lines with equal keys by the characters that follow: the cost is that of the bytes, whatever they are.
 */
function sort(text: Buffer, lines: Uint32Array, depth: number): void {
  if (lines.length <= FEW) {
    lines.sort((a, b) => compareLines(text, a, b))
    return
  }
  const before = lines.slice()
  const keys = new Float64Array(lines.length)
  for (let i = 0; i < lines.length; i++) keys[i] = keyOf(text, lines[i]! + depth) * NUMBERS + i
  keys.sort()
  for (let from = 0, to = 0; from < lines.length; from = to) {
    const prefix = Math.floor(keys[from]! / NUMBERS)
    const next = (prefix + 1) * NUMBERS
    for (; to < lines.length && keys[to]! < next; to++) lines[to] = before[keys[to]! - prefix * NUMBERS]!
    // A key that ends in a line feed holds the line to its end: such lines are equal.
    if (to - from > 1 && prefix % KEY_BASE !== 0) sort(text, lines.subarray(from, to), depth + KEY_LENGTH)
  }
}

/** Codes of line feed, hyphen, digits and letters, in this order, which is that of their bytes. */
const CODES = Uint8Array.from({length: 128}, (_, byte) =>
  byte >= 0x61 ? byte - 0x61 + 12 : byte >= 0x30 ? byte - 0x30 + 2 : byte === 0x2d ? 1 : 0,
)

function keyOf(text: Buffer, start: number): number {
  let key = 0
  let at = start
  for (let k = 0; k < KEY_LENGTH; k++) {
    const code = CODES[text[at]!]!
    key = key * KEY_BASE + code
    if (code !== 0) at++
  }
  return key
}

/** A line feed is less than any character of a name, so a shorter line comes first, as it should. */
function compareLines(text: Buffer, a: number, b: number): number {
  let k = 0
  while (text[a + k] === text[b + k] && text[a + k] !== LINE_FEED) k++
  return text[a + k]! - text[b + k]!
}
