import {ForestallError} from '../../errors.ts'
import {foldedHashOf, hashOf} from '../../registry/lookup/hash.ts'
import {isDerived} from '../../targets/seeds.ts'
import type {Seed} from '../../targets/types.ts'
import {isHyphen} from '../../techniques/alphabet.ts'
import {
  firstOf,
  giveSame,
  joinSplices,
  pairOf,
  type Splice,
  type SpliceSink,
  secondOf,
} from '../../techniques/splice.ts'
import type {Technique} from '../../techniques/technique.ts'
import {HashedSlips} from '../hash/edit-pair-hashes.ts'
import {type InsertList, InsertLists} from '../hash/insert-list.ts'
import {HashedSeed, SEED} from '../hash/seed-hashes.ts'
import {hashCharacters, hashTexts} from '../hash/splice-hashes.ts'
import {SplicedName} from '../hash/spliced-name.ts'
import {MOST_SPLICES, RUNS, SPLICES} from './columns.ts'

const NONE: Slips = []
const {run, hash, folded, pair, invalid} = SPLICES
const {prefix, suffix, room, foldedPrefix, foldedSuffix, foldedRoom} = SEED
const {seed: seedOf, technique: techniqueOf, start: startOf, end: endOf, from: fromOf} = RUNS

type Slips = readonly Splice[]

/** What the splices of one run put in their place: each of a list, one text, or what pairs of slips make. */
export type Inserted = InsertList | string | Slips

/**
 * All splices of one target, as the techniques emitted them, with the hashes of the names they make. They come in runs:
 * neighbouring splices of one technique at one place of one seed. Everything lies in columns, by run or by splice;
 * nothing is allocated for a splice, and what is asked of them (likelihood, registered or not) is asked in loops of
 * its own, so that the processor waits for many answers of the memory at a time.
 */
export class SpliceTable implements SpliceSink {
  seeds: readonly Seed[] = []
  runs = 0
  /** By run: what is put there. */
  readonly inserted: Inserted[] = []
  count = 0
  readonly folded = folded

  /** By seed; the one whose splices come in is `#hashed`. */
  readonly #hashedSeeds: HashedSeed[] = []
  #hashed = new HashedSeed()
  readonly #slips = new HashedSlips()
  readonly #lists = new InsertLists()
  readonly #name = new SplicedName()
  readonly #other = new SplicedName()
  #seed = 0
  #technique = 0

  /** Replaces the contents by the splices that `techniques` make of `seeds`. */
  fill(seeds: readonly Seed[], techniques: readonly Technique[]): void {
    this.seeds = seeds
    this.count = this.runs = 0
    for (let s = 0; s < seeds.length; s++) {
      const {text} = seeds[s]!
      const narrow = isDerived(seeds[s]!)
      this.#seed = s
      this.#hashedSeeds[s] ??= new HashedSeed()
      this.#hashed = this.#hashedSeeds[s]!
      this.#hashed.set(text)
      this.#slips.set(this.#hashed, NONE)
      for (let t = 0; t < techniques.length; t++) {
        if (narrow && techniques[t]!.wide) continue
        this.#technique = t
        techniques[t]!.splices(text, this)
      }
    }
  }

  /** Returns splice number `p`. */
  spliceAt(p: number): Splice {
    const r = run[p]!
    const insert = this.#insertOf(p)
    if (insert !== undefined) return {start: startOf[r]!, end: endOf[r]!, insert}
    const [first, second] = this.#slipsOf(p)
    return joinSplices(this.seeds[seedOf[r]!]!.text, first, second)
  }

