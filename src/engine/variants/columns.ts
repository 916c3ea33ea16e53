/** The most splices of one target. The longest names have 30,000; beyond are only names with hundreds of aliases. */
export const MAX_SPLICES = 2 ** 18
/** Seeds are numbered in 16 bits. */
export const MAX_SEEDS = 2 ** 16
/** Techniques are numbered in 8 bits. */
export const MAX_TECHNIQUES = 2 ** 8

/** By run of splices: the numbers of seed and technique, the positions in the seed, and the first splice's number. */
export class RunColumns {
  readonly seed = new Uint16Array(MAX_SPLICES)
  readonly technique = new Uint8Array(MAX_SPLICES)
  readonly start = new Uint8Array(MAX_SPLICES)
  readonly end = new Uint8Array(MAX_SPLICES)
  readonly from = new Uint32Array(MAX_SPLICES)
}

/** By splice. */
export class SpliceColumns {
  /** The run it is in. */
  readonly run = new Uint32Array(MAX_SPLICES)
  /** Hashes, not mixed, of the canonical and of the ultranormal form of the name it makes. */
  readonly hash = new Int32Array(MAX_SPLICES)
  readonly folded = new Int32Array(MAX_SPLICES)
  /** Of a pair of edits: their indexes in the list of edits, as `pairOf` puts them together. */
  readonly pair = new Uint32Array(MAX_SPLICES)
  /** 1 where the result breaks PyPI's rule for names, else 0. */
  readonly invalid = new Uint8Array(MAX_SPLICES)
  /** In the model. */
  readonly weight = new Float64Array(MAX_SPLICES)
  /** What it has in common with all others that make the same name: its hash, unless other names have the same. */
  readonly key = new Int32Array(MAX_SPLICES)
  /** The next splice that makes the same name. */
  readonly next = new Int32Array(MAX_SPLICES)
}

/** By variant. */
export class VariantColumns {
  /** The code of its verdict. */
  readonly verdict = new Uint8Array(MAX_SPLICES)
  /** 1 if it is on the list, else 0. */
  readonly listed = new Uint8Array(MAX_SPLICES)
  /** The weights of its splices added up. */
  readonly weight = new Float64Array(MAX_SPLICES)
  /** Its first splice. */
  readonly first = new Uint32Array(MAX_SPLICES)
  /** The key of its splices. */
  readonly key = new Int32Array(MAX_SPLICES)
}
