/**
 * A conditional logit with latent paths, fitted by maximum likelihood with a quadratic penalty (McFadden 1974; the sum
 * over paths as in mixture models). Of all variants of a target somebody chooses one; a variant's weight is the sum
 * over its paths of exp(features · weights), and its probability its share of the target's total.
 */

/** The choices of one target: paths in rows of a sparse matrix, each belonging to a variant. */
export interface Choices {
  /** Path p has the features from `row[p]` up to `row[p + 1]`. */
  readonly row: Int32Array
  readonly number: Uint8Array
  readonly value: Float32Array
  /** By path: the variant it leads to. */
  readonly variant: Int32Array
  readonly variants: number
  /** How often each variant was chosen, by variant: a count, or a weight in its place. */
  readonly chosen: ReadonlyMap<number, number>
}

export interface Penalty {
  /** What the weights are drawn towards. */
  readonly centre: Float64Array
  readonly strength: Float64Array
}

/** Returns the mean penalised negative log-likelihood at `weights`, and writes its gradient to `gradient`. */
export function loss(
  data: readonly Choices[],
  weights: Float64Array,
  penalty: Penalty,
  gradient: Float64Array,
): number {
  let sum = 0
  gradient.fill(0)
  for (const choices of data) sum += addChoices(choices, weights, gradient)
  for (let f = 0; f < weights.length; f++) {
    const off = weights[f]! - penalty.centre[f]!
    sum += 0.5 * penalty.strength[f]! * off * off
    gradient[f]! += penalty.strength[f]! * off
  }
  return sum
}

/** Returns the weight of each path. */
export function pathWeights({row, number, value, variant}: Choices, weights: Float64Array): Float64Array {
  const result = new Float64Array(variant.length)
  for (let p = 0; p < result.length; p++) {
    let score = 0
    for (let k = row[p]!; k < row[p + 1]!; k++) score += weights[number[k]!]! * value[k]!
    result[p] = Math.exp(score)
  }
  return result
}

function addChoices(choices: Choices, weights: Float64Array, gradient: Float64Array): number {
  const {row, number, value, variant, variants, chosen} = choices
  const byPath = pathWeights(choices, weights)
  const byVariant = new Float64Array(variants)
  let total = 0
  for (let p = 0; p < byPath.length; p++) {
    byVariant[variant[p]!]! += byPath[p]!
    total += byPath[p]!
  }
  let count = 0
  let sum = 0
  for (const [v, times] of chosen) {
    count += times
    sum -= times * Math.log(byVariant[v]! / total)
  }
  for (let p = 0; p < byPath.length; p++) {
    const v = variant[p]!
    const times = chosen.get(v)
    const slope = (count * byPath[p]!) / total - (times === undefined ? 0 : (times * byPath[p]!) / byVariant[v]!)
    for (let k = row[p]!; k < row[p + 1]!; k++) gradient[number[k]!]! += slope * value[k]!
  }
  return sum
}

const MEMORY = 8
const MAX_STEPS = 500
/** The maximum is found once the gradient is so small a part of the loss. */
const TOLERANCE = 1e-4
/** A step that is smaller leads nowhere; one that is not a number neither. */
const LEAST_SIZE = 1e-10

export interface Maximum {
  readonly weights: Float64Array
  /** How many steps it took. */
  readonly steps: number
}

/**
 * Returns the weights of the greatest likelihood, from `start`: L-BFGS (Nocedal and Wright 2006, algorithm 7.4) with halved
 * steps.
 * @throws Error if they are not found: the last weights would be no fit.
 */
export function maximise(data: readonly Choices[], start: Float64Array, penalty: Penalty): Maximum {
  let x = Float64Array.from(start)
  let g = new Float64Array(x.length)
  let f = loss(data, x, penalty, g)
  const history: {s: Float64Array; y: Float64Array; rho: number}[] = []
  let step = 0
  for (; !(norm(g) <= TOLERANCE * Math.max(1, Math.abs(f))); step++) {
    if (step === MAX_STEPS) throw new Error(`no maximum after ${MAX_STEPS} steps: the gradient is still ${norm(g)}`)
    const d = direction(g, history)
    let size = history.length === 0 ? 1 / Math.max(1, norm(g)) : 1
    const slope = dot(g, d)
    for (;;) {
      const next = x.map((v, i) => v + size * d[i]!)
      const gradient = new Float64Array(x.length)
      const value = loss(data, next, penalty, gradient)
      if (value <= f + 1e-4 * size * slope || !(size >= LEAST_SIZE)) {
        const s = next.map((v, i) => v - x[i]!)
        const y = gradient.map((v, i) => v - g[i]!)
        const curvature = dot(s, y)
        if (curvature > 1e-12) history.push({s, y, rho: 1 / curvature})
        if (history.length > MEMORY) history.shift()
        ;[x, g, f] = [next, gradient, value]
        break
      }
      size /= 2
    }
    if (!(size >= LEAST_SIZE)) throw new Error(`no way on after ${step + 1} steps: the gradient is still ${norm(g)}`)
  }
  return {weights: x, steps: step}
}

function direction(g: Float64Array, history: readonly {s: Float64Array; y: Float64Array; rho: number}[]): Float64Array {
  const q = g.map((v) => -v)
  const alphas: number[] = []
  for (const {s, y, rho} of history.toReversed()) {
    const alpha = rho * dot(s, q)
    alphas.unshift(alpha)
    for (let i = 0; i < q.length; i++) q[i]! -= alpha * y[i]!
  }
  const last = history.at(-1)
  if (last) {
    const scale = 1 / (last.rho * dot(last.y, last.y))
    for (let i = 0; i < q.length; i++) q[i]! *= scale
  }
  history.forEach(({s, y, rho}, h) => {
    const beta = rho * dot(y, q)
    for (let i = 0; i < q.length; i++) q[i]! += (alphas[h]! - beta) * s[i]!
  })
  return q
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a))
}
