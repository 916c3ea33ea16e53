import {ForestallError} from '../../errors.ts'
import {MAX_NAME_LENGTH} from '../../names/normalized-name.ts'
import {takesWide} from '../../targets/seeds.ts'
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
import {EditPairHashes} from '../hash/edit-pair-hashes.ts'
import {type InsertList, InsertLists, isList} from '../hash/insert-list.ts'
import {SeedHashes} from '../hash/seed-hashes.ts'
import {hashCharacters, hashText, hashTexts} from '../hash/splice-hashes.ts'
import {SplicedName} from '../hash/spliced-name.ts'
import {ALL_TECHNIQUES, MAX_SEEDS, MAX_SPLICES, MAX_TECHNIQUES, RunColumns, SpliceColumns} from './columns.ts'

type Edits = readonly Splice[]

/** What the splices of one run insert: each of a list, one text, or what pairs of edits make. */
export type Inserted = InsertList | string | Edits

/**
 * All splices of one target, as the techniques emitted them, with the hashes of the names they make. They come in runs:
 * neighbouring splices of one technique at one position of one seed. Everything lies in columns, by run or by splice;
 * nothing is allocated for a splice, and what is asked of them (likelihood, registered or not) is asked in loops of
 * its own, so that the processor waits for many answers of the memory at a time.
 */
export class SpliceTable implements SpliceSink {
  seeds: readonly Seed[] = []
  runCount = 0
  readonly runs = new RunColumns()
  /** By run: what is inserted. */
  readonly inserted: Inserted[] = []
  count = 0
  readonly columns = new SpliceColumns()

  /** By seed: the codes of its characters. */
  readonly #codes: Uint8Array[] = []
  /** Of the seed whose splices come in. */
  readonly #seedHashes = new SeedHashes()
  readonly #pairHashes = new EditPairHashes()
  readonly #lists = new InsertLists()
  readonly #shown = new SplicedName()
  readonly #name = new SplicedName()
  readonly #other = new SplicedName()
  #seed = 0
  #technique = 0

  /**
   * Replaces the contents by the splices that `techniques` make of `seeds`.
   * @param asked a bit for each technique, by number: the others are left out.
   * @throws ForestallError `usage` where there are more than the columns hold.
   */
  fill(seeds: readonly Seed[], techniques: readonly Technique[], asked = ALL_TECHNIQUES): void {
    if (seeds.length > MAX_SEEDS) throw tooMany(seeds[0]!)
    this.seeds = seeds
    this.count = this.runCount = 0
    for (let s = 0; s < seeds.length; s++) {
      const {text} = seeds[s]!
      this.#seed = s
      const codes = this.#codes[s] ?? new Uint8Array(MAX_NAME_LENGTH)
      this.#codes[s] = codes
      this.#seedHashes.set(text, codes)
      this.#pairHashes.set(this.#seedHashes, [])
      for (let t = 0; t < techniques.length; t++) {
        if (((asked >>> t) & 1) === 0) continue
        const {wide, splices} = techniques[t]!
        if (wide !== undefined && !takesWide(seeds[s]!, wide)) continue
        this.#technique = t
        splices(text, this)
      }
    }
  }

  /** Returns splice number `p`. */
  spliceAt(p: number): Splice {
    const {start, end, seed} = this.runs
    const r = this.columns.run[p]!
    const insert = this.#insertOf(p)
    if (insert !== undefined) return {start: start[r]!, end: end[r]!, insert}
    const [first, second] = this.#editsOf(p)
    return joinSplices(this.seeds[seed[r]!]!.text, first, second)
  }

  /** Returns where splice `p` stands among all of the target's: the same, whichever techniques were left out. */
  placeOf(p: number): number {
    const {seed, technique, from} = this.runs
    const r = this.columns.run[p]!
    let first = r
    while (first > 0 && seed[first - 1] === seed[r] && technique[first - 1] === technique[r]) first--
    return (seed[r]! * MAX_TECHNIQUES + technique[r]!) * MAX_SPLICES + p - from[first]!
  }

  /** Returns the number of the first splice behind run `r`. */
  endOf(r: number): number {
    return r + 1 < this.runCount ? this.runs.from[r + 1]! : this.count
  }

  /** Spells the name that splice `p` makes into `name`, and returns it. If none is given, the next call spells over it. */
  show(p: number, name = this.#shown): SplicedName {
    const {start, end, seed} = this.runs
    const r = this.columns.run[p]!
    const s = seed[r]!
    const codes = this.#codes[s]!
    const {length} = this.seeds[s]!.text
    const insert = this.#insertOf(p)
    name.clear()
    if (insert !== undefined) {
      name.addPart(codes, 0, start[r]!)
      name.add(insert)
      name.addPart(codes, end[r]!, length)
    } else {
      const [first, second] = this.#editsOf(p)
      name.addPart(codes, 0, first.start)
      name.add(first.insert)
      name.addPart(codes, first.end, second.start)
      name.add(second.insert)
      name.addPart(codes, second.end, length)
    }
    return name
  }

