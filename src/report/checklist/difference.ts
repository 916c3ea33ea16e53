/** A stretch of the seed (`from`) and what replaces it in the look-alike (`to`); equal if nothing changed. */
export interface Stretch {
  readonly from: string
  readonly to: string
}

/**
 * Aligns `name` with `seed`, letter by letter: joined, the `from`s are the seed and the `to`s are the name.
 * The alignment has the fewest edits (optimal string alignment: insertion, omission, substitution, swap of neighbours).
 * If fewer than half of the shorter one's letters agree (words in another order), matching single letters would only be
 * noise, so the whole is one changed stretch.
 * @example difference('requests', 'requsts') // [{requ, requ}, {e, ''}, {sts, sts}]
 */
export function difference(seed: string, name: string): readonly Stretch[] {
  const letters = align(seed, name)
  const kept = letters.filter(same).length
  if (kept * 2 < Math.min(seed.length, name.length)) return [{from: seed, to: name}]

  const stretches: Stretch[] = []
  for (const letter of letters) {
    const last = stretches.at(-1)
    if (last && same(last) === same(letter)) {
      stretches.push({from: stretches.pop()!.from + letter.from, to: last.to + letter.to})
    } else {
      stretches.push(letter)
    }
  }
  return stretches
}

function same({from, to}: Stretch): boolean {
  return from === to
}

/** Returns the edits and the equal letters that turn `a` into `b`, read back from the end of the cost table. */
function align(a: string, b: string): Stretch[] {
  const cost = costs(a, b)
  const stretches: Stretch[] = []
  let i = a.length
  let j = b.length
  while (i > 0 || j > 0) {
    const [back, down] = lastMove(a, b, i, j, cost)
    stretches.push({from: a.slice(i - back, i), to: b.slice(j - down, j)})
    i -= back
    j -= down
  }
  return stretches.reverse()
}

/** Returns how many letters of `a` and of `b` the last move of a cheapest path to (i, j) consumes. */
function lastMove(a: string, b: string, i: number, j: number, cost: readonly number[][]): readonly [number, number] {
  const here = cost[i]![j]!
  if (i > 0 && j > 0 && a[i - 1] === b[j - 1] && here === cost[i - 1]![j - 1]) return [1, 1]
  if (swapped(a, b, i, j) && here === cost[i - 2]![j - 2]! + 1) return [2, 2]
  if (i > 0 && j > 0 && here === cost[i - 1]![j - 1]! + 1) return [1, 1]
  return j > 0 && here === cost[i]![j - 1]! + 1 ? [0, 1] : [1, 0]
}

/** Returns the table of edit costs between every prefix of `a` and every prefix of `b`. */
function costs(a: string, b: string): number[][] {
  const cost = Array.from({length: a.length + 1}, (_, i) => Array.from({length: b.length + 1}, (_, j) => i || j))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = cost[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap = swapped(a, b, i, j) ? cost[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY
      cost[i]![j] = Math.min(change, swap, cost[i - 1]![j]! + 1, cost[i]![j - 1]! + 1)
    }
  }
  return cost
}

function swapped(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a[i - 1] !== a[i - 2] && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
}
