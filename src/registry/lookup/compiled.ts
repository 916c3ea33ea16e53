import {limits} from '../../limits.ts'
import {FOLD} from '../../names/ultranormal.ts'
import {MULTIPLIER, mix} from './hash.ts'

/**
 * The compiled form of a list of registered names: one flat buffer, used as it lies in memory or in a file. An
 * open-addressing table (Knuth vol. 3, 6.4, algorithm L) finds names by the hash of their ultranormal form, and so the
 * one that is asked for too. A filter in front of it (Bloom 1970, all bits of a name in one word) answers most questions
 * with a single probe: what resembles no registered name is not registered either.
 *
 *   header     16 words: magic, format, count, bytes of text, slots, words of the filter, rest zero
 *   offsets    count + 1 words: where each name begins in the text
 *   folded     `slots` words: 8 bits of hash, 24 bits of name number + 1; 0 is empty; names with equal ultranormal form
 *              all have their own slot
 *   filter     three bits for each ultranormal form, in the word that the hash's upper bits name
 *   text       the names, sorted bytewise, each followed by a line feed
 *
 * The memory is shared: threads look names up in it without a copy, and V8 counts no shared memory when it decides
 * whether to collect garbage, which 27 MB would set off at every start.
 */
export interface CompiledNames {
  readonly count: number
  readonly offsets: Uint32Array
  readonly folded: Uint32Array
  readonly filter: Uint32Array
  /** The filter's word for a mixed hash h is h >>> filterShift, its bits there are `filterBits(h)`. */
  readonly filterShift: number
  readonly text: Uint8Array
}

const MAGIC = 0x4c545346 // "FSTL", little-endian
const FORMAT = 5
const HEADER_WORDS = 16
/** A slot keeps the name's number in 24 bits. */
export const MAX_NAMES = 2 ** 24 - 2
const LINE_FEED = 10

/**
 * Compiles `text`: canonical names in bytewise order, one a line, each line ended. The caller has checked the names;
 * nothing here depends on their order but that equal input gives equal bytes.
 * @returns the flat buffer that `viewCompiled` reads.
 */
export function compileNames(text: Uint8Array): SharedArrayBuffer {
  const count = countLines(text)
  if (count > MAX_NAMES) throw new RangeError(`${count} names, but a compiled list holds ${MAX_NAMES} at most`)
  const slots = powerOfTwoFrom(Math.max(16, 2 * count)) // at most half full: short probe sequences
  const filterWords = powerOfTwoFrom(Math.max(32, count / 2)) // lets through about one strange name in a hundred
  const words = HEADER_WORDS + (count + 1) + slots + filterWords
  const buffer = new SharedArrayBuffer(words * 4 + Math.ceil(text.length / 4) * 4)
  new Uint32Array(buffer).set([MAGIC, FORMAT, count, text.length, slots, filterWords])
  const names = viewCompiled(buffer)!
  ;(names.text as Uint8Array).set(text)
  fillTables(names)
  return buffer
}

/** Returns the parts of a compiled buffer without copying, or `undefined` if it is not one or its sizes do not add up. */
export function viewCompiled(buffer: ArrayBufferLike): CompiledNames | undefined {
  if (buffer.byteLength < HEADER_WORDS * 4) return undefined
  const [magic, format, count, textLength, slots, filterWords] = new Uint32Array(buffer, 0, 6)
  if (magic !== MAGIC || format !== FORMAT || count! > MAX_NAMES) return undefined
  if (slots! < 16 || filterWords! < 32) return undefined
  let at = HEADER_WORDS * 4
  const words = (length: number): Uint32Array => {
    const view = new Uint32Array(buffer, at, length)
    at += length * 4
    return view
  }
  const size = (HEADER_WORDS + count! + 1 + slots! + filterWords!) * 4 + Math.ceil(textLength! / 4) * 4
  if (size !== buffer.byteLength) return undefined
  return {
    count: count!,
    offsets: words(count! + 1),
    folded: words(slots!),
    filter: words(filterWords!),
    filterShift: Math.clz32(filterWords!) + 1,
    text: new Uint8Array(buffer, at, textLength!),
  }
}

/** Returns the bits that a name with this mixed hash of the ultranormal form sets in its word of the filter. */
export function filterBits(mixed: number): number {
  return (1 << (mixed & 31)) | (1 << ((mixed >>> 5) & 31)) | (1 << ((mixed >>> 10) & 31))
}

/** Sets the bits of an ultranormal form with this mixed hash in the filter. */
export function addToFilter({filter, filterShift}: CompiledNames, mixed: number): void {
  filter[mixed >>> filterShift]! |= filterBits(mixed)
}

/** Tells whether all bits of such a form are set in the filter. */
export function isInFilter({filter, filterShift}: CompiledNames, mixed: number): boolean {
  const bits = filterBits(mixed)
  return (filter[mixed >>> filterShift]! & bits) === bits
}

function fillTables(names: CompiledNames): void {
  const {offsets, folded, text} = names
  const mask = folded.length - 1
  let name = 0
  let hash = 0
  for (let i = 0; i < text.length; i++) {
    const code = text[i]!
    if (code !== LINE_FEED) {
      const fold = FOLD[code]!
      if (fold !== 0) hash = (Math.imul(hash, MULTIPLIER) + fold) | 0
      continue
    }
    name++
    const mixed = mix(hash)
    insert(folded, mask, mixed, name)
    addToFilter(names, mixed)
    offsets[name] = i + 1
    hash = 0
  }
}

function insert(table: Uint32Array, mask: number, mixed: number, numberPlusOne: number): void {
  let slot = mixed & mask
  for (let tries = 0; table[slot] !== 0; tries++) {
    if (tries === limits.collisions) throw new Error('too many of its names are spelled so that PyPI holds them equal')
    slot = (slot + 1) & mask
  }
  table[slot] = (mixed & 0xff000000) | numberPlusOne
}

function countLines(text: Uint8Array): number {
  let lines = 0
  for (let i = text.indexOf(LINE_FEED); i !== -1; i = text.indexOf(LINE_FEED, i + 1)) lines++
  return lines
}

function powerOfTwoFrom(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(atLeast))
}
