/** The most splices of one target. The longest names have 30,000; beyond are only names with hundreds of aliases. */
export const MAX_SPLICES = 2 ** 18
/** Seeds are numbered in 16 bits. */
export const MAX_SEEDS = 2 ** 16
/** Sets of techniques are bits of a word. */
export const MAX_TECHNIQUES = 32
export const ALL_TECHNIQUES = -1

/** As many as most targets have splices. */
const MIN_CAPACITY = 2 ** 12

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array

/**
 * Columns of one length, with one value each for a splice, a run or a variant. They grow when a target needs more than any
 * before it, so whoever works on them takes them out of the object afterwards.
 */
export abstract class Columns {
  capacity = MIN_CAPACITY

  /** Makes room for `count` values in each column; what is in them stays. */
  reserve(count: number): void {
    if (count <= this.capacity) return
    this.capacity = 2 ** Math.ceil(Math.log2(count))
    for (const [name, column] of Object.entries(this)) {
      if (ArrayBuffer.isView(column)) Object.assign(this, {[name]: grown(column as Column, this.capacity)})
    }
  }
}

function grown<T extends Column>(column: T, capacity: number): T {
  const longer = new (column.constructor as new (length: number) => T)(capacity)
  longer.set(column)
  return longer
}

/** By run of splices: the numbers of seed and technique, the positions in the seed, and the first splice's number. */
export class RunColumns extends Columns {
  readonly seed = new Uint16Array(MIN_CAPACITY)
  readonly technique = new Uint8Array(MIN_CAPACITY)
  readonly start = new Uint8Array(MIN_CAPACITY)
  readonly end = new Uint8Array(MIN_CAPACITY)
  readonly from = new Uint32Array(MIN_CAPACITY)
}

/** By splice. */
export class SpliceColumns extends Columns {
  /** The run it is in. */
  readonly run = new Uint32Array(MIN_CAPACITY)
  /** Hashes, not mixed, of the canonical and of the ultranormal form of the name it makes. */
  readonly hash = new Int32Array(MIN_CAPACITY)
  readonly folded = new Int32Array(MIN_CAPACITY)
  /** Of a pair of edits: their indexes in the list of edits, as `pairOf` puts them together. */
  readonly pair = new Uint32Array(MIN_CAPACITY)
  /** 1 where the result breaks PyPI's rule for names, else 0. */
  readonly invalid = new Uint8Array(MIN_CAPACITY)
  /** In the model. */
  readonly weight = new Float64Array(MIN_CAPACITY)
  /** What it has in common with all others that make the same name: its hash, unless other names have the same. */
  readonly key = new Int32Array(MIN_CAPACITY)
  /** The next splice that makes the same name. */
  readonly next = new Int32Array(MIN_CAPACITY)
}

/** By variant. */
export class VariantColumns extends Columns {
  /** The code of its verdict. */
  readonly verdict = new Uint8Array(MIN_CAPACITY)
  /** 1 if it is on the list, else 0. */
  readonly listed = new Uint8Array(MIN_CAPACITY)
  /** The weights of its splices added up. */
  readonly weight = new Float64Array(MIN_CAPACITY)
  /** Its first splice. */
  readonly first = new Uint32Array(MIN_CAPACITY)
  /** The key of its splices. */
  readonly key = new Int32Array(MIN_CAPACITY)
  /** The numbers of the variants on the list, from the beginning. */
  readonly list = new Uint32Array(MIN_CAPACITY)
}

/** Where verdicts are looked up: by index in the list, by suspect, or by splice. */
export class LookupColumns extends Columns {
  /** Of the listed variants: mixed hashes of the ultranormal forms, and their words of the filter. */
  readonly mixed = new Uint32Array(MIN_CAPACITY)
  readonly words = new Uint32Array(MIN_CAPACITY)
  /** The numbers of the variants that the filter lets through: they may be something else than open. */
  readonly suspects = new Uint32Array(MIN_CAPACITY)
  /** The splices that are screened again. */
  readonly some = new Uint32Array(MIN_CAPACITY)
}

/** Of the variants that a ranking is about: numbers, mixed hashes, weights. */
export class WantedColumns extends Columns {
  readonly variant = new Uint32Array(MIN_CAPACITY)
  readonly mixed = new Uint32Array(MIN_CAPACITY)
  readonly weight = new Float64Array(MIN_CAPACITY)
}

/** Where the heaviest are selected: all weights as floats, and those in the bucket of the edge. */
export class SelectionColumns extends Columns {
  readonly float = new Float32Array(MIN_CAPACITY)
  readonly bucket = new Float64Array(MIN_CAPACITY)
  readonly atEdge = new Uint32Array(MIN_CAPACITY)
}

/** Where equal names are found. */
export class GroupColumns extends Columns {
  /** The splices that were put to a variant which was there before, and the first splice of that variant. */
  readonly repeat = new Uint32Array(MIN_CAPACITY)
  readonly original = new Uint32Array(MIN_CAPACITY)
}
