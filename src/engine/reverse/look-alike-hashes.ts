import {fold} from '../../names/ultranormal.ts'
import {foldedHashOf, MULTIPLIER, mix} from '../../registry/lookup/hash.ts'
import type {Seed} from '../../targets/types.ts'
import type {SpliceSink} from '../../techniques/splice.ts'
import type {Technique} from '../../techniques/technique.ts'
import {SpliceTable} from '../variants/splice-table.ts'

/** Stands for what is put into a gap; no character of a name has this code. */
const GAP = 1

/** Returns the hash of the ultranormal form of `text` with a gap in place of the characters from `start` to `end`. */
export function gapHashOf(text: string, start: number, end: number): number {
  const before = foldedHashOf(text.slice(0, start))
  return foldedHashOf(text.slice(end), (Math.imul(before, MULTIPLIER) + GAP) | 0)
}

/** The look-alikes of one target, in columns of one length. */
export interface HashedLookAlikes {
  /** Mixed hashes: of gaps where a list is put, else of names. */
  readonly hashes: Int32Array
  /** The numbers of the techniques that lead there. */
  readonly techniques: Uint8Array
}

/** How many hashes are remembered, so that few come twice. */
const RECENT = 2 ** 12

/** Makes, for one target after another, the hashes by which `Postings` finds its look-alikes. */
export class LookAlikeHashes {
  /** The ultranormal forms of all inserts that stood in lists so far. */
  readonly inserts = new Set<string>()
  readonly #lists = new Set<readonly string[]>()
  readonly #splices = new SpliceTable()
  readonly #techniques: readonly Technique[]
  readonly #recent = new Int32Array(RECENT)
  readonly #recentBy = new Uint8Array(RECENT)
  #hashes: number[] = []
  #by: number[] = []

  constructor(techniques: readonly Technique[]) {
    this.#techniques = techniques.map((technique, t) => this.#withoutLists(technique, t))
  }

  /** Returns the look-alikes of a target with these seeds. */
  of(seeds: readonly Seed[]): HashedLookAlikes {
    this.#hashes = []
    this.#by = []
    // Values that no hash has in these places.
    this.#recent.fill(1)
    this.#recent[1] = 0
    this.#splices.fill(seeds, this.#techniques)
    // The own name: while nobody has registered it, it is the first to imitate the target.
    if (seeds[0] !== undefined) this.#add(foldedHashOf(seeds[0].text), 0)
    const {columns, runs, count} = this.#splices
    for (let p = 0; p < count; p++) this.#add(columns.folded[p]!, runs.technique[columns.run[p]!]!)
    return {hashes: Int32Array.from(this.#hashes), techniques: Uint8Array.from(this.#by)}
  }

  #add(hash: number, technique: number): void {
    const mixed = mix(hash) | 0
    const slot = mixed & (RECENT - 1)
    if (this.#recent[slot] === mixed && this.#recentBy[slot] === technique) return
    this.#recent[slot] = mixed
    this.#recentBy[slot] = technique
    this.#hashes.push(mixed)
    this.#by.push(technique)
  }

  /** Returns the technique with its lists taken out: what it would put from a list is added here as a gap. */
  #withoutLists(technique: Technique, number: number): Technique {
    let seed = ''
    let rest: SpliceSink
    const apart: SpliceSink = {
      emit: (start, end, insert) => rest.emit(start, end, insert),
      emitPair: (edits, first, second) => rest.emitPair(edits, first, second),
      emitEach: (start, end, inserts) => {
        this.#know(inserts)
        this.#add(gapHashOf(seed, start, end), number)
      },
    }
    return {
      ...technique,
      splices: (text, sink) => {
        seed = text
        rest = sink
        technique.splices(text, apart)
      },
    }
  }

  #know(list: readonly string[]): void {
    if (this.#lists.has(list)) return
    this.#lists.add(list)
    for (const insert of list) this.inserts.add(fold(insert))
  }
}