  /** Tells whether two splices make the same name. */
  makeSame(p: number, q: number): boolean {
    const {start, end, seed} = this.runs
    const {run} = this.columns
    const [r, s] = [run[p]!, run[q]!]
    if (seed[r] === seed[s]) {
      const insert = this.#insertOf(p)
      const isInPlace = start[r] === start[s] && end[r] === end[s]
      if (isInPlace && insert !== undefined && insert === this.#insertOf(q)) return true
      if (giveSame(this.seeds[seed[r]!]!.text, this.spliceAt(p), this.spliceAt(q))) return true
    }
    return this.show(p, this.#name).equals(this.show(q, this.#other))
  }

  emit(start: number, end: number, insert: string): void {
    const p = this.#addRun(start, end, insert, 1)
    const seed = this.#seedHashes
    const size = insert.length
    if (
      !seed.fits(start, end, size) ||
      seed.meetsHyphen(start, end, size === 0, isHyphen(insert, 0), isHyphen(insert, size - 1))
    ) {
      this.#hashSpelled(p)
    } else hashText(seed, start, end, insert, this.columns, p)
  }

  emitEach(start: number, end: number, texts: readonly string[]): void {
    if (texts.length === 0) return
    const list = this.#lists.of(texts)
    const p = this.#addRun(start, end, list, texts.length)
    const seed = this.#seedHashes
    if (list.codes !== undefined) {
      const hyphen = hashCharacters(seed, start, end, list.codes, this.columns, p)
      if (!seed.fits(start, end, 1)) this.#hashSpelledFrom(p)
      else if (hyphen !== -1 && seed.meetsHyphen(start, end, false, true, true)) this.#hashSpelled(p + hyphen)
      return
    }
    const {hashes} = list
    const {hasEmpty, hasLeadingHyphen, hasTrailingHyphen, maxLength, edgy} = hashes
    hashTexts(seed, start, end, hashes, this.columns, p)
    if (!seed.fits(start, end, maxLength)) this.#hashSpelledFrom(p)
    else if (seed.meetsHyphen(start, end, hasEmpty, hasLeadingHyphen, hasTrailingHyphen)) {
      for (const k of edgy) this.#hashSpelled(p + k)
    }
  }

  emitPair(edits: Edits, first: number, second: number): void {
    const hashes = this.#pairHashes
    if (hashes.edits !== edits) {
      hashes.set(this.#seedHashes, edits)
      this.#addRun(0, 0, edits, 0)
    }
    const p = this.#addSplices(1)
    this.columns.pair[p] = pairOf(first, second)
    if (hashes.isPlain(first, second)) {
      this.columns.hash[p] = hashes.hash(first, second)
      this.columns.folded[p] = hashes.folded(first, second)
    } else this.#hashSpelled(p)
  }

  /** Returns the text that splice `p` inserts, `undefined` for a pair of edits. */
  #insertOf(p: number): string | undefined {
    const r = this.columns.run[p]!
    const inserted = this.inserted[r]!
    if (typeof inserted === 'string') return inserted
    return isList(inserted) ? inserted.texts[p - this.runs.from[r]!] : undefined
  }

  #editsOf(p: number): [first: Splice, second: Splice] {
    const {run, pair} = this.columns
    const edits = this.inserted[run[p]!] as Edits
    return [edits[firstOf(pair[p]!)]!, edits[secondOf(pair[p]!)]!]
  }

  /** Hashes the name that splice `p` makes character by character, and says whether it is valid. */
  #hashSpelled(p: number): void {
    const name = this.show(p, this.#name)
    this.columns.hash[p] = name.hash()
    this.columns.folded[p] = name.foldedHash()
    this.columns.invalid[p] = name.isValid() ? 0 : 1
  }

  #hashSpelledFrom(p: number): void {
    for (let q = p; q < this.count; q++) this.#hashSpelled(q)
  }

  /** Begins a run of so many splices and returns the number of the first. */
  #addRun(start: number, end: number, inserted: Inserted, size: number): number {
    const {runs} = this
    const r = this.runCount++
    if (r >= MAX_SPLICES) throw tooMany(this.seeds[0]!)
    runs.reserve(this.runCount)
    runs.seed[r] = this.#seed
    runs.technique[r] = this.#technique
    runs.start[r] = start
    runs.end[r] = end
    runs.from[r] = this.count
    this.inserted[r] = inserted
    return this.#addSplices(size)
  }

  /** Adds splices to the last run and returns the number of the first. */
  #addSplices(size: number): number {
    const p = this.count
    const r = this.runCount - 1
    this.count = p + size
    if (this.count > MAX_SPLICES) throw tooMany(this.seeds[0]!)
    this.columns.reserve(this.count)
    const {run, invalid} = this.columns
    for (let q = p; q < p + size; q++) {
      run[q] = r
      invalid[q] = 0
    }
    return p
  }
}

function tooMany({text}: Seed): ForestallError {
  return new ForestallError(
    'usage',
    `\`${text}\` has too many aliases to rank all their look-alikes`,
    'Name fewer with `--alias`.',
  )
}