  /** Returns the text that splice `p` puts in its place, `undefined` for a pair of slips. */
  #insertOf(p: number): string | undefined {
    const r = run[p]!
    const inserted = this.inserted[r]!
    if (typeof inserted === 'string') return inserted
    return isList(inserted) ? inserted.texts[p - fromOf[r]!] : undefined
  }

  /** Returns the number of the first splice behind run `r`. */
  endOf(r: number): number {
    return r + 1 < this.runs ? fromOf[r + 1]! : this.count
  }

  /** Spells the name that splice `p` makes into `name`, and returns it. */
  show(p: number, name: SplicedName): SplicedName {
    const r = run[p]!
    const {codes, text} = this.#hashedSeeds[seedOf[r]!]!
    const insert = this.#insertOf(p)
    name.clear()
    if (insert !== undefined) {
      name.addPart(codes, 0, startOf[r]!)
      name.add(insert)
      name.addPart(codes, endOf[r]!, text.length)
    } else {
      const [first, second] = this.#slipsOf(p)
      name.addPart(codes, 0, first.start)
      name.add(first.insert)
      name.addPart(codes, first.end, second.start)
      name.add(second.insert)
      name.addPart(codes, second.end, text.length)
    }
    return name
  }

  #slipsOf(p: number): [first: Splice, second: Splice] {
    const slips = this.inserted[run[p]!] as Slips
    return [slips[firstOf(pair[p]!)]!, slips[secondOf(pair[p]!)]!]
  }

  /** Tells whether two splices make the same name. */
  makeSame(p: number, q: number): boolean {
    const [r, s] = [run[p]!, run[q]!]
    const seed = seedOf[r]!
    if (seed === seedOf[s]) {
      const insert = this.#insertOf(p)
      const isInPlace = startOf[r] === startOf[s] && endOf[r] === endOf[s]
      if (isInPlace && insert !== undefined && insert === this.#insertOf(q)) return true
      if (giveSame(this.seeds[seed]!.text, this.spliceAt(p), this.spliceAt(q))) return true
    }
    return this.show(p, this.#name).equals(this.show(q, this.#other))
  }

  emit(start: number, end: number, insert: string): void {
    const p = this.#addRun(start, end, insert)
    const seed = this.#hashed
    const size = insert.length
    this.#addSplice()
    if (
      !seed.fits(start, end, size) ||
      seed.meetsHyphen(start, end, size === 0, isHyphen(insert, 0), isHyphen(insert, size - 1))
    ) {
      this.#hashSpelled(p)
      return
    }
    hash[p] = Math.imul(hashOf(insert, prefix[start]), room[end]!) + suffix[end]!
    folded[p] = Math.imul(foldedHashOf(insert, foldedPrefix[start]), foldedRoom[end]!) + foldedSuffix[end]!
  }

  emitEach(start: number, end: number, texts: readonly string[]): void {
    if (texts.length === 0) return
    const list = this.#lists.of(texts)
    const p = this.#addRun(start, end, list)
    for (let k = 0; k < texts.length; k++) this.#addSplice()
    const seed = this.#hashed
    if (list.codes !== undefined) {
      const hyphen = hashCharacters(p, start, end, list.codes)
      if (!seed.fits(start, end, 1)) this.#hashSpelledFrom(p)
      else if (hyphen !== -1 && seed.meetsHyphen(start, end, false, true, true)) this.#hashSpelled(p + hyphen)
      return
    }
    const {hashes} = list
    const {hasEmpty, hasLeadingHyphen, hasTrailingHyphen, maxLength, edgy} = hashes
    hashTexts(p, start, end, hashes)
    if (!seed.fits(start, end, maxLength)) this.#hashSpelledFrom(p)
    else if (seed.meetsHyphen(start, end, hasEmpty, hasLeadingHyphen, hasTrailingHyphen)) {
      for (const k of edgy) this.#hashSpelled(p + k)
    }
  }

  emitPair(slips: Slips, first: number, second: number): void {
    const hashed = this.#slips
    if (hashed.slips !== slips) {
      hashed.set(this.#hashed, slips)
      this.#addRun(0, 0, slips)
    }
    const p = this.#addSplice()
    pair[p] = pairOf(first, second)
    if (hashed.isPlain(first, second)) {
      hash[p] = hashed.hash(first, second)
      folded[p] = hashed.folded(first, second)
    } else this.#hashSpelled(p)
  }

  /** Hashes the name that splice `p` makes character by character, and says whether it is valid. */
  #hashSpelled(p: number): void {
    const name = this.show(p, this.#name)
    hash[p] = name.hash()
    folded[p] = name.foldedHash()
    invalid[p] = name.isValid() ? 0 : 1
  }

  #hashSpelledFrom(p: number): void {
    for (let q = p; q < this.count; q++) this.#hashSpelled(q)
  }

  /** Begins a run and returns the number of its first splice. */
  #addRun(start: number, end: number, inserted: Inserted): number {
    const r = this.runs++
    seedOf[r] = this.#seed
    techniqueOf[r] = this.#technique
    startOf[r] = start
    endOf[r] = end
    fromOf[r] = this.count
    this.inserted[r] = inserted
    return this.count
  }

  /** Adds a splice to the last run and returns its number. */
  #addSplice(): number {
    const p = this.count++
    if (p === MOST_SPLICES) throw tooMany(this.seeds[0]!)
    run[p] = this.runs - 1
    invalid[p] = 0
    return p
  }
}

/** Tells lists of inserts from lists of slips. */
export function isList(inserted: InsertList | Slips): inserted is InsertList {
  return !Array.isArray(inserted)
}

function tooMany({text}: Seed): ForestallError {
  return new ForestallError(
    'usage',
    `${text} has too many aliases to rank all their look-alikes.`,
    'Name fewer with --alias.',
  )
}
