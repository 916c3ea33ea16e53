import {LIST, MOST_SPLICES, VARIANTS} from './columns.ts'

const {weight: weights, listed: chosen} = VARIANTS
const places = LIST

/** Buckets by sign, exponent and first three bits of the mantissa of a 32-bit float: each an eighth wide. */
const SHIFT = 20
const BUCKETS = 2 ** (31 - SHIFT)

const histogram = new Uint32Array(BUCKETS)
const floats = new Float32Array(MOST_SPLICES)
const bits = new Uint32Array(floats.buffer)
/** What lies in the bucket of the edge. */
const bucket = new Float64Array(MOST_SPLICES)
const atEdge = new Uint32Array(MOST_SPLICES)

/** Where a choice of the heaviest ended: the lightest weight in it, and the last place of just that weight. */
export interface Cut {
  readonly weight: number
  readonly last: number
}

/**
 * Puts the `most` heaviest of the first `count` variants on the list, 1 ≤ most < count; of equal ones at the edge the
 * first. The list has no order. A histogram over the bits of the floats finds the bucket in which the edge is; only its contents are compared
 * one by one, since no processor foresees the outcome of that. Weights are not negative.
 */
export function chooseHeaviest(count: number, most: number): Cut {
  histogram.fill(0)
  for (let i = 0; i < count; i++) {
    floats[i] = weights[i]!
    histogram[bits[i]! >>> SHIFT]!++
  }
  let edge = BUCKETS - 1
  let rest = most
  while (rest > histogram[edge]!) rest -= histogram[edge--]!
  let size = 0
  let close = 0
  for (let i = 0; i < count; i++) {
    const b = bits[i]! >>> SHIFT
    const isIn = (edge - b) >>> 31
    chosen[i] = isIn
    places[size] = i
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
    chosen[i] = 1
    places[size++] = i
  }
  return {weight, last}
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
