import {SelectionColumns} from './columns.ts'

/** Buckets by sign, exponent and first three bits of the mantissa of a 32-bit float: each an eighth wide. */
const SHIFT = 20
const BUCKETS = 2 ** (31 - SHIFT)

/** Where a selection of the heaviest ended: the lightest weight in it, and the last index of just that weight. */
export interface Selected {
  readonly weight: number
  readonly last: number
}

/**
 * Selects the heaviest of many. A histogram over the bits of the floats finds the bucket in which the edge is; only its
 * contents are compared one by one, since those branches are unpredictable.
 */
export class HeaviestSelector {
  readonly #histogram = new Uint32Array(BUCKETS)
  readonly #columns = new SelectionColumns()

  /**
   * Selects the `limit` heaviest of the first `count` weights, none of them negative, 1 ≤ limit < count; of equal ones at
   * the edge the first.
   * @param list gets their indexes, in no order; `listed` gets a 1 for each of them, and a 0 for all others.
   */
  select(weights: Float64Array, count: number, limit: number, list: Uint32Array, listed: Uint8Array): Selected {
    const histogram = this.#histogram
    this.#columns.reserve(count)
    const {float, bucket, atEdge} = this.#columns
    const bits = new Uint32Array(float.buffer)
    histogram.fill(0)
    for (let i = 0; i < count; i++) {
      float[i] = weights[i]!
      histogram[bits[i]! >>> SHIFT]!++
    }
    let edge = BUCKETS - 1
    let rest = limit
    while (rest > histogram[edge]!) rest -= histogram[edge--]!
    let size = 0
    let close = 0
    for (let i = 0; i < count; i++) {
      const b = bits[i]! >>> SHIFT
      const isIn = (edge - b) >>> 31
      listed[i] = isIn
      list[size] = i
      size += isIn
      if (b !== edge) continue
      atEdge[close] = i
      bucket[close++] = weights[i]!
    }
    const weight = nthLargest(bucket, close, rest)
    let equal = rest
    for (let k = 0; k < close; k++) if (bucket[k]! > weight) equal--
    let last = 0
    for (let k = 0; k < close; k++) {
      const i = atEdge[k]!
      const isLast = weights[i] === weight && equal-- > 0
      if (isLast) last = i
      else if (!(weights[i]! > weight)) continue
      listed[i] = 1
      list[size++] = i
    }
    return {weight, last}
  }
}

/** Returns the `n`-th largest of the first `size` of `values`, 1 ≤ n ≤ size, and shuffles them (Hoare's selection). */
function nthLargest(values: Float64Array, size: number, n: number): number {
  const target = n - 1
  let low = 0
  let high = size - 1
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!
    let i = low
    let j = high
    while (i <= j) {
      while (values[i]! > pivot) i++
      while (values[j]! < pivot) j--
      if (i <= j) {
        const swapped = values[i]!
        values[i++] = values[j]!
        values[j--] = swapped
      }
    }
    if (target <= j) high = j
    else if (target >= i) low = i
    else break
  }
  return values[target]!
}
