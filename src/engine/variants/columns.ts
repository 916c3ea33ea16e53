/**
 * The columns in which a target is screened: one set for all screenings of a thread, what stands in them belongs to the
 * last one. Whoever works on them takes them into constants of its module. V8 then has their addresses and lengths in
 * its code; arrays that grow, and so are known by variables only, take it twice as long.
 */

/** The most splices of one target. The longest names have 30,000; beyond are only names with hundreds of aliases. */
export const MOST_SPLICES = 2 ** 18

/** By run of splices: the numbers of seed and technique, the place in the seed, and the first splice's number. */
export const RUNS = {
  seed: new Uint16Array(MOST_SPLICES),
  technique: new Uint8Array(MOST_SPLICES),
  start: new Uint8Array(MOST_SPLICES),
  end: new Uint8Array(MOST_SPLICES),
  from: new Uint32Array(MOST_SPLICES),
}

export const SPLICES = {
  /** The run it is in. */
  run: new Uint32Array(MOST_SPLICES),
  /** Hashes, not mixed, of the canonical and of the ultranormal form of the name it makes. */
  hash: new Int32Array(MOST_SPLICES),
  folded: new Int32Array(MOST_SPLICES),
  /** Of a pair of slips: their places in the list of slips, as `pairOf` puts them together. */
  pair: new Uint32Array(MOST_SPLICES),
  /** 1 where the result breaks PyPI's rule for names, else 0. */
  invalid: new Uint8Array(MOST_SPLICES),
  /** In the model. */
  weight: new Float64Array(MOST_SPLICES),
  /** What it has in common with all others that make the same name: its hash, unless other names have the same. */
  key: new Int32Array(MOST_SPLICES),
  /** The next splice that makes the same name. */
  next: new Int32Array(MOST_SPLICES),
}

export const VARIANTS = {
  /** The code of its verdict. */
  verdict: new Uint8Array(MOST_SPLICES),
  /** 1 if it is on the list, else 0. */
  listed: new Uint8Array(MOST_SPLICES),
  /** The weights of its splices added up. */
  weight: new Float64Array(MOST_SPLICES),
  /** Its first splice. */
  first: new Uint32Array(MOST_SPLICES),
  /** The key of its splices. */
  key: new Int32Array(MOST_SPLICES),
}

/** The numbers of the variants on the list. */
export const LIST = new Uint32Array(MOST_SPLICES)
