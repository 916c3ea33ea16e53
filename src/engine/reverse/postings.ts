import {holds, LengthsByOpening} from '../../names/lengths-by-opening.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'
import {ultranormalize} from '../../names/ultranormal.ts'
import {foldedHashOf, mix} from '../../registry/lookup/hash.ts'
import type {Technique} from '../../techniques/technique.ts'
import type {PortfolioTarget} from '../rank/ranking.ts'
import {gapHashOf, LookAlikeHashes} from './look-alike-hashes.ts'

/**
 * An inverted index over the look-alikes of many targets (Manning, Raghavan and Schütze, "Introduction to Information
 * Retrieval", 2008, chapter 1): which targets may have a given name among theirs. The answer holds every target that has,
 * and few others: the forward engine decides.
 *
 * Of 32 million splices of the 15,000 most downloaded projects, 26 million put each insert of some list in one place of a
 * seed. Those are indexed as one: the seed with a gap there. So a name is looked up as it is, and with a gap for each of
 * its stretches that is an insert of some list. All is done in the ultranormal form, by 32-bit hashes.
 *
 *   header      8 words: magic, format, targets, postings, bytes of text, rest zero
 *   starts      BUCKETS + 1 words: where the postings of each bucket begin; the bucket is the upper half of the hash
 *   postings    a word each: the lower half of the hash, and the target's number
 *   techniques  a byte each: the number of the technique that leads there
 *   inserts     text: the ultranormal forms of all inserts of lists, each ended by a line feed
 */
export interface Postings {
  /** Returns, by number of the target, all that `name` may imitate: the techniques that may do it, a bit for each number. */
  targetsOf(name: NormalizedName): Map<number, number>
}

const MAGIC = 0x56525346 // "FSRV", little-endian
const FORMAT = 3
const HEADER_WORDS = 8
const BUCKETS = 2 ** 16
const FIXED_WORDS = HEADER_WORDS + BUCKETS + 1
/** A posting has 16 bits for the target. */
export const MAX_TARGETS = 2 ** 16
/**
 * Indexes the look-alikes that `techniques` make of `portfolio`, at most MAX_TARGETS targets, for `viewPostings`.
 * @param onProgress called with how many targets are done.
 */
export function compilePostings(
  portfolio: readonly PortfolioTarget[],
  techniques: readonly Technique[],
  onProgress: (done: number) => void = () => {},
): Uint8Array {
  if (portfolio.length > MAX_TARGETS) throw new RangeError(`${portfolio.length} targets, but ${MAX_TARGETS} at most`)
  const lookAlikes = new LookAlikeHashes(techniques)
  const made = portfolio.map(({seeds}, t) => {
    onProgress(t)
    return lookAlikes.of(seeds)
  })
  const next = new Uint32Array(BUCKETS + 1)
  for (const {hashes} of made) for (let i = 0; i < hashes.length; i++) next[(hashes[i]! >>> 16) + 1]!++
  for (let b = 0; b < BUCKETS; b++) next[b + 1]! += next[b]!
  const total = next[BUCKETS]!
  const inserts = Buffer.from([...lookAlikes.inserts].map((insert) => `${insert}\n`).join(''))
  const bytes = new Uint8Array(4 * (FIXED_WORDS + total) + total + inserts.length)
  const words = new Uint32Array(bytes.buffer, 0, FIXED_WORDS + total)
  words.set([MAGIC, FORMAT, portfolio.length, total, inserts.length])
  words.set(next, HEADER_WORDS)
  for (const [t, {hashes, techniques: by}] of made.entries()) {
    for (let i = 0; i < hashes.length; i++) {
      const at = next[hashes[i]! >>> 16]!++
      words[FIXED_WORDS + at] = (hashes[i]! << 16) | t
      bytes[words.byteLength + at] = by[i]!
    }
  }
  bytes.set(inserts, words.byteLength + total)
  return bytes
}

/** Returns the postings in `bytes`, without copying, or `undefined` if they are not postings for so many targets. */
export function viewPostings(bytes: Uint8Array, targets: number): Postings | undefined {
  if (bytes.byteOffset % 4 !== 0 || bytes.length < 4 * FIXED_WORDS) return undefined
  const fixed = new Uint32Array(bytes.buffer, bytes.byteOffset, FIXED_WORDS)
  const [magic, format, indexed, total, textLength] = fixed
  if (magic !== MAGIC || format !== FORMAT || indexed !== targets) return undefined
  if (bytes.length !== 4 * (FIXED_WORDS + total!) + total! + textLength!) return undefined
  const starts = fixed.subarray(HEADER_WORDS)
  const postings = new Uint32Array(bytes.buffer, bytes.byteOffset + 4 * FIXED_WORDS, total)
  const by = bytes.subarray(4 * (FIXED_WORDS + total!))
  const text = Buffer.from(bytes.buffer, by.byteOffset + total!, textLength)
  const inserts = new Set(text.toString('latin1').split('\n').slice(0, -1))
  const longest = [...inserts].reduce((most, {length}) => Math.max(most, length), 0)
  const lengths = new LengthsByOpening()
  for (const insert of inserts) if (insert !== '') lengths.add(insert)

  const addTargets = (hash: number, found: Map<number, number>): void => {
    const mixed = mix(hash)
    const end = starts[(mixed >>> 16) + 1]!
    for (let i = starts[mixed >>> 16]!; i < end; i++) {
      const posting = postings[i]!
      if (posting >>> 16 !== (mixed & 0xffff)) continue
      const target = posting & 0xffff
      found.set(target, (found.get(target) ?? 0) | (1 << by[i]!))
    }
  }
  return {
    targetsOf(name) {
      const folded = ultranormalize(name)
      const found = new Map<number, number>()
      addTargets(foldedHashOf(folded), found)
      for (let start = 0; start <= folded.length; start++) {
        if (inserts.has('')) addTargets(gapHashOf(folded, start, start), found)
        const possible = start < folded.length ? lengths.at(folded, start, folded.length) : 0
        for (let length = 1; length <= Math.min(longest, folded.length - start); length++) {
          if (!holds(possible, length)) continue
          if (inserts.has(folded.slice(start, start + length)))
            addTargets(gapHashOf(folded, start, start + length), found)
        }
      }
      return found
    },
  }
}
